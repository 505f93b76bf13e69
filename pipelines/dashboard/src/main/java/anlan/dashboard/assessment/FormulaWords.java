package anlan.dashboard.assessment;

import anlan.core.scoring.Formula;
import java.math.BigDecimal;

/** A formula of the scheme (计分公式) as an official reads it. */
final class FormulaWords {
  private static final int THOUSAND = 1000;

  private FormulaWords() {}

  /**
   * The words.
   *
   * @param scale how many units of the numerator the denominator is for
   */
  static String of(Formula formula, int scale) {
    BigDecimal first = formula.parameters().get(0);
    boolean isRate = scale == 1;
    return switch (formula.shape()) {
      case LINEAR -> linear(first, formula.parameters().get(1), isRate);
      case TO_TARGET -> "达到 %s 得满分，不足的按比例".formatted(number(first, isRate));
      case AT_LEAST -> "至少 %s 次得满分，否则不得分".formatted(number(first, false));
      case PER ->
          "%s每 1 项扣 %s 分，扣完为止".formatted(scale == THOUSAND ? "每千家" : "", number(first, false));
      case PER_ABOVE_PRO_RATA ->
          "超出按月进度线（全年指标 × 月数 ÷ 12，向上取整）的每 1 人扣 %s 分，扣完为止".formatted(number(first, false));
    };
  }

  private static String linear(BigDecimal zero, BigDecimal full, boolean isRate) {
    String words =
        zero.compareTo(full) < 0 ? "不高于 %s 不得分，达到 %s 得满分，其间按比例" : "达到 %s 不得分，不高于 %s 得满分，其间按比例";
    return words.formatted(number(zero, isRate), number(full, isRate));
  }

  private static String number(BigDecimal value, boolean isRate) {
    return isRate
        ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
        : value.stripTrailingZeros().toPlainString();
  }
}
