package anlan.jobs.ledger;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How far back ledgers reach: to 1 January of the year in which the day lies that is some quarters
 * before today.
 *
 * @param quarters how many
 */
public record Horizon(int quarters) implements Serializable {
  /** Before any clock is seen, nothing that can be decoded is too old: 1990-01-01. */
  public static final int NONE = (int) LocalDate.of(1990, 1, 1).toEpochDay();

  /** The first day that is kept, by the clock's day; both in days since 1970-01-01. */
  public int of(int today) {
    return (int)
        LocalDate.ofEpochDay(today).minusMonths(3L * quarters).withDayOfYear(1).toEpochDay();
  }
}
