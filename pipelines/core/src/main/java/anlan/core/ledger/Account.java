package anlan.core.ledger;

/**
 * An account of the journal (分录科目): what is counted, for which period, where, from which day.
 *
 * @param measure what is counted: {@link #SUBJECTS}, {@link #UNKNOWN_SUBJECT}, or an indicator and
 *     a part of it, such as {@code C1.covered}
 * @param period label of the period, or {@link #ALWAYS}
 * @param cell where
 * @param day the day from which an amount counts, in days since 1970-01-01
 */
public record Account(String measure, String period, Cell cell, int day) {
  /** Stock of subjects in operation (在营、在建监管对象存量), with period {@link #ALWAYS}. */
  public static final String SUBJECTS = "subjects";

  /** Subjects that have inspections but no state, from their first inspection's day. */
  public static final String UNKNOWN_SUBJECT = "unknown_subject";

  /** The period of stocks. */
  public static final String ALWAYS = "ALWAYS";

  @Override
  public int hashCode() {
    int hash = 31 * measure.hashCode() + period.hashCode();
    return (31 * hash + cell.hashCode()) * 31 + day;
  }
}
