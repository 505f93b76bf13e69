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
  /** Its amount for a unit. */
  long of(Sums sums, Days days) {
    Period quarter = days.quarter();
    int judged = days.judged();
    return factor
        * switch (window) {
          case NOW -> stock(sums, judged);
          case IN_QUARTER -> stock(sums, judged) - stock(sums, quarter.start() - 1);
          case MONTHS -> all(sums, parts(PeriodKind.MONTH, quarter.start(), quarter), days);
          case ENDED_MONTHS -> all(sums, over(days), days);
          case ENDED_MONTHS_STOCK ->
              over(days).stream().mapToLong(month -> stock(sums, month.end())).sum();
          case YEAR_MONTHS -> all(sums, parts(PeriodKind.MONTH, yearStart(quarter), quarter), days);
          case YEAR_QUARTERS ->
              all(sums, parts(PeriodKind.QUARTER, yearStart(quarter), quarter), days);
          case QUARTER -> on(sums, quarter.label(), days.known());
          case HALF_YEAR -> on(sums, quarter.within(PeriodKind.HALF_YEAR).label(), judged);
          case YEAR -> on(sums, quarter.within(PeriodKind.YEAR).label(), judged);
        };
  }

  private long on(Sums sums, String period, int day) {
    return sums.on(measure, period, kinds, day);
  }

  private long stock(Sums sums, int day) {
    return sums.stock(measure, kinds, day);
  }

  private long all(Sums sums, List<Period> periods, Days days) {
    return periods.stream().mapToLong(period -> on(sums, period.label(), days.known())).sum();
  }

  private static List<Period> over(Days days) {
    List<Period> months = parts(PeriodKind.MONTH, days.quarter().start(), days.quarter());
    months.removeIf(month -> month.end() > days.judged());
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
