package anlan.dashboard.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.hazard.OverdueTrend.Point;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverdueTrendTest {
  private static final LocalDate CLOCK = LocalDate.of(2023, 9, 18);

  @Test
  void a_hazard_grows_older_and_the_days_between_keep_the_sum() {
    LocalDate first = CLOCK.minusDays(8);
    List<Point> points =
        OverdueTrend.daily(
            CLOCK,
            List.of(
                new Point(first, Ages.ofThresholds(2, 0, 0, 0)),
                new Point(first.plusDays(3), Ages.ofThresholds(-1, 0, 0, 0)),
                new Point(first.plusDays(7), Ages.ofThresholds(0, 1, 0, 0))));
    assertThat(points).hasSize(OverdueTrend.DAYS);
    assertThat(points.get(0)).isEqualTo(new Point(CLOCK.minusDays(364), new Ages(0, 0, 0, 0)));
    assertThat(points.subList(OverdueTrend.DAYS - 9, OverdueTrend.DAYS))
        .extracting(Point::ages)
        .containsExactly(
            new Ages(2, 0, 0, 0),
            new Ages(2, 0, 0, 0),
            new Ages(2, 0, 0, 0),
            new Ages(1, 0, 0, 0),
            new Ages(1, 0, 0, 0),
            new Ages(1, 0, 0, 0),
            new Ages(1, 0, 0, 0),
            new Ages(0, 1, 0, 0),
            new Ages(0, 1, 0, 0));
  }

  @Test
  void what_was_overdue_before_the_first_day_is_there_on_it() {
    List<Point> points =
        OverdueTrend.daily(
            CLOCK, List.of(new Point(CLOCK.minusDays(364), Ages.ofThresholds(5, 4, 3, 2))));
    assertThat(points.get(0).ages()).isEqualTo(new Ages(1, 1, 1, 2));
    assertThat(points.get(0).ages().overdue()).isEqualTo(5);
  }
}
