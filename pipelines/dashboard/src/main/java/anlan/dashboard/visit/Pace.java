package anlan.dashboard.visit;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Target;
import anlan.dashboard.period.Names;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many of an indicator are left to visit, and how many a day that makes.
 *
 * @param indicator C4
 * @param name its Chinese name
 * @param deed what must be done: 网格员检查
 * @param unvisited how many count and are not covered
 * @param gap how many of them the target needs; 0 when it is met or there is none
 * @param target null for none
 * @param end last day of the period
 * @param daysLeft from the clock's day to that day; 0 on it
 * @param perDay how many each day to meet the target: the gap over the days left, rounded up; all
 *     of it on the last day
 * @param words 还差 N 家，日均需 n 家，距季末 d 天
 */
public record Pace(
    String indicator,
    String name,
    String deed,
    long unvisited,
    long gap,
    @Nullable Target target,
    LocalDate end,
    int daysLeft,
    long perDay,
    String words) {
  /**
   * Of an indicator in its own period.
   *
   * @param rules those of its rules whose visits are looked at
   * @param figure how many of their classes count and are covered
   * @param period with its last day and the days left
   */
  static Pace of(Indicator indicator, List<Rule> rules, Figure figure, Span period) {
    Target target = indicator.target();
    int daysLeft = period.daysLeft();
    long gap = target == null ? 0 : figure.gap(target);
    long perDay = -Math.floorDiv(-gap, (long) Math.max(1, daysLeft));
    String end = Names.end(indicator.rules().get(0).period());
    return new Pace(
        indicator.id(),
        indicator.name(),
        rules.stream().map(Rule::deed).distinct().collect(Collectors.joining("；")),
        figure.denominator() - figure.numerator(),
        gap,
        target,
        period.end(),
        daysLeft,
        perDay,
        words(gap, perDay, target, end, daysLeft));
  }

  private static String words(
      long gap, long perDay, @Nullable Target target, String end, int daysLeft) {
    String left = daysLeft == 0 ? "今日即" + end : "距%s %d 天".formatted(end, daysLeft);
    if (target == null) {
      return "不设考核目标，" + left;
    }
    return gap == 0 ? "已达到目标，" + left : "还差 %,d 家，日均需 %,d 家，%s".formatted(gap, perDay, left);
  }
}
