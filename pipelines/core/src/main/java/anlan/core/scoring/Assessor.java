package anlan.core.scoring;

import anlan.core.calendar.Period;
import anlan.core.title.TitleTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Assesses one unit by one scheme. */
public final class Assessor {
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

  private @Nullable UnitScore assess() {
    List<Item> asked = scheme.items().stream().filter(item -> item.isAskedIn(quarter)).toList();
    List<Finding> found = asked.stream().map(this::find).toList();
    Scorecard card = new Scorecard(quarter, found);
    if (card.isBlank()) {
      return null;
    }
    List<ItemScore> items = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Finding one = found.get(i);
      items.add(
          new ItemScore(
              asked.get(i),
              one.state(),
              one.numerator(),
              one.denominator(),
              card.fullScore(one),
              card.points(one)));
    }
    return new UnitScore(
        items,
        card.sum(found),
        decided(BONUS).min(MOST_BONUS),
        decided(PENALTY),
        vetoes(true),
        vetoes(false),
        card.unscored().setScale(Share.DIGITS, RoundingMode.HALF_UP),
        TieBreak.of(sums, days));
  }

  private Finding find(Item item) {
    if (!item.isInForce(quarter)) {
      return found(item, ItemState.NOT_IN_FORCE, 0, 0);
    }
    if (item.numerator().equals(Quantity.NONE)) {
      return found(item, ItemState.NO_SOURCE, 0, 0);
    }
    long numerator = item.numerator().of(sums, days);
    long denominator = item.isShare() ? item.denominator().of(sums, days) : 1;
    boolean asked = !item.appliesIf().equals(Quantity.NONE);
    long applies = asked ? item.appliesIf().of(sums, days) : denominator;
    boolean empty = applies == 0 || (denominator == 0 && item.formula().divides());
    ItemState state = empty ? item.whenEmpty() : ItemState.SCORED;
    return found(item, state, numerator, denominator);
  }

  private static Finding found(Item item, ItemState state, long numerator, long denominator) {
    return new Finding(
        item.id(), state, item.weight(), item.formula(), item.scale(), numerator, denominator);
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
}
