package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The overdue hazards at the end of each of the last {@value #DAYS} days.
 *
 * @param cut the cut the figures come from
 * @param points one per day, in order
 * @param source where they come from
 */
public record OverdueTrend(long cut, List<Point> points, Source source) {
  static final int DAYS = 365;

  /** The stock of one day. */
  public record Point(LocalDate day, Ages ages) {}

  /** The running sums of steps in order, on each day up to the last; earlier steps come before. */
  static List<Point> daily(LocalDate last, List<Point> steps) {
    List<Point> points = new ArrayList<>();
    Ages sum = new Ages(0, 0, 0, 0);
    int next = 0;
    for (LocalDate day = last.minusDays(DAYS - 1L); !day.isAfter(last); day = day.plusDays(1)) {
      for (; next < steps.size() && !steps.get(next).day().isAfter(day); next++) {
        sum = sum.plus(steps.get(next).ages());
      }
      points.add(new Point(day, sum));
    }
    return points;
  }
}
