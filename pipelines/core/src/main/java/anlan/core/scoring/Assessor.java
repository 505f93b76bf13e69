package anlan.core.scoring;

import anlan.core.calendar.Period;
import anlan.core.title.TitleTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Assesses one unit by one scheme.
 *
 * <p>The weight of an item that gives no points is spread over the others of its group in
 * proportion to their weights (不适用项的分值按比例并入同组其他项), and that of a group none of whose items gives
 * points over the other groups: so the whole is always worth what the scheme prints.
 */
public final class Assessor {
  private static final BigDecimal MOST = new BigDecimal("100.0000");
  private static final BigDecimal MOST_BONUS = new BigDecimal("5.0000");
  private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);
  private static final Quantity BONUS = Quantity.parse("decision.bonus@QUARTER");
  private static final Quantity PENALTY = Quantity.parse("decision.penalty@QUARTER");

  private static final String VETO = "decision.veto";
  private static final String VETO_PENDING = "decision.veto_pending";
  private static final String VETO_LIFTED = "decision.veto_lifted";

  private final Scheme scheme;
  private final Period quarter;
  private final Days days;
  private final Sums sums;

  private Assessor(Scheme scheme, Days days, Sums sums) {
    this.scheme = scheme;
    this.quarter = days.quarter();
    this.days = days;
    this.sums = sums;
  }

  /**
   * The assessment of a unit.
   *
   * @param quarter one that the scheme covers
   * @param clock the day of assessment, not before the quarter: of one that is over, stocks are
   *     those of its last day
   * @param sums of the unit
   * @return null if no item gives points: there is nothing to assess
   */
  public static @Nullable UnitScore assess(Scheme scheme, Period quarter, int clock, Sums sums) {
    return new Assessor(scheme, Days.of(quarter, clock), sums).assess();
  }

  /** The measures of the journal that assessments by these schemes rest on. */
  public static Set<String> measures(List<Scheme> schemes) {
    Set<String> measures = new TreeSet<>(Set.of(VETO, VETO_PENDING, VETO_LIFTED));
    measures.addAll(BONUS.measures());
    measures.addAll(PENALTY.measures());
    measures.addAll(TieBreak.measures());
    for (Scheme scheme : schemes) {
      for (Item item : scheme.items()) {
        measures.addAll(item.numerator().measures());
        measures.addAll(item.denominator().measures());
        measures.addAll(item.appliesIf().measures());
      }
      for (VetoTrigger trigger : scheme.triggers()) {
        measures.addAll(trigger.numerator().measures());
        measures.addAll(trigger.limit().measures());
        measures.addAll(trigger.appliesIf().measures());
      }
    }
    return measures;
  }

  /** The targets of titles that assessments by these schemes look at. */
  public static Set<TitleTarget> titleTargets(List<Scheme> schemes) {
    Set<TitleTarget> targets = new LinkedHashSet<>();
    for (Scheme scheme : schemes) {
      for (Item item : scheme.items()) {
        targets.addAll(item.numerator().targets());
        targets.addAll(item.denominator().targets());
        targets.addAll(item.appliesIf().targets());
      }
    }
    return targets;
  }

  /** An item and what it was found to be, before weights are spread. */
  private record Found(Item item, ItemState state, long numerator, long denominator) {}

  private @Nullable UnitScore assess() {
    List<Found> found = new ArrayList<>();
    for (Item item : scheme.items()) {
      if (item.isAskedIn(quarter)) {
        found.add(find(item));
      }
    }
    Map<String, BigDecimal> printed = new HashMap<>();
    Map<String, BigDecimal> scored = new HashMap<>();
    BigDecimal unscored = BigDecimal.ZERO;
    for (Found one : found) {
      printed.merge(one.item.group(), one.item.weight(), BigDecimal::add);
      if (one.state == ItemState.SCORED && one.item.weight().signum() > 0) {
        scored.merge(one.item.group(), one.item.weight(), BigDecimal::add);
      } else {
        unscored = unscored.add(one.item.weight());
      }
    }
    if (scored.isEmpty()) {
      return null;
    }
    BigDecimal whole = sum(printed.values());
    BigDecimal groupsScored = BigDecimal.ZERO;
    for (String group : scored.keySet()) {
      groupsScored = groupsScored.add(printed.getOrDefault(group, BigDecimal.ZERO));
    }
    List<ItemScore> items = new ArrayList<>();
    BigDecimal points = BigDecimal.ZERO;
    for (Found one : found) {
      String group = one.item.group();
      BigDecimal over = printed.getOrDefault(group, BigDecimal.ZERO).multiply(whole);
      BigDecimal under = scored.getOrDefault(group, BigDecimal.ONE).multiply(groupsScored);
      ItemScore item = score(one, over, under);
      items.add(item);
      points = points.add(item.points());
    }
    return new UnitScore(
        items,
        points.min(MOST),
        decided(BONUS).min(MOST_BONUS),
        decided(PENALTY),
        vetoes(true),
        vetoes(false),
        unscored.setScale(Share.DIGITS, RoundingMode.HALF_UP),
        TieBreak.of(sums, days));
  }

  private Found find(Item item) {
    if (!item.isInForce(quarter)) {
      return new Found(item, ItemState.NOT_IN_FORCE, 0, 0);
    }
    if (item.numerator().equals(Quantity.NONE)) {
      return new Found(item, ItemState.NO_SOURCE, 0, 0);
    }
    long numerator = item.numerator().of(sums, days);
    long denominator = item.isShare() ? item.denominator().of(sums, days) : 1;
    boolean asked = !item.appliesIf().equals(Quantity.NONE);
    long applies = asked ? item.appliesIf().of(sums, days) : denominator;
    boolean empty = applies == 0 || (denominator == 0 && item.formula().divides());
    ItemState state = empty ? item.whenEmpty() : ItemState.SCORED;
    return new Found(item, state, numerator, denominator);
  }

  private ItemScore score(Found one, BigDecimal over, BigDecimal under) {
    Item item = one.item;
    BigDecimal weight = BigDecimal.ZERO.setScale(Share.DIGITS);
    BigDecimal points = weight;
    if (one.state == ItemState.SCORED) {
      Share share =
          item.formula()
              .share(
                  item.weight(),
                  one.numerator,
                  one.denominator,
                  item.scale(),
                  Quarters.monthsUpTo(quarter));
      weight = Share.FULL.points(item.weight(), over, under);
      points = share.points(item.weight(), over, under);
    }
    return new ItemScore(item, one.state, one.numerator, one.denominator, weight, points);
  }

  private BigDecimal decided(Quantity hundredths) {
    return BigDecimal.valueOf(hundredths.of(sums, days))
        .divide(HUNDREDTHS, Share.DIGITS, RoundingMode.UNNECESSARY);
  }

  /** The triggers that are confirmed; or those that were seen or proposed and not yet decided. */
  private List<String> vetoes(boolean confirmed) {
    List<String> ids = new ArrayList<>();
    for (VetoTrigger trigger : scheme.triggers()) {
      if (trigger.isInForce(quarter) && isVeto(trigger, confirmed)) {
        ids.add(trigger.id());
      }
    }
    return List.copyOf(ids);
  }

  private boolean isVeto(VetoTrigger trigger, boolean confirmed) {
    if (trigger.isDecided(VETO, sums, days)) {
      return confirmed;
    }
    boolean waits =
        trigger.isDecided(VETO_PENDING, sums, days)
            || (trigger.isSeen(sums, days) && !trigger.isDecided(VETO_LIFTED, sums, days));
    return !confirmed && waits;
  }

  private static BigDecimal sum(Iterable<BigDecimal> weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal weight : weights) {
      sum = sum.add(weight);
    }
    return sum;
  }
}
