package anlan.stack.warehouse;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.core.hazard.HazardLevel.GENERAL;
import static anlan.core.hazard.HazardLevel.MAJOR;
import static anlan.core.inspection.InspectionType.GRID_CHECK;
import static anlan.core.inspection.InspectionType.RECHECK;
import static anlan.core.inspection.InspectionType.SELF_CHECK;
import static anlan.core.inspection.InspectionType.SUPERVISION;
import static anlan.core.inspection.InspectionType.TOWN_SPOT_CHECK;
import static anlan.stack.warehouse.SubjectCases.day;

import anlan.core.affair.UnitActivity;
import anlan.core.catalogue.Catalogue;
import anlan.core.enforcement.Sanctions;
import anlan.core.hazard.Origin;
import anlan.core.inspection.Body;
import anlan.core.subject.SubjectClass;
import java.util.List;

/**
 * What {@link CountedFormsIT} counts: 兰山区, some of 罗庄区 beside it, and an office of 高青县. The clock
 * stands on 20 November 2023.
 */
final class CountedCases {
  private static final String LANSHAN = "371302";
  private static final String LANSHAN_TOWN = "371302001";
  private static final String LUOZHUANG_TOWN = "371311001";
  private static final String GAOQING = "370322";
  private static final String GAOQING_TOWN = "370322001";
  private static final int OFFICE = 81;

  private static final List<String> POINTS =
      List.of(
          "FIRST_RESPONSIBLE",
          "MORNING_MEETINGS",
          "FIRST_LESSON",
          "STUDY_TRAIN_TEST",
          "DRILLS",
          "DUAL_PREVENTION",
          "INTRINSIC_SAFETY",
          "SAFETY_DIRECTOR",
          "FLEXIBLE_WORKERS");

  private CountedCases() {}

  static CountedCity happen(Catalogue catalogue) {
    CountedCity city = new CountedCity(catalogue);
    inspections(city);
    hazards(city);
    accidents(city);
    enforcement(city);
    unitsAndReports(city);
    office(city);
    checklist(city);
    return city;
  }

  /** Of 兰山区 two subjects of each class, one of the two inspected in the running period. */
  private static void inspections(CountedCity city) {
    city.stands(1, SubjectClass.HIGH_RISK, LANSHAN_TOWN);
    city.stands(2, SubjectClass.GENERAL, LANSHAN_TOWN);
    city.stands(3, SubjectClass.NINE_SMALL, LANSHAN_TOWN);
    city.stands(4, SubjectClass.GENERAL, LUOZHUANG_TOWN);
    city.stands(5, SubjectClass.HIGH_RISK, LANSHAN_TOWN);
    city.stands(6, SubjectClass.GENERAL, LANSHAN_TOWN);
    city.stands(7, SubjectClass.NINE_SMALL, LANSHAN_TOWN);
    city.inspects(2, SUPERVISION, Body.DEPARTMENT, "2022-10-05");
    city.inspects(6, SUPERVISION, Body.DEPARTMENT, "2023-07-10");
    city.inspects(1, SUPERVISION, Body.DEPARTMENT, "2023-08-15");
    city.inspects(1, SUPERVISION, Body.DEPARTMENT, "2023-10-11");
    city.inspects(2, SUPERVISION, Body.DEPARTMENT, "2023-11-03");
    city.inspects(2, SUPERVISION, Body.DEPARTMENT, "2023-11-04");
    city.inspects(1, SUPERVISION, Body.DEPARTMENT, "2023-11-06", false, true, false);
    city.inspects(2, SUPERVISION, Body.DEPARTMENT, "2023-11-07", true, true, true);
    city.inspects(1, RECHECK, Body.DEPARTMENT, "2023-11-08");
    city.inspects(1, SUPERVISION, Body.DEPARTMENT, "2023-11-09", true, false, false);
    city.inspects(4, SUPERVISION, Body.DEPARTMENT, "2023-11-10");
    city.inspects(7, GRID_CHECK, Body.GRID, "2023-08-20");
    city.inspects(7, TOWN_SPOT_CHECK, Body.TOWN, "2023-08-21");
    city.inspects(3, GRID_CHECK, Body.GRID, "2023-10-20");
    city.inspects(3, TOWN_SPOT_CHECK, Body.TOWN, "2023-10-21");
  }

