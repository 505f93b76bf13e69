package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.season.Day;
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
    boolean isAsked = city.equals("371300");
    double asks = asksTwice ? (isAsked ? 0.85 : 0.6) : isAsked ? 0.75 : 0.2;
    for (int time = 0; time < (asksTwice ? 2 : 1); time++) {
      addOne("EXPERT_CHECK", "EXPERT", asks, year, life, setting, dice, checks);
    }
    if (highRisk) {
      addOne("DIAGNOSIS", "EXPERT", 0.4, quarters.get(2), life, setting, dice, checks);
    }
    for (Span span : led(highRisk, setting.year())) {
      addOne("LEADER_CHECK", "ENTERPRISE", 0.7, span, life, setting, dice, checks);
    }
    if (highRisk && (city.equals("370800") || city.equals("370300"))) {
      addResident(life, setting, dice, checks);
    }
  }

  /** In the special action (专项行动), which began on 31 May: each month, or each quarter. */
  private static List<Span> led(boolean highRisk, int year) {
    List<Span> quarters = Span.quarters(year);
    Span june = new Span(Day.of(year, 5, 31), Day.of(year, 6, 30));
    return highRisk
        ? Span.months(year).subList(5, 12)
        : List.of(june, quarters.get(2), quarters.get(3));
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
    Findings findings =
        body.equals("EXPERT") ? Findings.ofExpert(0.3, dice) : Findings.ofInspector(0.3, dice);
    checks.add(Visit.other(type, body, met.day(), findings, uploadedAt, recordedAt, team));
  }

  private static String cityOf(Life life, Setting setting) {
    return setting.gazetteer().town(life.truth().get(0).town()).district().city();
  }
}
