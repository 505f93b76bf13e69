package anlan.core.scoring;

/**
 * The days on which something is in force, both included, in days since 1970-01-01.
 *
 * @param from its first day
 * @param to its last day
 */
public record Validity(int from, int to) {
  /** At any time. */
  public static final Validity ALWAYS = new Validity(Integer.MIN_VALUE, Integer.MAX_VALUE);

  boolean covers(int day) {
    return from <= day && day <= to;
  }
}
