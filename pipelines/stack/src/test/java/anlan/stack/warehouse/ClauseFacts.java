package anlan.stack.warehouse;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.core.subject.Status.CLOSED;
import static anlan.core.subject.Status.OPERATING;
import static anlan.core.subject.SubjectClass.GENERAL;
import static anlan.core.subject.SubjectClass.HIGH_RISK;
import static anlan.stack.warehouse.SubjectCases.day;

import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Inspection;
import anlan.core.post.Post;
import anlan.core.post.PostForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases of {@link ClauseFactsIT}: who stands where, and what was recorded of it. */
final class ClauseFacts {
  private static final String LONG_AGO = "2020-01-01";
  private static final String LIXIA = "370102001";
  private static final String SHIZHONG = "370103002";
  private static final String LANSHAN = "371302001";
  private static final String RENCHENG = "370811002";

  final HistoryRows history;
  private final SubjectCases cases = new SubjectCases();

  ClauseFacts() {
    history = cases.history;
    inspections();
    hazards();
    submissions();
    standings();
    posts();
  }

  private void inspections() {
    cases.state(1, LONG_AGO, OPERATING, HIGH_RISK, LIXIA);
    cases.state(2, LONG_AGO, OPERATING, GENERAL, LIXIA);
    inspect(101, 1, InspectionType.SUPERVISION, "2023-10-10", 1, 2, 2);
    inspect(102, 1, InspectionType.SPOT_CHECK, "2023-10-20", 1, 1, 1);
    inspect(103, 2, InspectionType.UNANNOUNCED, "2023-11-01", 1, 1, 1);
    history.addChecklist(1);
    history.addAnswer("c", 1, 1, 101, "RULES", "CONFORMS");
    history.addAnswer("c", 2, 1, 101, "TRAINING", "FAILS");
    history.addAnswer("c", 3, 2, 103, "RULES", "CONFORMS");
  }

  private void hazards() {
    hazard(501, HazardLevel.MAJOR, Origin.RESIDENT, "2023-10-05", "2023-10-06", true);
    hazard(502, HazardLevel.GENERAL, Origin.DEPARTMENT, "2023-10-10", null, false);
    handOver();
    accident(701, "2023-06-01", 3, "COUNTY");
    accident(702, "2023-06-02", 1, "CITY");
    accident(703, "2023-06-03", 1, null);
  }

  private void submissions() {
    submission(1, "370322", 901, "OFFICE_MONTHLY", "2022-05", "2022-06-20", "2022-06-22");
    submission(2, "370322", 901, "OFFICE_MONTHLY", "2022-05", "2022-06-20", "2022-06-25");
    submission(3, "370322", 901, "SELF_CHECK_REPORT", "2022", "2022-09-30", null);
    submission(4, "370112", null, "ACTION_SUMMARY", "2023", "2023-12-31", null);
  }

  private void standings() {
    capacity(1, "371302", "PROFESSIONAL_STAFF", "2023-01-10", 40, 29);
    capacity(2, "371302", "PROFESSIONAL_STAFF", "2023-07-10", 40, 30);
    capacity(3, "371302", "RECORDERS", "2023-07-10", 40, 39);
    capacity(4, "370102", "RECORDERS", "2023-07-10", 40, 40);
    cases.state(11, LONG_AGO, HIGH_RISK, "CHEMICALS", LANSHAN);
    cases.state(12, LONG_AGO, HIGH_RISK, "TRANSPORT", LANSHAN);
    cases.state(13, LONG_AGO, OPERATING, GENERAL, LANSHAN);
    employees(11, 299);
    employees(12, 300);
    employees(13, 999);
    safeguard(1, 11, "LIABILITY_INSURANCE", "2022-06-01", "2023-05-31");
    safeguard(2, 11, "MAJOR_SOURCE_FILING", null, null);
    safeguard(3, 12, "COMMITTEE", "2022-06-01", null);
    ask(1, "2023-10-02", "2023-10-17");
    ask(2, "2023-10-02", "2023-10-18");
    ask(3, "2023-11-10", null);
    tip(1, "2023-01-05", "2023-02-01", true, 0);
    tip(2, "2023-04-05", "2023-05-01", true, 3_000);
  }

