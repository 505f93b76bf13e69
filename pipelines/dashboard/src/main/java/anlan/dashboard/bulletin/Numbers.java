package anlan.dashboard.bulletin;

import anlan.dashboard.export.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the pages show them. */
final class Numbers {
  private Numbers() {}

  /** 25.00% from integers; 不适用 without a denominator. */
  static String percent(long numerator, long denominator) {
    BigDecimal percent = Sheet.percent(numerator, denominator);
    return percent == null ? "不适用" : percent.toPlainString() + "%";
  }

  /** Points to two decimals, half up, from the ten-thousandths that are kept. */
  static String points(BigDecimal points) {
    return points.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static String whole(long number) {
    return "%,d".formatted(number);
  }
}
