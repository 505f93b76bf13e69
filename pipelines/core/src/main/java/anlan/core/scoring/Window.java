package anlan.core.scoring;

/**
 * Which accounts of a measure an item of a quarter looks at, (取数窗口). Journal accounts are either of
 * a period or of none (stocks).
 */
public enum Window {
  /** The stock on the day. */
  NOW,
  /** What came to the stock since the quarter began. */
  IN_QUARTER,
  /** The accounts of the quarter's months. */
  MONTHS,
  /** The accounts of the quarter's months that are over. */
  ENDED_MONTHS,
  /** The stock at the end of each of the quarter's months that is over. */
  ENDED_MONTHS_STOCK,
  /** The accounts of all months from January to the quarter's last. */
  YEAR_MONTHS,
  /** The account of the quarter. */
  QUARTER,
  /** The accounts of all quarters from the year's first to this one. */
  YEAR_QUARTERS,
  /** The account of the half-year the quarter lies in. */
  HALF_YEAR,
  /** The account of the year the quarter lies in. */
  YEAR,
  /**
   * Not of the measure, but what the targets of the unit's titles ask for by the quarter's end,
   * field by field (里程碑应达数). Not linear in the journal: some are shares of the subjects there are.
   */
  MILESTONES,
  /** The stock, of each field at most its milestone: more of one makes up for no other. */
  TOWARDS_MILESTONES;

  /** Whether it goes field by field through the targets of titles. */
  boolean looksAtMilestones() {
    return this == MILESTONES || this == TOWARDS_MILESTONES;
  }
}
