package anlan.core.catalogue;

/** Time limits (时限) that documents leave open: a row of {@code time_limits.csv} says the days. */
public enum TimeLimit {
  /** A town reviews (审核) an uploaded grid check within so many days. */
  GRID_CHECK_REVIEW,
  /** A title is cancelled (取消称号) within so many days of what it is to be cancelled for. */
  TITLE_CANCELLATION,
  /** A request for help (帮扶需求) is answered within so many days. */
  HELP_ANSWER
}
