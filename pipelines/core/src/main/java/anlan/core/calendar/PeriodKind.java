package anlan.core.calendar;

import java.time.LocalDate;

/** The lengths of assessment periods: year (年), half-year (半年), quarter (季度), month (月). */
public enum PeriodKind {
  /** January to December. */
  YEAR(12, "%04d"),
  /** January to June, July to December. */
  HALF_YEAR(6, "%04dH%d"),
  /** The usual four. */
  QUARTER(3, "%04dQ%d"),
  /** The calendar month. */
  MONTH(1, "%04d-%02d");

  /** Periods of these years are made once, for the ledger asks for them at every change. */
  private static final int FIRST_KEPT_YEAR = 2000;

  private static final int LAST_KEPT_YEAR = 2099;

  private final int months;
  private final String label;
  private final Period[] kept;

  PeriodKind(int months, String label) {
    this.months = months;
    this.label = label;
    kept = new Period[(LAST_KEPT_YEAR - FIRST_KEPT_YEAR + 1) * 12 / months];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = make(FIRST_KEPT_YEAR * 12 / months + i);
    }
  }

  /** How many months a period of this kind has. */
  public int months() {
    return months;
  }

  /** The period of this kind that holds a day given in days since 1970-01-01. */
  public Period containing(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return numbered(Math.floorDiv(date.getYear() * 12 + date.getMonthValue() - 1, months));
  }

  /** The {@code number}-th period of this kind, the first of year 0 being number 0. */
  Period numbered(int number) {
    int index = number - FIRST_KEPT_YEAR * 12 / months;
    return index >= 0 && index < kept.length ? kept[index] : make(number);
  }

  private Period make(int number) {
    int year = Math.floorDiv(number * months, 12);
    int ordinal = number - year * 12 / months;
    LocalDate start = LocalDate.of(year, ordinal * months + 1, 1);
    int end = (int) start.plusMonths(months).toEpochDay() - 1;
    return new Period(this, (int) start.toEpochDay(), end, label.formatted(year, ordinal + 1));
  }
}
