package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import anlan.city.subject.Turning.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a subject in the played year, in order of days.
 *
 * @param neglected the period in which nobody checks it, because it will close just before the end
 *     to escape the count and reopen afterwards; null for nearly all
 */
record Fate(List<Turning> turnings, @Nullable Span neglected) {

  static Fate draw(Trade trade, Setting setting, Dice dice) {
    Span year = Span.year(setting.year());
    List<Turning> turnings = new ArrayList<>();
    if (!trade.isProject() && dice.chance(0.035)) {
      int day = dice.between(year.first(), year.last());
      turnings.add(new Turning(day, Turn.SUSPEND));
      turnings.add(new Turning(day + dice.between(15, 150), Turn.RESUME));
    }
    if (dice.chance(0.015)) {
      turnings.add(new Turning(setting.seasons().pick(Habit.OFFICE, year, dice), Turn.MOVE));
    }
    if (dice.chance(0.008)) {
      turnings.add(new Turning(reclassification(setting, dice), Turn.RECLASSIFY));
    }
    if (dice.chance(0.005)) {
      boolean loses = dice.chance(0.4);
      int day = setting.seasons().pick(Habit.OFFICE, year, dice);
      turnings.add(new Turning(day, loses ? Turn.UNASSIGN : Turn.ASSIGN));
    }
    addTitle(trade, setting, dice, turnings);
    Span neglected = dice.chance(0.002) ? escape(trade, setting, dice, turnings) : null;
    if (neglected == null) {
      addEnd(trade, setting, dice, turnings);
    }
    turnings.sort(Comparator.comparingInt(Turning::day).thenComparing(Turning::turn));
    return new Fate(turnings, neglected);
  }

  /** A quarter of them in the last days of a quarter, which shrinks a denominator. */
  private static int reclassification(Setting setting, Dice dice) {
    Span quarter = Span.quarters(setting.year()).get(dice.below(4));
    Span span = dice.chance(0.25) ? new Span(quarter.last() - 3, quarter.last()) : quarter;
    return setting.seasons().pick(Habit.OFFICE, span, dice);
  }

  /** Titles (标准化企业) come by the milestones: 30 % by June, 60 % by September, all by December. */
  private static void addTitle(Trade trade, Setting setting, Dice dice, List<Turning> turnings) {
    double share = trade.isHighRisk() ? 0.45 : trade.isNineSmall() ? 0.01 : 0.02;
    if (!dice.chance(share)) {
      return;
    }
    int luck = dice.below(100);
    List<Span> quarters = Span.quarters(setting.year());
    Span quarter = quarters.get(luck < 30 ? 1 : luck < 60 ? 2 : 3);
    int day = setting.seasons().pick(Habit.OFFICE, quarter, dice);
    turnings.add(new Turning(day, Turn.STANDARDISE));
    if (dice.chance(0.03)) {
      turnings.add(new Turning(day + dice.between(20, 90), Turn.CANCEL_TITLE));
    }
  }

  /** Closes in the last ten days of a period and reopens within sixty. */
  private static Span escape(Trade trade, Setting setting, Dice dice, List<Turning> turnings) {
    List<Span> periods =
        trade.isHighRisk() ? Span.halves(setting.year()) : Span.quarters(setting.year());
    Span period = periods.get(dice.below(periods.size()));
    int closed = period.last() - dice.between(0, 8);
    turnings.add(new Turning(closed, Turn.CLOSE));
    turnings.add(new Turning(closed + dice.between(12, 58), Turn.REOPEN));
    return period;
  }

  private static void addEnd(Trade trade, Setting setting, Dice dice, List<Turning> turnings) {
    Span year = Span.year(setting.year());
    if (trade.isProject() && dice.chance(0.4)) {
      turnings.add(new Turning(setting.seasons().pick(Habit.REGISTRY, year, dice), Turn.COMPLETE));
    } else if (!trade.isProject() && dice.chance(0.045)) {
      int day = setting.seasons().pick(Habit.REGISTRY, year, dice);
      turnings.add(new Turning(day, Turn.CLOSE));
      if (dice.chance(0.08)) {
        turnings.add(new Turning(day + dice.between(70, 200), Turn.REOPEN));
      }
    }
  }
}
