package anlan.core.scoring;

import anlan.core.calendar.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the items of a unit in a quarter come to points.
 *
 * <p>The weight of an item that gives no points is spread over the others of its group in
 * proportion to their weights (不适用项的分值按比例并入同组其他项), and that of a group none of whose items gives
 * points over the other groups: so the whole is always worth what the scheme prints.
 *
 * <p>A count that were another would change the points of its own item alone: {@link #points} of
 * {@link Finding#withNumerator} tells what that item would give (提分测算).
 */
public final class Scorecard {
  private static final BigDecimal MOST = new BigDecimal("100.0000");

  private final Period quarter;
  private final List<Finding> findings;
  private final Map<String, BigDecimal> printed = new HashMap<>();
  private final Map<String, BigDecimal> scored = new HashMap<>();
  private final BigDecimal whole;
  private final BigDecimal groupsScored;

  /** Of all items that a scheme asks of a unit in a quarter. */
  public Scorecard(Period quarter, List<Finding> findings) {
    this.quarter = quarter;
    this.findings = List.copyOf(findings);
    for (Finding one : findings) {
      printed.merge(one.group(), one.weight(), BigDecimal::add);
      if (one.gives()) {
        scored.merge(one.group(), one.weight(), BigDecimal::add);
      }
    }
    whole = sum(printed.values());
    groupsScored =
        sum(
            findings.stream()
                .filter(one -> scored.containsKey(one.group()))
                .map(Finding::weight)
                .toList());
  }

  /** Whether no item gives points: there is nothing to assess. */
  boolean isBlank() {
    return scored.isEmpty();
  }

  /** Full score of the items that give no points, as printed. */
  BigDecimal unscored() {
    return sum(findings.stream().filter(one -> !one.gives()).map(Finding::weight).toList());
  }

  /** Full score of one of its items after weights were spread (实际分值); 0 if it isn't scored. */
  BigDecimal fullScore(Finding one) {
    return of(one, Share.FULL);
  }

  /** What one of its items gives; 0 if it isn't scored. */
  public BigDecimal points(Finding one) {
    return one.state() == ItemState.SCORED
        ? of(
            one,
            one.formula()
                .share(
                    one.weight(),
                    one.numerator(),
                    one.denominator(),
                    one.scale(),
                    Quarters.monthsUpTo(quarter)))
        : of(one, Share.NOTHING);
  }

  /** What such items give together, at most 100. */
  public BigDecimal sum(List<Finding> items) {
    return sum(items.stream().map(this::points).toList()).min(MOST);
  }

  private BigDecimal of(Finding one, Share share) {
    if (one.state() != ItemState.SCORED) {
      return BigDecimal.ZERO.setScale(Share.DIGITS);
    }
    BigDecimal over = printed.getOrDefault(one.group(), BigDecimal.ZERO).multiply(whole);
    BigDecimal under = scored.getOrDefault(one.group(), BigDecimal.ONE).multiply(groupsScored);
    return share.points(one.weight(), over, under);
  }

  private static BigDecimal sum(Collection<BigDecimal> points) {
    return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
