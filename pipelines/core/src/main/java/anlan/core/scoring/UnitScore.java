package anlan.core.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit's assessment in a quarter as of a day.
 *
 * @param items what each item gave, in the scheme's order
 * @param points the items' sum, at most 100
 * @param bonus 加分, at most 5
 * @param penalty 扣分
 * @param vetoes codes of the triggers confirmed
 * @param pendingVetoes codes of those that were seen or proposed, and wait for people
 * @param unscoredWeight full score of the items that gave no points, as printed
 * @param standing what ranks it among its peers
 */
public record UnitScore(
    List<ItemScore> items,
    BigDecimal points,
    BigDecimal bonus,
    BigDecimal penalty,
    List<String> vetoes,
    List<String> pendingVetoes,
    BigDecimal unscoredWeight,
    TieBreak standing) {

  /** Points and bonus less penalty, not below 0. */
  public BigDecimal total() {
    return total(points, bonus, penalty);
  }

  /** What points come to with bonus and penalty: not below 0. */
  public static BigDecimal total(BigDecimal points, BigDecimal bonus, BigDecimal penalty) {
    return points.add(bonus).subtract(penalty).max(BigDecimal.ZERO.setScale(Share.DIGITS));
  }

  /** 等次; a veto fails. */
  public Grade grade() {
    return vetoes.isEmpty() ? Grade.of(total()) : Grade.FAILED;
  }
}
