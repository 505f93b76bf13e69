package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import java.util.List;

/**
 * Departments' checks: every high-risk subject once in a half-year, a quarter of the general ones
 * each quarter, and the kinds of visit that do not count for coverage.
 */
final class DepartmentChecks {
  private DepartmentChecks() {}

  static void add(Life life, Setting setting, Dice dice, List<Check> checks) {
    addHalfYearly(life, setting, dice, checks);
    addQuarterly(life, setting, dice, checks);
    addSurprises(life, setting, dice, checks);
  }

  private static void addHalfYearly(Life life, Setting setting, Dice dice, List<Check> checks) {
    List<Span> halves = Span.halves(setting.year());
    for (int half = 0; half < halves.size(); half++) {
      int times = dice.chance(0.25) ? 2 : 1;
      for (int time = 0; time < times; time++) {
        Pace.Met met = Pace.meet(life, Habit.OFFICE, halves.get(half), setting, dice);
        if (met == null || !met.state().isHighRisk() || life.isNeglected(met.day())) {
          continue;
        }
        if (dice.chance(Pace.chance(met.state(), setting, District::highRisk, half * 2 + 1))) {
          checks.add(counted(met, setting, dice));
        }
      }
    }
  }

  private static void addQuarterly(Life life, Setting setting, Dice dice, List<Check> checks) {
    int turn = dice.below(4);
    List<Span> quarters = Span.quarters(setting.year());
    for (int quarter = 0; quarter < quarters.size(); quarter++) {
      Pace.Met met = Pace.meet(life, Habit.OFFICE, quarters.get(quarter), setting, dice);
      if (met == null || life.isNeglected(met.day()) || !isGeneral(met)) {
        continue;
      }
      District district = setting.gazetteer().town(met.state().town()).district();
      if (dice.chance(Pace.rotation(district.general(), quarter == turn, quarter))) {
        checks.add(counted(met, setting, dice));
      }
    }
  }

  private static boolean isGeneral(Pace.Met met) {
    return !met.state().isHighRisk() && !met.state().isNineSmall();
  }

  private static Check counted(Pace.Met met, Setting setting, Dice dice) {
    int luck = dice.below(100);
    String type =
        luck < 45
            ? "SPOT_CHECK"
            : luck < 75
                ? "SUPERVISION"
                : luck < 85 ? "SPECIAL_ENFORCEMENT" : luck < 93 ? "JOINT" : "OVERSIGHT";
    return Visit.department(type, met.state(), met.day(), setting, dice);
  }

  /** 四不两直, 三随机, 异地互查 and the December 综合督查. */
  private static void addSurprises(Life life, Setting setting, Dice dice, List<Check> checks) {
    double factor = life.trade().isHighRisk() ? 6 : life.trade().isNineSmall() ? 0.2 : 1;
    Span year = Span.year(setting.year());
    Span december = new Span(year.last() - 30, year.last());
    addOne("UNANNOUNCED", 0.04 * factor, year, life, setting, dice, checks);
    addOne("TRIPLE_RANDOM", 0.04 * factor, year, life, setting, dice, checks);
    addOne("CROSS_CHECK", 0.015 * factor, year, life, setting, dice, checks);
    addOne("GENERAL_OVERSIGHT", 0.015 * factor, december, life, setting, dice, checks);
  }

  private static void addOne(
      String type,
      double chance,
      Span span,
      Life life,
      Setting setting,
      Dice dice,
      List<Check> checks) {
    if (!dice.chance(chance)) {
      return;
    }
    Pace.Met met = Pace.meet(life, Habit.OFFICE, span, setting, dice);
    if (met != null) {
      checks.add(Visit.department(type, met.state(), met.day(), setting, dice));
    }
  }
}
