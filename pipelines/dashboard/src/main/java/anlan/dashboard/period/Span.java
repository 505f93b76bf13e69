package anlan.dashboard.period;

import anlan.core.calendar.Period;
import java.time.LocalDate;

/**
 * A period as a page shows it, seen from the day of its figures.
 *
 * @param label as in tables and addresses, 2023Q3
 * @param name as officials say it
 * @param start its first day
 * @param end its last day
 * @param days from first to last, both counted
 * @param daysLeft from the day of the figures to the last day; 0 on it
 */
public record Span(
    String label, String name, LocalDate start, LocalDate end, int days, int daysLeft) {
  public static Span of(Period period, LocalDate asOf) {
    return new Span(
        period.label(),
        Names.of(period),
        LocalDate.ofEpochDay(period.start()),
        LocalDate.ofEpochDay(period.end()),
        period.end() - period.start() + 1,
        Math.max(0, period.end() - Math.toIntExact(asOf.toEpochDay())));
  }
}
