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
 * UnitPlan}: bulletins, lists, notices and the papers of resident supervision.
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
      if (department.division().equals("370800")) {
        plan.residentSupervision(new Unit(0, "370800", department.id(), department.name()));
      }
    }
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
    }
    monthly(department, "POST_STATISTICS", S3_FROM, DUE_DAY);
    quarterly(department, "POST_ANALYSIS", S3_FROM);
    quarterly(department, "POST_CHECK", S3_FROM);
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
