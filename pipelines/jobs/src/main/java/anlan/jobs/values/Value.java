package anlan.jobs.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator for a unit and period, as of the clock's day.
 *
 * @param unit whose
 * @param assessment of what
 * @param day the clock's day, in days since 1970-01-01
 * @param numerator 分子
 * @param denominator 分母
 */
record Value(AssessedUnit unit, Assessment assessment, int day, long numerator, long denominator) {
  private static final int DIGITS = 6;

  /** 分子/分母 to six digits, halves up; null at a denominator of 0 (不适用). */
  @Nullable BigDecimal rate() {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP);
  }

  /** As a row of {@code indicators.values}, in contract column order. */
  @Nullable Object[] row(long cut) {
    return new @Nullable Object[] {
      unit.jurisdiction(),
      unit.code(),
      unit.kind(),
      assessment.indicator(),
      assessment.period().label(),
      assessment.standing().name(),
      day,
      cut,
      numerator,
      denominator,
      rate(),
      assessment.targetNumerator(),
      assessment.targetDenominator()
    };
  }
}
