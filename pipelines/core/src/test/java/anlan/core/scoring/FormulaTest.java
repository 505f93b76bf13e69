package anlan.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 计分公式. */
class FormulaTest {
  @ParameterizedTest
  @CsvSource({
    "LINEAR(0.6;1), 60, 100, 1, 0",
    "LINEAR(0.6;1), 59, 100, 1, 0",
    "LINEAR(0.6;1), 80, 100, 1, 5",
    "LINEAR(0.6;1), 100, 100, 1, 10",
    "LINEAR(0.6;1), 101, 100, 1, 10",
    "LINEAR(1.4;0.7), 0, 100, 1, 10",
    "LINEAR(1.4;0.7), 140, 100, 1, 0",
    "LINEAR(1.4;0.7), 105, 100, 1, 5",
    "TO_TARGET(0.25), 1, 5, 1, 8",
    "TO_TARGET(0.25), 2, 5, 1, 10",
    "TO_TARGET(0.25), 0, 5, 1, 0",
    "AT_LEAST(1), 1, 1, 1, 10",
    "AT_LEAST(1), 0, 1, 1, 0",
    "AT_LEAST(0.25), 1, 4, 1, 10",
    "AT_LEAST(0.25), 24, 100, 1, 0",
    "PER(4), 0, 1, 1, 10",
    "PER(4), 2, 1, 1, 2",
    "PER(4), 3, 1, 1, 0",
    "PER(0.1), 7, 350, 1000, 8",
    "PER_ABOVE_PRO_RATA(4), 6, 7, 1, 10",
    "PER_ABOVE_PRO_RATA(4), 7, 7, 1, 6",
    "PER_ABOVE_PRO_RATA(4), 99, 7, 1, 0",
  })
  void points_of_ten_after_nine_months(
      String text, long numerator, long denominator, int scale, String points) {
    Formula formula = Formula.parse(text.replace(';', ','));
    Share share = formula.share(BigDecimal.TEN, numerator, denominator, scale, 9);
    assertThat(share.points(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
        .isEqualByComparingTo(points);
    assertThat(formula.toString()).isEqualTo(text.replace(';', ','));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LINEAR", "LINEAR(1)", "PER(x)", "STEEP(1)", "PER(1,2)", "PER(1..2)"})
  void what_cant_be_read_is_refused(String text) {
    assertThatThrownBy(() -> Formula.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2x", "a+b", "a[", "a@SOON", "a -b", "1234567*a"})
  void quantities_that_cant_be_read_are_refused(String text) {
    assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
