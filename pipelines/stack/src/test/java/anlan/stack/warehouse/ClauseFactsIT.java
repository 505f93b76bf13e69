package anlan.stack.warehouse;

import static anlan.core.subject.Status.OPERATING;
import static anlan.core.subject.SubjectClass.GENERAL;
import static anlan.core.subject.SubjectClass.HIGH_RISK;
import static anlan.stack.warehouse.SubjectCases.day;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Inspection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What views over history show of clauses that no ledger counts, in cases counted by hand. */
class ClauseFactsIT {
  private static final int PORT = 19_340;
  private static final LocalDate CLOCK = LocalDate.of(2023, 11, 20);
  private static final String LONG_AGO = "2020-01-01";
  private static final String LIXIA = "370102001";
  private static final String LANSHAN = "371302001";
  private static final SubjectCases CASES = new SubjectCases();
  private static final HistoryRows HISTORY = CASES.history;

  private static RunningLake lake;

  @BeforeAll
  static void judgeAllCasesAtOnce() throws Exception {
    CASES.state(1, LONG_AGO, OPERATING, HIGH_RISK, LIXIA);
    CASES.state(2, LONG_AGO, OPERATING, GENERAL, LIXIA);
    inspect(101, 1, InspectionType.SUPERVISION, "2023-10-10", 1, 2, 2);
    inspect(102, 1, InspectionType.SPOT_CHECK, "2023-10-20", 1, 1, 1);
    inspect(103, 2, InspectionType.UNANNOUNCED, "2023-11-01", 1, 1, 1);
    HISTORY.addChecklist(1);
    HISTORY.addAnswer("c", 1, 1, 101, "RULES", "CONFORMS");
    HISTORY.addAnswer("c", 2, 1, 101, "TRAINING", "FAILS");
    HISTORY.addAnswer("c", 3, 2, 103, "RULES", "CONFORMS");
    hazard(501, HazardLevel.MAJOR, Origin.RESIDENT, "2023-10-05", "2023-10-06", true);
    hazard(502, HazardLevel.GENERAL, Origin.DEPARTMENT, "2023-10-10", null, false);
    handOver();
    submission(1, "370322", 901, "OFFICE_MONTHLY", "2022-05", "2022-06-20", "2022-06-22");
    submission(2, "370322", 901, "OFFICE_MONTHLY", "2022-05", "2022-06-20", "2022-06-25");
    submission(3, "370322", 901, "SELF_CHECK_REPORT", "2022", "2022-09-30", null);
    submission(4, "370112", null, "ACTION_SUMMARY", "2023", "2023-12-31", null);
    accident(701, "2023-06-01", 3, "COUNTY");
    accident(702, "2023-06-02", 1, "CITY");
    accident(703, "2023-06-03", 1, null);
    capacity(1, "371302", "PROFESSIONAL_STAFF", "2023-01-10", 40, 29);
    capacity(2, "371302", "PROFESSIONAL_STAFF", "2023-07-10", 40, 30);
    capacity(3, "371302", "RECORDERS", "2023-07-10", 40, 39);
    capacity(4, "370102", "RECORDERS", "2023-07-10", 40, 40);
    CASES.state(11, LONG_AGO, HIGH_RISK, "CHEMICALS", LANSHAN);
    CASES.state(12, LONG_AGO, HIGH_RISK, "TRANSPORT", LANSHAN);
    CASES.state(13, LONG_AGO, OPERATING, GENERAL, LANSHAN);
    employees(11, 299);
    employees(12, 300);
    employees(13, 999);
    safeguard(1, 11, "LIABILITY_INSURANCE", "2022-06-01", "2023-05-31");
    safeguard(2, 11, "MAJOR_SOURCE_FILING", null, null);
    safeguard(3, 12, "COMMITTEE", "2022-06-01", null);
    lake = RunningLake.start(PORT);
    lake.clear();
    lake.insert(HISTORY);
    lake.cut(1, CLOCK);
    for (String view :
        List.of(
            "accidents_of_five_years",
            "capacity_by_unit",
            "checklist_items",
            "checklist_runs",
            "hazard_handovers",
            "hazard_ledgers",
            "inspection_teams",
            "inspection_ways",
            "safeguards_by_unit",
            "submissions_by_unit")) {
      lake.apply("marts." + view);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    lake.close();
  }

  private static void inspect(
      long id,
      long subject,
      InspectionType type,
      String on,
      int supervisors,
      int enforcers,
      int experts) {
    HISTORY.add(
        "c",
        subject,
        new Inspection(
            id,
            type,
            Body.DEPARTMENT,
            day(on),
            true,
            true,
            1,
            false,
            day(on),
            Inspection.NOT_REVIEWED,
            false));
    members(id, subject, "SUPERVISOR", supervisors);
    members(id, subject, "ENFORCER", enforcers);
    members(id, subject, "EXPERT", experts);
  }

  private static void members(long inspection, long subject, String role, int count) {
    for (int i = 0; i < count; i++) {
      HISTORY.add(
          "inspection_member",
          Map.of(
              "member_id",
              CASES.nextId(),
              "inspection_id",
              inspection,
              "subject_id",
              subject,
              "role",
              role));
    }
  }

  private static void hazard(
      long id, HazardLevel level, Origin origin, String found, @Nullable String reported, boolean planned) {
    HISTORY.hazards.add(
        "c",
        1,
        new Hazard(
            id,
            level,
            origin,
            "",
            day(found),
            planned ? day("2023-12-01") : Course.NEVER,
            Course.NEVER,
            reported == null ? Course.NEVER : day(reported),
            planned,
            false));
  }

  private static void handOver() {
    HISTORY.add(
        "hazard_transfer",
        Map.of(
            "transfer_id",
            1,
            "hazard_id",
            501,
            "subject_id",
            1,
            "from_department_id",
            81,
            "to_department_id",
            82,
            "transferred_on",
            "2023-10-09"));
  }

  private static void submission(
      long id,
      String unit,
      @Nullable Integer department,
      String form,
      String period,
      String due,
      @Nullable String submitted) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("submission_id", id);
    row.put("unit_code", unit);
    row.put("department_id", department);
    row.put("form", form);
    row.put("period", period);
    row.put("due_on", due);
    row.put("submitted_on", submitted);
    HISTORY.add("submission", row);
  }