  private static void hazards(CountedCity city) {
    city.finds(1, GENERAL, Origin.DEPARTMENT, "2022-10-08", "2022-10-20", "2022-10-15");
    city.finds(1, GENERAL, Origin.DEPARTMENT, "2022-11-01", "2022-11-10", "2022-12-01");
    long first = city.finds(1, MAJOR, Origin.SELF_CHECK, "2023-08-10", "2023-08-20", "2023-08-17");
    city.signs(1, first, "2023-08-19");
    long late = city.finds(1, MAJOR, Origin.DEPARTMENT, "2023-09-01", "2023-09-10", "2023-10-05");
    city.signs(1, late, "2023-10-07");
    city.finds(1, GENERAL, Origin.DEPARTMENT, "2023-09-05", "2023-10-05", "2023-10-03");
    long own = city.finds(1, MAJOR, Origin.SELF_CHECK, "2023-10-12", "2023-10-30", "2023-10-20");
    city.signs(1, own, "2023-10-24");
    city.finds(1, GENERAL, Origin.SELF_CHECK, "2023-10-25", "2023-12-31");
    city.finds(1, MAJOR, Origin.DEPARTMENT, "2023-11-01", "2023-11-10");
  }

  private static void accidents(CountedCity city) {
    city.happens(LANSHAN_TOWN, "2022-10-20", 1, "GENERAL", "");
    city.happens(LANSHAN_TOWN, "2023-08-01", 1, "GENERAL", "");
    city.happens(LANSHAN_TOWN, "2023-10-10", 3, "LARGER", "");
    city.happens(LANSHAN_TOWN, "2023-11-02", 1, "LARGER", "");
    city.happens(LANSHAN_TOWN, "2023-11-05", 2, "GENERAL", "2023-11-08");
    city.happens(LUOZHUANG_TOWN, "2023-10-12", 0, "GENERAL", "");
    city.allots(LANSHAN, 2022, 7, "2022-01-10");
    city.allots(LANSHAN, 2023, 5, "2023-01-10");
    city.allots(LANSHAN, 2023, 6, "2023-10-15");
    city.allots("371300", 2023, 20, "2023-01-10");
  }

  private static void enforcement(CountedCity city) {
    city.penalises(LANSHAN, "2022-09-09", 10_000);
    city.penalises(LANSHAN, "2023-08-08", 5_000);
    city.penalises(
        LANSHAN,
        "2023-10-16",
        new Sanctions(
            30_000,
            true,
            true,
            2,
            day("2023-10-20"),
            day("2023-10-21"),
            day("2023-10-22"),
            day("2023-10-23"),
            day("2023-10-25"),
            true),
        false);
    city.penalises(
        LANSHAN,
        "2023-11-01",
        new Sanctions(9_000, true, true, 1, NEVER, NEVER, NEVER, NEVER, NEVER, false),
        true);
  }

  private static void unitsAndReports(CountedCity city) {
    city.meets(LANSHAN, "", UnitActivity.Kind.STUDY, "2022Q3", "2022-08-08");
    city.meets(LANSHAN, "", UnitActivity.Kind.STUDY, "2023Q3", "2023-07-20");
    city.meets(LANSHAN, "", UnitActivity.Kind.STUDY, "2023Q4", "2023-10-30");
    city.meets(LANSHAN, "", UnitActivity.Kind.BULLETIN, "2023Q4", "2023-10-31");
    city.files(LANSHAN, "2023-08", "2023-09-05", "2023-09-01");
    city.files(LANSHAN, "2023-09", "2023-10-05", "2023-10-09");
    city.files(LANSHAN, "2023-10", "2023-11-05", "2023-11-04");
  }

