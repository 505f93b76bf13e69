package anlan.dashboard.coverage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with all that is said about it.
 *
 * @param numerator covered
 * @param denominator counted
 * @param rate numerator over denominator, six places; null when there is nothing to cover
 * @param state met, not met, without target, not applicable
 * @param gap how many more the target needs; 0 when met or without target
 * @param words the distance to the target in words
 * @param dayChange change against the day before, in percentage points; null when not comparable
 * @param weekChange change against seven days before, likewise
 */
public record Verdict(
    long numerator,
    long denominator,
    @Nullable BigDecimal rate,
    Figure.State state,
    long gap,
    String words,
    @Nullable BigDecimal dayChange,
    @Nullable BigDecimal weekChange) {}
