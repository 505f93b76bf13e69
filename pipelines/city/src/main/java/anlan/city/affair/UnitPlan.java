package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.season.Day;
import anlan.city.season.Span;
import anlan.city.subject.Setting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What units do in a year: studies, plans, lists and bulletins, and their monthly reports. */
final class UnitPlan {
  private static final long ASPECT = 61;
  private static final int DUE_DAY = 5;
  private static final double NEVER_FILED = 0.02;
  private static final double VERY_LATE = 0.05;
  private static final double LATE = 0.14;

  private final Unit unit;
  private final int year;
  private final Dice dice;
  private final List<Affair> rows = new ArrayList<>();

  private UnitPlan(Setting setting, Unit unit, int year) {
    this.unit = unit;
    this.year = year;
    dice = Dice.of(setting.seed(), ASPECT, unit.number(), year);
  }

  static List<Affair> of(Setting setting, Unit unit, int year) {
    UnitPlan plan = new UnitPlan(setting, unit, year);
    for (int quarter = 0; quarter < 4; quarter++) {
      plan.quarter(quarter, Span.quarters(year).get(quarter));
    }
    for (int month = 0; month < 12; month++) {
      plan.report(month, Span.months(year).get(month));
    }
    return plan.rows;
  }

  private void quarter(int quarter, Span days) {
    activity(quarter, 0, "STUDY", 0.92, dice.between(days.first() + 10, days.last()), "会议纪要");
    if (quarter == 0) {
      activity(
          quarter, 1, "PLAN", 0.96, dice.between(days.first() + 40, days.first() + 60), "备案回执");
    }
    activity(quarter, 2, "LIST", 0.9, dice.between(days.first() + 5, days.first() + 50), "清单文本");
    activity(quarter, 3, "BULLETIN", 0.88, dice.between(days.last() - 20, days.last()), "通报文本");
  }

  private void activity(
      int quarter, int number, String kind, double chance, int day, String evidence) {
    if (dice.chance(chance)) {
      long id = ((year * 10L + quarter + 1) * 1_000 + unit.number()) * 10 + number;
      rows.add(new Activity(id, unit, kind, year + "Q" + (quarter + 1), day, evidence));
    }
  }

  private void report(int month, Span days) {
    int dueOn = days.last() + DUE_DAY;
    String period = Day.date(days.first()).toString().substring(0, 7);
    long id = (year * 100L + month + 1) * 1_000 + unit.number();
    rows.add(new Report(id, unit, "MONTHLY", period, dueOn, submittedOn(dueOn)));
  }

  private @Nullable Integer submittedOn(int dueOn) {
    double luck = dice.fraction();
    if (luck < NEVER_FILED) {
      return null;
    }
    if (luck < VERY_LATE) {
      return dueOn + dice.between(6, 14);
    }
    return luck < LATE ? dueOn + dice.between(1, 5) : dueOn - dice.between(0, 3);
  }
}