  private static void accident(long id, String on, int deaths, @Nullable String investigatedBy) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("accident_id", id);
    row.put("town_code", LIXIA);
    row.put("department_id", 81);
    row.put("kind", "COLLAPSE");
    row.put("occurred_at", on + " 08:00:00 Asia/Shanghai");
    row.put("accepted_on", on);
    row.put("investigated_by", investigatedBy);
    row.put("extension_days", 0);
    row.put("appraisal_days", 0);
    HISTORY.add("accident", row);
    for (int i = 0; i < deaths; i++) {
      HISTORY.add(
          "accident_victim",
          Map.of(
              "victim_id", CASES.nextId(), "accident_id", id, "harm", "DEATH", "died_on", on));
    }
  }

  private static void capacity(
      long id, String unit, String kind, String counted, int asked, int held) {
    HISTORY.add(
        "unit_capacity",
        Map.of(
            "capacity_id", id,
            "unit_code", unit,
            "kind", kind,
            "counted_on", counted,
            "asked", asked,
            "held", held));
  }

  @Test
  void a_units_newest_count_is_held_against_the_share_asked() {
    assertThat(
            lines(
                "unit_code, capacity, capacity_held, target_percent, capacity_met",
                "capacity_by_unit order by capacity"))
        .as("none where no document asks for it")
        .containsExactly("371302 PROFESSIONAL_STAFF 30 75 true", "371302 RECORDERS 39 100 false");
  }

  private static void employees(long subject, int employees) {
    HISTORY.add(
        "subject",
        Map.of(
            "subject_id",
            subject,
            "kind",
            "ENTERPRISE",
            "name",
            "（合成）企业" + subject,
            "employees",
            employees,
            "above_scale",
            false));
  }

  private static void safeguard(
      long id, long subject, String kind, @Nullable String done, @Nullable String ends) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("safeguard_id", id);
    row.put("subject_id", subject);
    row.put("kind", kind);
    row.put("done_on", done);
    row.put("ends_on", ends);
    HISTORY.add("safeguard", row);
  }

  @Test
  void a_safeguard_is_asked_by_employees_sector_or_what_is_registered() {
    assertThat(
            lines("subject_id, safeguard, in_force", "safeguard_duties order by subject_id, safeguard"))
        .containsExactly(
            "11 LIABILITY_INSURANCE false", "11 MAJOR_SOURCE_FILING false", "12 COMMITTEE true");
    assertThat(
            lines("class, safeguard, safeguards_due, safeguards_met", "safeguards_by_unit"))
        .containsExactlyInAnyOrder(
            "HIGH_RISK COMMITTEE 1 1",
            "HIGH_RISK LIABILITY_INSURANCE 1 0",
            "HIGH_RISK MAJOR_SOURCE_FILING 1 0");
  }

  @Test
  void a_checklist_is_run_if_its_newest_answers_are_whole() {
    assertThat(
            lines(
                "class, subjects, checklists_whole, checklists_conforming",
                "checklist_runs where period = '2023Q4' and district = '370102' order by class"))
        .containsExactly("GENERAL 1 0 0", "HIGH_RISK 1 1 0");
    assertThat(
            lines(
                "item, answers_conforming, answers_failing, rate",
                "checklist_items where period = '2023Q4' order by item"))
        .containsExactly("RULES 2 0 1.000000", "TRAINING 0 1 0.000000");
  }

  @Test
  void two_of_each_go_to_high_risk_subjects_and_one_to_the_others() {
    assertThat(
            lines(
                "class, inspections, teams_whole, with_experts",
                "inspection_teams where period = '2023Q4' order by class"))
        .containsExactly("GENERAL 1 1 1", "HIGH_RISK 2 1 2");
    assertThat(
            lines(
                "type, inspections, with_hazards", "inspection_ways where period = '2023Q4' order by type"))
        .containsExactly("SPOT_CHECK 1 0", "SUPERVISION 1 0", "UNANNOUNCED 1 0");
  }

  @Test
  void a_ledger_names_who_how_and_by_when() {
    assertThat(
            lines(
                "origin, hazards, hazards_with_person, hazards_in_order",
                "hazard_ledgers where period = '2023Q4' order by origin"))
        .containsExactly("DEPARTMENT 1 0 0", "RESIDENT 1 1 1");
  }

  @Test
  void a_major_hazard_of_a_resident_is_reported_and_answered() {
    assertThat(
            lines(
                "hazard_id, days_to_report, handovers, handed_over_to, answered_on, days_to_answer",
                "hazard_handovers"))
        .containsExactly("501 1 1 82 2023-10-09 4");
  }

  @Test
  void the_first_submission_counts() {
    assertThat(
            lines(
                "submission_form, period, task_state, days",
                "submissions_by_unit order by submission_form"))
        .containsExactly(
            "ACTION_SUMMARY 2023 OPEN 41",
            "OFFICE_MONTHLY 2022-05 LATE 2",
            "SELF_CHECK_REPORT 2022 OVERDUE 416");
  }

  @Test
  void a_larger_accident_is_not_for_the_county_to_investigate() {
    assertThat(
            lines(
                "accident_id, accident_grade, investigation_level,"
                    + " coalesce(cast(investigated_below as varchar),'未定')",
                "accidents_now order by accident_id"))
        .containsExactly(
            "701 LARGER CITY true", "702 GENERAL COUNTY false", "703 GENERAL COUNTY 未定");
    assertThat(lines("department, accidents, deaths, larger_accidents", "accidents_of_five_years"))
        .containsExactly("81 3 5 1");
  }

  /** The columns of the rows of a view, each row in one line. */
  private static List<String> lines(String columns, String view) {
    String joined =
        String.join(
            ", ",
            List.of(columns.split(", ")).stream()
                .map(column -> "cast(" + column + " as varchar)")
                .toList());
    return lake.session()
        .rows("lines", "select concat_ws(' ', " + joined + ") as line from marts." + view, 100)
        .stream()
        .map(row -> row.getOrDefault("line", ""))
        .toList();
  }
}
