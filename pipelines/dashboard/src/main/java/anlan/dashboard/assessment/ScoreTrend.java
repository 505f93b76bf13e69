package anlan.dashboard.assessment;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.period.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a unit's total moved in a quarter.
 *
 * @param cut the cut the figures come from
 * @param unit its division code
 * @param quarter the quarter
 * @param points of the days on which it was assessed, in order
 * @param source where they come from
 */
public record ScoreTrend(long cut, String unit, Span quarter, List<Point> points, Source source) {
  /** The total and the rank among peers as of a day. */
  public record Point(LocalDate day, BigDecimal total, int rank) {}
}
