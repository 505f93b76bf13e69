package anlan.core.scoring;

import anlan.core.calendar.Period;
import java.time.LocalDate;

/** The places of quarters in their years. */
final class Quarters {
  private static final int MONTHS = 3;

  private Quarters() {}

  /** 1 to 4. */
  static int ordinal(Period quarter) {
    return monthsUpTo(quarter) / MONTHS;
  }

  /** Months of the year up to the quarter's last: 3, 6, 9, 12. */
  static int monthsUpTo(Period quarter) {
    return LocalDate.ofEpochDay(quarter.end()).getMonthValue();
  }
}
