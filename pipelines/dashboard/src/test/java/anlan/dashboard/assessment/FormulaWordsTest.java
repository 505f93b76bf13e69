package anlan.dashboard.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.scoring.Formula;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "LINEAR(0.6,1); 1; 不高于 60% 不得分，达到 100% 得满分，其间按比例",
        "LINEAR(1.4,0.7); 1000000; 达到 1.4 不得分，不高于 0.7 得满分，其间按比例",
        "TO_TARGET(0.25); 1; 达到 25% 得满分，不足的按比例",
        "AT_LEAST(1); 1; 至少 1 次得满分，否则不得分",
        "PER(0.1); 1000; 每千家每 1 项扣 0.1 分，扣完为止",
        "PER(1); 1; 每 1 项扣 1 分，扣完为止",
        "PER_ABOVE_PRO_RATA(4); 1; 超出按月进度线（全年指标 × 月数 ÷ 12，向上取整）的每 1 人扣 4 分，扣完为止",
      })
  void an_official_reads_the_formula(String formula, int scale, String words) {
    assertThat(FormulaWords.of(Formula.parse(formula), scale)).isEqualTo(words);
  }
}
