package anlan.city.affair;

import anlan.city.chance.Dice;
import anlan.city.place.Department;
import anlan.city.place.District;
import anlan.city.season.Day;
import anlan.city.season.Span;
import anlan.city.subject.Setting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of 济南, 济宁 and 临沂 leave behind in a year, beside the monthly reports of {@link
 * UnitPlan}: bulletins, lists, notices and the papers of resident supervision; what 高青's offices
 * filed in its inspection of 2022, and 历城区 in the special action of 2023.
 */
final class TaskPlan {
  private static final long ASPECT = 66;
  private static final long FIRST_ID = 3_000_000_000L;
  private static final long IDS_A_YEAR = 1_000_000;
  private static final int S0_FROM = Day.of(2023, 2, 20);
  private static final int S3_FROM = Day.of(2023, 9, 1);
  private static final int DUE_DAY = 5;
  private static final int BULLETIN_DAYS = 3;
  private static final double NEVER = 0.03;
  private static final double LATE = 0.1;
  private static final int DAYS_LATE_MAX = 9;
  private static final int DAYS_EARLY_MAX = 4;

  private final Dice dice;
  private final int year;
  private final List<Affair> rows = new ArrayList<>();

  private TaskPlan(Setting setting, int year) {
    this.year = year;
    dice = Dice.of(setting.seed(), ASPECT, year);
  }

  static List<Affair> of(Setting setting, int year) {
    TaskPlan plan = new TaskPlan(setting, year);
    plan.auditOffice(office("370100"));
    plan.noticesOf(office("371300"));
    for (Department department : setting.gazetteer().departments()) {
      Unit unit = new Unit(0, department.division(), department.id(), department.name());
      switch (department.division()) {
        case "370800" -> plan.residentSupervision(unit);
        case "371300" -> plan.report(unit, "ENFORCEMENT_PLAN", "" + year, Day.of(year, 3, 31));
        case "370322" -> plan.inspectionOf2022(unit);
        default -> {}
      }
    }
    plan.actionOf2023(office("370112"));
    for (District district : setting.gazetteer().districts()) {
      if (district.code().startsWith("3708")) {
        Unit unit = new Unit(0, district.code(), null, district.division().name());
        plan.quarterly(unit, "POST_CONSULTATION", S3_FROM);
      }
    }
    return plan.rows;
  }

  private static Unit office(String city) {
    return new Unit(0, city, null, "");
  }

  private void auditOffice(Unit office) {
    quarterly(office, "COMMON_LIST", S0_FROM);
    quarterly(office, "PLAIN_SHEET", S0_FROM);
    quarterly(office, "STAGE_REPORT", S0_FROM);
    if (year == 2023) {
      report(office, "INCENTIVE_RULES", "2023", Day.of(2023, 3, 31));
    }
    LocalDate monday =
        LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; monday.getYear() == year; monday = monday.plusWeeks(1)) {
      int sunday = Day.of(monday) + 6;
      if (sunday >= S0_FROM) {
        String week = "%dW%02d".formatted(year, monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        report(office, "WEEKLY_BULLETIN", week, sunday + BULLETIN_DAYS);
      }
    }
  }

  private void noticesOf(Unit office) {
    monthly(office, "MONTHLY_NOTICE", 0, 0);
    for (int half = 0; half < 2; half++) {
      int end = Span.halves(year).get(half).last();
      report(office, "ORGANISATION_REPORT", "%dH%d".formatted(year, half + 1), end);
    }
  }

  private void residentSupervision(Unit department) {
    if (year == 2023) {
      report(department, "POST_FILING", "2023", Day.of(2023, 9, 15));
      report(department, "TRADE_HANDBOOK", "2023", Day.of(2023, 12, 31));
    }
    monthly(department, "POST_STATISTICS", S3_FROM, DUE_DAY);
    quarterly(department, "POST_ANALYSIS", S3_FROM);
    quarterly(department, "POST_CHECK", S3_FROM);
  }

  /** From May to November, each month by the 20th, what an office did; what it found in itself. */
  private void inspectionOf2022(Unit office) {
    if (year == 2022) {
      report(office, "CHECK_PLAN", "2022", Day.of(2022, 5, 31));
      for (int month = 5; month <= 11; month++) {
        report(office, "OFFICE_MONTHLY", "2022-%02d".formatted(month), Day.of(2022, month, 20));
      }
      report(office, "SELF_CHECK_REPORT", "2022", Day.of(2022, 9, 30));
    }
  }

  private void actionOf2023(Unit district) {
    if (year == 2023) {
      report(district, "ACTION_PLAN", "2023", Day.of(2023, 5, 31));
      report(district, "LIAISON", "2023", Day.of(2023, 5, 31));
      report(district, "ENFORCER_TRAINING", "2023", Day.of(2023, 7, 31));
      report(district, "NEW_BUSINESS_LIST", "2023", Day.of(2023, 7, 31));
      report(district, "GRADE_REVIEW", "2023", Day.of(2023, 12, 31));
      report(district, "ACTION_SUMMARY", "2023", Day.of(2023, 12, 31));
    }
  }

  private void monthly(Unit unit, String form, int from, int dueDays) {
    for (Span month : Span.months(year)) {
      if (month.last() >= from) {
        String period = Day.date(month.first()).toString().substring(0, 7);
        report(unit, form, period, month.last() + dueDays);
      }
    }
  }

  private void quarterly(Unit unit, String form, int from) {
    for (int quarter = 0; quarter < 4; quarter++) {
      int end = Span.quarters(year).get(quarter).last();
      if (end >= from) {
        report(unit, form, "%dQ%d".formatted(year, quarter + 1), end);
      }
    }
  }

  private void report(Unit unit, String form, String period, int dueOn) {
    long id = FIRST_ID + year * IDS_A_YEAR + rows.size();
    rows.add(new Report(id, unit, form, period, dueOn, submittedOn(dueOn)));
  }

  private @Nullable Integer submittedOn(int dueOn) {
    double luck = dice.fraction();
    if (luck < NEVER) {
      return null;
    }
    return luck < LATE
        ? dueOn + dice.between(1, DAYS_LATE_MAX)
        : dueOn - dice.between(0, DAYS_EARLY_MAX);
  }
}
