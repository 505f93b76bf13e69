package anlan.core.scoring;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.title.TitleTarget;
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
 * @param targets those that windows of milestones look at; none for others
 */
public record Term(
    int factor, String measure, Set<String> kinds, Window window, List<TitleTarget> targets) {

  /** The same with those of these targets whose titles it is about, if it looks at milestones. */
  Term against(List<TitleTarget> all) {
    if (!window.looksAtMilestones()) {
      return this;
    }
    List<TitleTarget> own = all.stream().filter(this::isAbout).toList();
    return new Term(factor, measure, kinds, window, own);
  }

  private boolean isAbout(TitleTarget target) {
    return kinds.contains(target.level() + ".*")
        || target.facets().stream().anyMatch(kinds::contains);
  }

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
          case MILESTONES ->
              targets.stream().mapToLong(target -> milestone(target, sums, days)).sum();
          case TOWARDS_MILESTONES ->
              targets.stream().mapToLong(target -> towards(target, sums, days)).sum();
        };
  }

  private static long milestone(TitleTarget target, Sums sums, Days days) {
    return target.milestone(sums.subjectsOf(target, days.judged()), days.quarter().end());
  }

  private long towards(TitleTarget target, Sums sums, Days days) {
    long valid = sums.stock(measure, Set.copyOf(target.facets()), days.judged());
    return Math.min(valid, milestone(target, sums, days));
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
