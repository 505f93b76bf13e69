package anlan.core.scoring;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One summand of a quantity.
 *
 * @param factor how many times it counts
 * @param measure as in the journal
 * @param kinds facets, or classes of subjects, as {@link Sums} reads them; all if empty
 * @param window which accounts of the measure
 */
public record Term(int factor, String measure, Set<String> kinds, Window window) {
  /** Its amount for a unit, in a quarter as of a day. */
  long of(Sums sums, Period quarter, int day) {
    return factor
        * switch (window) {
          case NOW -> stock(sums, day);
          case IN_QUARTER -> stock(sums, day) - stock(sums, quarter.start() - 1);
          case MONTHS -> all(sums, parts(PeriodKind.MONTH, quarter.start(), quarter), day);
          case ENDED_MONTHS -> all(sums, over(quarter, day), day);
          case ENDED_MONTHS_STOCK ->
              over(quarter, day).stream().mapToLong(m -> stock(sums, m.end())).sum();
          case YEAR_MONTHS -> all(sums, parts(PeriodKind.MONTH, yearStart(quarter), quarter), day);
          case YEAR_QUARTERS ->
              all(sums, parts(PeriodKind.QUARTER, yearStart(quarter), quarter), day);
          case QUARTER -> on(sums, quarter.label(), day);
          case HALF_YEAR -> on(sums, quarter.within(PeriodKind.HALF_YEAR).label(), day);
          case YEAR -> on(sums, quarter.within(PeriodKind.YEAR).label(), day);
        };
  }

  private long on(Sums sums, String period, int day) {
    return sums.on(measure, period, kinds, day);
  }

  private long stock(Sums sums, int day) {
    return sums.stock(measure, kinds, day);
  }

  private long all(Sums sums, List<Period> periods, int day) {
    return periods.stream().mapToLong(period -> on(sums, period.label(), day)).sum();
  }

  private static List<Period> over(Period quarter, int day) {
    List<Period> months = parts(PeriodKind.MONTH, quarter.start(), quarter);
    months.removeIf(month -> month.end() > day);
    return months;
  }

  /** The periods of a kind from a day to the quarter's end. */
  private static List<Period> parts(PeriodKind kind, int from, Period quarter) {
    List<Period> periods = new ArrayList<>();
    for (Period next = kind.containing(from); next.start() <= quarter.end(); next = next.next()) {
      periods.add(next);
    }
    return periods;
  }

  private static int yearStart(Period quarter) {
    return quarter.within(PeriodKind.YEAR).start();
  }
}
