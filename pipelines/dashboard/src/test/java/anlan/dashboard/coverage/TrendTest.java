package anlan.dashboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Trend.Point;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final LocalDate JUL_1 = LocalDate.of(2023, 7, 1);

  @Test
  void steps_add_up_and_quiet_days_keep_the_sum() {
    List<Point> steps = List.of(new Point(JUL_1, 0, 10), new Point(JUL_1.plusDays(2), 3, -1));
    assertThat(Trend.daily(JUL_1, JUL_1.plusDays(3), steps))
        .containsExactly(
            new Point(JUL_1, 0, 10),
            new Point(JUL_1.plusDays(1), 0, 10),
            new Point(JUL_1.plusDays(2), 3, 9),
            new Point(JUL_1.plusDays(3), 3, 9));
  }

  @Test
  void no_steps_are_days_with_nothing_to_cover() {
    assertThat(Trend.daily(JUL_1, JUL_1, List.of())).containsExactly(new Point(JUL_1, 0, 0));
  }
}
