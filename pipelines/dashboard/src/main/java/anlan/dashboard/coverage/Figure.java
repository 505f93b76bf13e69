package anlan.dashboard.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A rate as numerator over denominator, judged against a target in integers, never rounded first.
 *
 * @param numerator subjects (or subject-months) covered
 * @param denominator subjects (or subject-months) that count
 */
public record Figure(long numerator, long denominator) {
  public Figure {
    if (numerator < 0 || denominator < 0) {
      throw new IllegalArgumentException("figure %d / %d".formatted(numerator, denominator));
    }
  }

  /** Numerator over denominator to six places, half up; null when there is nothing to cover. */
  public @Nullable BigDecimal rate() {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
  }

  /** Whether the target is met: 不低于 includes the target itself (4·num ≥ N for 25 %). */
  public State against(@Nullable Target target) {
    if (denominator == 0) {
      return State.NOT_APPLICABLE;
    }
    if (target == null) {
      return State.NO_TARGET;
    }
    return gap(target) == 0 ? State.MET : State.UNMET;
  }

  /** How many more must be covered to meet the target; 0 when met. */
  public long gap(Target target) {
    return Math.max(0, target.needed(denominator) - numerator);
  }

  public Figure plus(Figure other) {
    return new Figure(numerator + other.numerator, denominator + other.denominator);
  }

  /** The verdict on a figure. */
  public enum State {
    MET,
    UNMET,
    NO_TARGET,
    NOT_APPLICABLE
  }
}
