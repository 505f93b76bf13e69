package anlan.dashboard.coverage;

import anlan.dashboard.period.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator from the first day of its period to the day of the figures.
 *
 * @param cut the cut the figures come from
 * @param indicator its number
 * @param period its period
 * @param target null for none
 * @param points one per day, in order
 * @param source where they come from
 */
public record Trend(
    long cut,
    String indicator,
    Span period,
    @Nullable Target target,
    List<Point> points,
    Source source) {
  /** The figure of one day. */
  public record Point(LocalDate day, long numerator, long denominator) {}

  /** The running sums of the steps, on each day from the first to the last. */
  static List<Point> daily(LocalDate first, LocalDate last, List<Point> steps) {
    List<Point> points = new ArrayList<>();
    Figure sum = new Figure(0, 0);
    int next = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long numerator = sum.numerator();
      long denominator = sum.denominator();
      for (; next < steps.size() && !steps.get(next).day().isAfter(day); next++) {
        numerator += steps.get(next).numerator();
        denominator += steps.get(next).denominator();
      }
      sum = new Figure(numerator, denominator);
      points.add(new Point(day, numerator, denominator));
    }
    return points;
  }
}
