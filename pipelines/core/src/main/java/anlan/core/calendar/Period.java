package anlan.core.calendar;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An assessment period (期间). Days are days since 1970-01-01.
 *
 * @param kind its length
 * @param start its first day
 * @param end its last day, which belongs to it
 * @param label how it is written: 2023, 2023H1, 2023Q3, 2023-07
 */
public record Period(PeriodKind kind, int start, int end, String label) {
  private static final Pattern LABEL =
      Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?");

  /**
   * Reads a label.
   *
   * @throws IllegalArgumentException naming the text and the forms there are
   */
  public static Period parse(String label) {
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "period '%s' is not written like 2023, 2023H1, 2023Q3 or 2023-07".formatted(label));
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return starting(PeriodKind.HALF_YEAR, year, Integer.parseInt(parts.group(2)));
    }
    if (parts.group(3) != null) {
      return starting(PeriodKind.QUARTER, year, Integer.parseInt(parts.group(3)));
    }
    if (parts.group(4) != null) {
      return starting(PeriodKind.MONTH, year, Integer.parseInt(parts.group(4)));
    }
    return starting(PeriodKind.YEAR, year, 1);
  }

  private static Period starting(PeriodKind kind, int year, int ordinal) {
    return kind.containing(
        (int) LocalDate.of(year, (ordinal - 1) * kind.months() + 1, 1).toEpochDay());
  }

  /** Whether a day lies in the period. */
  public boolean contains(int day) {
    return start <= day && day <= end;
  }

  /** The period of the same kind that begins on the day after this one's last. */
  public Period next() {
    return kind.containing(end + 1);
  }

  /** The longer period this one is part of, such as the year of a quarter. */
  public Period within(PeriodKind longer) {
    if (longer.months() < kind.months()) {
      throw new IllegalArgumentException(
          "a %s is not part of a %s: name a period at least as long".formatted(kind, longer));
    }
    return longer.containing(start);
  }

  @Override
  public String toString() {
    return label;
  }
}
