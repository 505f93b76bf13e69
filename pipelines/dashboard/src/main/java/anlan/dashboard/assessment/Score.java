package anlan.dashboard.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has reached in a quarter.
 *
 * @param unit its division code
 * @param name its name
 * @param rank in its peer group; equal totals have equal ranks (1, 1, 3)
 * @param points of all items, at most 100
 * @param bonus decided 加分, at most 5
 * @param penalty decided 扣分
 * @param total points + bonus − penalty
 * @param grade EXCELLENT, GOOD, PASSED or FAILED
 * @param gradeName its name
 * @param vetoes confirmed triggers of 一票否决
 * @param pending triggers that nobody has confirmed or lifted yet (待确认)
 * @param unscoredWeight printed weight of the items that give no points
 * @param change total less that of the quarter before; null if there was none
 */
public record Score(
    String unit,
    String name,
    int rank,
    BigDecimal points,
    BigDecimal bonus,
    BigDecimal penalty,
    BigDecimal total,
    String grade,
    String gradeName,
    List<Veto> vetoes,
    List<Veto> pending,
    BigDecimal unscoredWeight,
    @Nullable BigDecimal change) {
  Score since(@Nullable Score before) {
    return before == null
        ? this
        : new Score(
            unit,
            name,
            rank,
            points,
            bonus,
            penalty,
            total,
            grade,
            gradeName,
            vetoes,
            pending,
            unscoredWeight,
            total.subtract(before.total));
  }
}
