package anlan.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact share of an item's full score, from 0 to 1, as a fraction: rounding happens once, when
 * points are written.
 *
 * @param numerator at least 0
 * @param denominator more than 0
 */
public record Share(BigDecimal numerator, BigDecimal denominator) {
  /** Points have this many digits (得分四位小数). */
  public static final int DIGITS = 4;

  static final Share FULL = new Share(BigDecimal.ONE, BigDecimal.ONE);
  static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ONE);

  /**
   * numerator/denominator, or the nearer of 0 and 1 if it lies outside; the denominator is not 0.
   */
  static Share clamped(BigDecimal numerator, BigDecimal denominator) {
    if (numerator.signum() * denominator.signum() <= 0) {
      return NOTHING;
    }
    BigDecimal top = numerator.abs();
    BigDecimal bottom = denominator.abs();
    return top.compareTo(bottom) >= 0 ? FULL : new Share(top, bottom);
  }

  /** What is left of the whole. */
  Share rest() {
    return new Share(denominator.subtract(numerator), denominator);
  }

  /** The points at a full score of {@code weight} × {@code over} / {@code under}, halves up. */
  BigDecimal points(BigDecimal weight, BigDecimal over, BigDecimal under) {
    return numerator
        .multiply(weight)
        .multiply(over)
        .divide(denominator.multiply(under), DIGITS, RoundingMode.HALF_UP);
  }
}