  private void posts() {
    cases.state(21, LONG_AGO, HIGH_RISK, "COAL_MINE", RENCHENG);
    cases.state(22, LONG_AGO, HIGH_RISK, "COAL_MINE", RENCHENG);
    cases.state(23, LONG_AGO, HIGH_RISK, "CHEMICALS", RENCHENG);
    cases.state(24, LONG_AGO, HIGH_RISK, "CHEMICALS", RENCHENG);
    cases.state(25, LONG_AGO, HIGH_RISK, "CHEMICALS", SHIZHONG);
    cases.state(26, "2023-10-10", HIGH_RISK, "METALLURGY", RENCHENG);
    cases.state(27, LONG_AGO, HIGH_RISK, "METALLURGY", RENCHENG);
    cases.state(28, LONG_AGO, HIGH_RISK, "COAL_MINE", RENCHENG);
    cases.state(28, "2023-10-20", CLOSED, HIGH_RISK, RENCHENG);
    post(21, 1, "2023-09-05", "2023-10-15");
    post(23, 2, "2023-09-10", "2023-12-31");
    post(23, 3, "2023-10-01", "2023-12-31");
    post(24, 4, "2023-09-10", "2023-10-05");
    post(24, 4, "2023-10-06", "2023-12-31");
    post(26, 5, "2023-11-01", "2023-12-31");
    person(1, "REGULAR", "2023-09-05");
    person(2, "REGULAR", "2023-09-11");
    person(3, "PROBATION", "2023-09-01");
  }

  private void inspect(
      long id,
      long subject,
      InspectionType type,
      String on,
      int supervisors,
      int enforcers,
      int experts) {
    history.add(
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

  private void members(long inspection, long subject, String role, int count) {
    for (int i = 0; i < count; i++) {
      history.add(
          "inspection_member",
          Map.of(
              "member_id",
              cases.nextId(),
              "inspection_id",
              inspection,
              "subject_id",
              subject,
              "role",
              role));
    }
  }

  private void hazard(
      long id,
      HazardLevel level,
      Origin origin,
      String found,
      @Nullable String reported,
      boolean planned) {
    history.hazards.add(
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

  private void handOver() {
    history.add(
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

  private void submission(
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
    history.add("submission", row);
  }

  private void accident(long id, String on, int deaths, @Nullable String investigatedBy) {
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
    history.add("accident", row);
    for (int i = 0; i < deaths; i++) {
      history.add(
          "accident_victim",
          Map.of("victim_id", cases.nextId(), "accident_id", id, "harm", "DEATH", "died_on", on));
    }
  }

  private void capacity(long id, String unit, String kind, String counted, int asked, int held) {
    history.add(
        "unit_capacity",
        Map.of(
            "capacity_id", id,
            "unit_code", unit,
            "kind", kind,
            "counted_on", counted,
            "asked", asked,
            "held", held));
  }

  private void employees(long subject, int employees) {
    history.add(
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

  private void safeguard(
      long id, long subject, String kind, @Nullable String done, @Nullable String ends) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("safeguard_id", id);
    row.put("subject_id", subject);
    row.put("kind", kind);
    row.put("done_on", done);
    row.put("ends_on", ends);
    history.add("safeguard", row);
  }

  private void ask(long id, String asked, @Nullable String answered) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("request_id", id);
    row.put("subject_id", 1);
    row.put("department_id", 81);
    row.put("asked_on", asked);
    row.put("answered_on", answered);
    history.add("help_request", row);
  }

  private void tip(long id, String received, String handled, boolean verified, int reward) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("tip_id", id);
    row.put("area_code", "370102");
    row.put("department_id", 81);
    row.put("received_on", received);
    row.put("handled_on", handled);
    row.put("verified", verified);
    row.put("anonymous", true);
    row.put("reward_yuan", reward == 0 ? null : reward);
    row.put("paid_on", reward == 0 ? null : handled);
    history.add("tip", row);
  }

  private void post(long subject, long person, String from, String to) {
    history.affairs.add(
        "c",
        new Post(
            cases.nextId(),
            subject,
            "370811",
            "81",
            PostForm.REGULAR,
            person,
            day(from),
            day(to),
            NEVER));
  }

  private void person(long id, String employment, String trainedOn) {
    history.add(
        "resident_person",
        Map.of(
            "person_id", id,
            "department_id", 81,
            "employment", employment,
            "trained_on", trainedOn));
  }
}
