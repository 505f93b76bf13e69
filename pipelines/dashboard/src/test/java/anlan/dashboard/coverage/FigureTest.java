package anlan.dashboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.dashboard.coverage.Figure.State;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final Target QUARTER = new Target(1, 4);
  private static final Target ALL = new Target(1, 1);

  @Test
  void a_quarter_is_judged_in_whole_subjects() {
    assertThat(QUARTER.needed(4)).isEqualTo(1);
    assertThat(QUARTER.needed(5)).isEqualTo(2);
    assertThat(QUARTER.needed(101)).isEqualTo(26);
    assertThat(new Figure(25, 101).against(QUARTER)).isEqualTo(State.UNMET);
    assertThat(new Figure(26, 101).against(QUARTER)).isEqualTo(State.MET);
  }

  @Test
  void a_rate_that_rounds_to_the_target_does_not_meet_it() {
    Figure nearly = new Figure(9_999_999, 10_000_000);
    assertThat(nearly.rate()).isEqualByComparingTo("1.000000");
    assertThat(nearly.against(ALL)).isEqualTo(State.UNMET);
    assertThat(nearly.gap(ALL)).isEqualTo(1);
  }

  @Test
  void nothing_to_cover_has_no_rate_and_no_verdict() {
    assertThat(new Figure(0, 0).rate()).isNull();
    assertThat(new Figure(0, 0).against(ALL)).isEqualTo(State.NOT_APPLICABLE);
    assertThat(new Figure(1, 2).against(null)).isEqualTo(State.NO_TARGET);
  }

  @Test
  void a_negative_count_is_a_bug_that_shows() {
    assertThatThrownBy(() -> new Figure(-1, 3)).hasMessageContaining("-1 / 3");
  }
}
