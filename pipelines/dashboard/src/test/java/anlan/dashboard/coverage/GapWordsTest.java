package anlan.dashboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapWordsTest {
  private static final Target ALL = new Target(1, 1);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "2023Q3, 2023-09-18, 63, 100, 还差 37 家，距季末 12 天",
        "2023H2, 2023-09-18, 0, 4808, \"还差 4,808 家，距半年末 104 天\"",
        "2023, 2023-12-31, 1, 2, 还差 1 家，统计日即年末",
        "2023-09, 2023-09-18, 5, 5, 已达到目标",
        "2023Q3, 2023-09-18, 0, 0, 本期无应查对象",
      })
  void say_what_is_missing_and_for_how_long(
      String period, LocalDate asOf, long numerator, long denominator, String words) {
    assertThat(words(period, asOf, new Figure(numerator, denominator), ALL)).isEqualTo(words);
  }

  @Test
  void say_by_how_much_a_target_is_exceeded() {
    assertThat(words("2023Q3", LocalDate.of(2023, 9, 18), new Figure(30, 101), new Target(1, 4)))
        .isEqualTo("已超出目标 4 家");
  }

  @Test
  void say_that_there_is_no_target() {
    assertThat(words("2023Q3", LocalDate.of(2023, 9, 18), new Figure(1, 2), null))
        .isEqualTo("不设考核目标");
  }

  private static String words(String period, LocalDate asOf, Figure figure, Target target) {
    return GapWords.of(figure, target, Period.parse(period), asOf, "家");
  }
}