  /** What an office of 高青县 did from 21 October to 20 November, and what lies just outside. */
  private static void office(CountedCity city) {
    city.stands(11, SubjectClass.GENERAL, GAOQING_TOWN);
    city.stands(12, SubjectClass.GENERAL, GAOQING_TOWN);
    long first = city.inspects(11, SUPERVISION, Body.DEPARTMENT, "2023-10-21");
    city.byDepartment(OFFICE, 3);
    city.finds(11, GENERAL, Origin.DEPARTMENT, "2023-10-21", "2023-10-30", "2023-10-28");
    city.foundIn(first);
    city.finds(11, MAJOR, Origin.DEPARTMENT, "2023-10-21", "2023-12-30");
    city.foundIn(first);
    long last = city.inspects(11, SUPERVISION, Body.DEPARTMENT, "2023-11-20");
    city.byDepartment(OFFICE, 1);
    city.finds(11, GENERAL, Origin.DEPARTMENT, "2023-11-20", "2023-12-30");
    city.foundIn(last);
    city.inspects(12, SUPERVISION, Body.DEPARTMENT, "2023-11-05", false, true, false);
    city.byDepartment(OFFICE, 2);
    city.inspects(12, SUPERVISION, Body.DEPARTMENT, "2023-10-20");
    city.byDepartment(OFFICE, 4);
    city.inspects(12, SUPERVISION, Body.DEPARTMENT, "2023-11-06", true, true, true);
    city.byDepartment(OFFICE, 5);
    city.inspects(12, SUPERVISION, Body.DEPARTMENT, "2023-11-07", true, false, false);
    city.byDepartment(OFFICE, 6);
    city.inspects(12, SUPERVISION, Body.DEPARTMENT, "2023-11-08");
    city.byDepartment(82, 7);
    String office = Integer.toString(OFFICE);
    city.meets(GAOQING, office, UnitActivity.Kind.STUDY, "2023Q4", "2023-10-10");
    city.meets(GAOQING, office, UnitActivity.Kind.STUDY, "2023Q4", "2023-10-25");
    city.meets(GAOQING, office, UnitActivity.Kind.LIST, "2023Q4", "2023-11-01");
  }

  /** 21 finds nothing where the department does, 22 the other way round; 23 is asked two things. */
  private static void checklist(CountedCity city) {
    for (long subject = 21; subject <= 23; subject++) {
      city.stands(subject, SubjectClass.GENERAL, GAOQING_TOWN);
    }
    long own = city.inspects(21, SELF_CHECK, Body.ENTERPRISE, "2023-10-10");
    city.answers(21, own, "CONFORMS", POINTS);
    long found = city.inspects(21, SUPERVISION, Body.DEPARTMENT, "2023-11-02");
    city.answers(21, found, "FAILS", POINTS);
    own = city.inspects(22, SELF_CHECK, Body.ENTERPRISE, "2023-10-11");
    city.answers(22, own, "FAILS", POINTS);
    found = city.inspects(22, SUPERVISION, Body.DEPARTMENT, "2023-11-03");
    city.answers(22, found, "CONFORMS", POINTS);
    own = city.inspects(23, SELF_CHECK, Body.ENTERPRISE, "2023-10-12");
    city.answers(23, own, "CONFORMS", List.of("FIRST_RESPONSIBLE"));
    found = city.inspects(23, SUPERVISION, Body.DEPARTMENT, "2023-11-04");
    city.answers(23, found, "NOT_APPLICABLE", List.of("FIRST_RESPONSIBLE"));
    city.answers(23, found, "CONFORMS", List.of("DRILLS"));
    long isVoid = city.inspects(23, SUPERVISION, Body.DEPARTMENT, "2023-11-05", true, true, true);
    city.answers(23, isVoid, "FAILS", POINTS);
    long again = city.inspects(23, RECHECK, Body.DEPARTMENT, "2023-11-06");
    city.answers(23, again, "FAILS", POINTS);
    long before = city.inspects(23, SUPERVISION, Body.DEPARTMENT, "2023-07-05");
    city.answers(23, before, "FAILS", List.of("SAFETY_DIRECTOR"));
  }
}
