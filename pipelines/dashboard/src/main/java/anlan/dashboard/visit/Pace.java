package anlan.dashboard.visit;

import anlan.dashboard.coverage.Target;
import anlan.dashboard.period.Names;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Indicator;
import java.time.LocalDate;
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
  /** Of an indicator whose own period is a span with its last day and the days left. */
  static Pace of(Indicator indicator, String deed, long unvisited, long gap, Span period) {
    int daysLeft = period.daysLeft();
    long perDay = -Math.floorDiv(-gap, (long) Math.max(1, daysLeft));
    String end = Names.end(indicator.rules().get(0).period());
    return new Pace(
        indicator.id(),
        indicator.name(),
        deed,
        unvisited,
        gap,
        indicator.target(),
        period.end(),
        daysLeft,
        perDay,
        words(gap, perDay, indicator.target(), end, daysLeft));
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
