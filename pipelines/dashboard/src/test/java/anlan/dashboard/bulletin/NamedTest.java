package anlan.dashboard.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.Score;
import anlan.dashboard.assessment.Veto;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTest {
  /** Units 1, 2, … with these totals; a veto is said by a minus. */
  private static Named named(int... totals) {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      String unit = Integer.toString(i + 1);
      scores.add(
          Sample.score(
              unit,
              unit,
              1,
              Integer.toString(Math.abs(totals[i])),
              totals[i] < 0 ? List.of(new Veto("V1", "瞒报")) : List.of()));
    }
    return Named.of(List.of(new PeerGroup("城区", scores)));
  }

  private static List<String> units(List<Score> scores) {
    return scores.stream().map(Score::unit).toList();
  }

  @Test
  void three_of_each_at_most_and_half_of_all() {
    Named seven = named(70, 71, 72, 73, 74, 75, 76);
    assertThat(units(seven.best())).containsExactly("7", "6", "5");
    assertThat(units(seven.worst())).containsExactly("1", "2", "3");
    Named three = named(70, 71, 72);
    assertThat(units(three.best())).containsExactly("3");
    assertThat(units(three.worst())).containsExactly("1");
    assertThat(named(70).isEmpty()).isTrue();
    assertThat(named().isEmpty()).isTrue();
  }

  @Test
  void of_equals_none_is_singled_out() {
    Named tied = named(70, 90, 90, 90, 90, 60, 50);
    assertThat(tied.best()).isEmpty();
    assertThat(units(tied.worst())).containsExactly("7", "6", "1");
    assertThat(named(80, 80, 80, 80).isEmpty()).isTrue();
  }

  @Test
  void vetoed_units_are_the_worst_whatever_their_total() {
    Named vetoed = named(70, -95, 80, 60);
    assertThat(units(vetoed.worst())).containsExactly("2", "4");
    assertThat(units(vetoed.best())).containsExactly("3", "1");
    assertThat(named(-95, -90).best()).isEmpty();
  }
}
