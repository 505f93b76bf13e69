package anlan.core.ledger;

/**
 * An account of the journal (分录科目): what is counted, for which period, where, from which day.
 *
 * @param measure what is counted: {@link #SUBJECTS}, {@link #UNKNOWN_SUBJECT}, or an indicator and
 *     a part of it, such as {@code C1.covered}
 * @param period label of the period, or {@link #ALWAYS}
 * @param cell where
 * @param day the day from which an amount counts, in days since 1970-01-01
 * @param facet what kind of it (细目): level and origin of a hazard, such as {@code
 *     GENERAL.SELF_CHECK}; {@link #WHOLE} where there are no kinds
 */
public record Account(String measure, String period, Cell cell, int day, String facet) {
  /** Stock of subjects in operation (在营、在建监管对象存量), with period {@link #ALWAYS}. */
  public static final String SUBJECTS = "subjects";

  /** Subjects that have inspections or hazards but no state, from the first one's day. */
  public static final String UNKNOWN_SUBJECT = "unknown_subject";

  /** The period of stocks. */
  public static final String ALWAYS = "ALWAYS";

  /** The facet of what has no kinds. */
  public static final String WHOLE = "";

  /** An account of what has no kinds. */
  public Account(String measure, String period, Cell cell, int day) {
    this(measure, period, cell, day, WHOLE);
  }

  @Override
  public int hashCode() {
    int hash = 31 * measure.hashCode() + period.hashCode();
    return (31 * hash + cell.hashCode()) * 31 + day + 31 * facet.hashCode();
  }
}
