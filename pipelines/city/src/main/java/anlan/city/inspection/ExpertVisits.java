package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import java.util.List;

/** Experts' checks, diagnoses, leaders' own rounds and resident supervision (驻点). */
final class ExpertVisits {
  private ExpertVisits() {}

  static void add(Life life, Setting setting, Dice dice, List<Check> checks) {
    if (life.trade().isNineSmall()) {
      return;
    }
    Span year = Span.year(setting.year());
    List<Span> quarters = Span.quarters(setting.year());
    boolean highRisk = life.trade().isHighRisk();
    String city = cityOf(life, setting);
    boolean asksTwice = highRisk || life.subject().row().aboveScale();
    double asks = asksTwice ? 0.6 : city.equals("371300") ? 0.55 : 0.2;
    for (int time = 0; time < (asksTwice ? 2 : 1); time++) {
      addOne("EXPERT_CHECK", "EXPERT", asks, year, life, setting, dice, checks);
    }
    if (highRisk) {
      addOne("DIAGNOSIS", "EXPERT", 0.4, quarters.get(2), life, setting, dice, checks);
    }
    for (Span quarter : quarters.subList(1, 4)) {
      addOne("LEADER_CHECK", "ENTERPRISE", 0.45, quarter, life, setting, dice, checks);
    }
    if (highRisk && (city.equals("370800") || city.equals("370300"))) {
      addResident(life, setting, dice, checks);
    }
  }

  /** 济宁's posts start in September 2023; from then a third of the high-risk subjects has one. */
  private static void addResident(Life life, Setting setting, Dice dice, List<Check> checks) {
    if (dice.chance(0.35)) {
      for (Span month : Span.months(setting.year()).subList(8, 12)) {
        addOne("RESIDENT", "RESIDENT", 0.9, month, life, setting, dice, checks);
      }
    }
  }

  private static void addOne(
      String type,
      String body,
      double chance,
      Span span,
      Life life,
      Setting setting,
      Dice dice,
      List<Check> checks) {
    if (!dice.chance(chance)) {
      return;
    }
    Habit habit = body.equals("ENTERPRISE") ? Habit.ENTERPRISE : Habit.OFFICE;
    Pace.Met met = Pace.meet(life, habit, span, setting, dice);
    if (met == null) {
      return;
    }
    List<Seat> team =
        switch (body) {
          case "EXPERT" -> Teams.experts(2, dice);
          case "ENTERPRISE" -> Teams.leader(met.state());
          default -> Teams.resident(met.state(), setting, dice);
        };
    long recordedAt = Visit.recorded(met.day(), dice);
    Long uploadedAt = recordedAt + dice.between(60, 90_000);
    Findings findings = Findings.ofInspector(0.3, dice);
    checks.add(Visit.other(type, body, met.day(), findings, uploadedAt, recordedAt, team));
  }

  private static String cityOf(Life life, Setting setting) {
    return setting.gazetteer().town(life.truth().get(0).town()).district().city();
  }
}
