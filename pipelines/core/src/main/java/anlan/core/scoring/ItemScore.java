package anlan.core.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What an item gave a unit.
 *
 * @param item the item
 * @param state whether it gives points
 * @param numerator 分子, or the count
 * @param denominator 分母, 1 of a count
 * @param effectiveWeight its full score after that of items without points was spread
 * @param points what it gave of that
 */
public record ItemScore(
    Item item,
    ItemState state,
    long numerator,
    long denominator,
    BigDecimal effectiveWeight,
    BigDecimal points) {
  private static final int DIGITS = 6;

  /** numerator × scale / denominator to six digits, halves up; null without a denominator. */
  public @Nullable BigDecimal value() {
    if (state == ItemState.NO_SOURCE || denominator == 0) {
      return null;
    }
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(item.scale()), MathContext.UNLIMITED)
        .divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP);
  }
}
