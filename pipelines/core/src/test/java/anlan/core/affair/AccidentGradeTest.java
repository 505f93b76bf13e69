package anlan.core.affair;

import static anlan.core.accident.AccidentGrade.GENERAL;
import static anlan.core.accident.AccidentGrade.GRAVE;
import static anlan.core.accident.AccidentGrade.LARGER;
import static anlan.core.accident.AccidentGrade.MAJOR;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.accident.AccidentGrade;
import org.junit.jupiter.api.Test;

/** Each bound belongs to the graver grade (“以上”含本数). */
class AccidentGradeTest {
  private static final long WAN = 10_000;

  @Test
  void byDeaths() {
    assertThat(AccidentGrade.of(0, 0, 0)).isEqualTo(GENERAL);
    assertThat(AccidentGrade.of(2, 0, 0)).isEqualTo(GENERAL);
    assertThat(AccidentGrade.of(3, 0, 0)).isEqualTo(LARGER);
    assertThat(AccidentGrade.of(9, 0, 0)).isEqualTo(LARGER);
    assertThat(AccidentGrade.of(10, 0, 0)).isEqualTo(MAJOR);
    assertThat(AccidentGrade.of(29, 0, 0)).isEqualTo(MAJOR);
    assertThat(AccidentGrade.of(30, 0, 0)).isEqualTo(GRAVE);
  }

  @Test
  void bySeriouslyInjured() {
    assertThat(AccidentGrade.of(0, 9, 0)).isEqualTo(GENERAL);
    assertThat(AccidentGrade.of(0, 10, 0)).isEqualTo(LARGER);
    assertThat(AccidentGrade.of(0, 49, 0)).isEqualTo(LARGER);
    assertThat(AccidentGrade.of(0, 50, 0)).isEqualTo(MAJOR);
    assertThat(AccidentGrade.of(0, 99, 0)).isEqualTo(MAJOR);
    assertThat(AccidentGrade.of(0, 100, 0)).isEqualTo(GRAVE);
  }

  @Test
  void byDirectLoss() {
    assertThat(AccidentGrade.of(0, 0, 1_000 * WAN - 1)).isEqualTo(GENERAL);
    assertThat(AccidentGrade.of(0, 0, 1_000 * WAN)).isEqualTo(LARGER);
    assertThat(AccidentGrade.of(0, 0, 5_000 * WAN - 1)).isEqualTo(LARGER);
    assertThat(AccidentGrade.of(0, 0, 5_000 * WAN)).isEqualTo(MAJOR);
    assertThat(AccidentGrade.of(0, 0, 10_000 * WAN - 1)).isEqualTo(MAJOR);
    assertThat(AccidentGrade.of(0, 0, 10_000 * WAN)).isEqualTo(GRAVE);
  }

  @Test
  void theGravestCriterionWins() {
    assertThat(AccidentGrade.of(2, 9, 5_000 * WAN)).isEqualTo(MAJOR);
    assertThat(AccidentGrade.of(3, 100, 0)).isEqualTo(GRAVE);
    assertThat(AccidentGrade.of(10, 10, 1_000 * WAN)).isEqualTo(MAJOR);
  }
}
