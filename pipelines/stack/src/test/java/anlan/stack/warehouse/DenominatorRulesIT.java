package anlan.stack.warehouse;

import static anlan.core.inspection.InspectionType.EXPERT_CHECK;
import static anlan.core.inspection.InspectionType.GRID_CHECK;
import static anlan.core.inspection.InspectionType.LEADER_CHECK;
import static anlan.core.inspection.InspectionType.RECHECK;
import static anlan.core.inspection.InspectionType.SELF_CHECK;
import static anlan.core.inspection.InspectionType.SUPERVISION;
import static anlan.core.inspection.InspectionType.TOWN_SPOT_CHECK;
import static anlan.core.subject.Status.CLOSED;
import static anlan.core.subject.Status.OPERATING;
import static anlan.core.subject.Status.SUSPENDED;
import static anlan.core.subject.SubjectClass.GENERAL;
import static anlan.core.subject.SubjectClass.HIGH_RISK;
import static anlan.core.subject.SubjectClass.NINE_SMALL;
import static anlan.stack.warehouse.SubjectCases.day;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of denominators in SQL, over a change history of cases counted by hand. */
@ExtendWith(SharedLake.class)
class DenominatorRulesIT {
  private static final LocalDate CLOCK = LocalDate.of(2023, 11, 20);
  private static final String LIXIA = "370102001";
  private static final String SHIZHONG = "370103002";
  private static final String GAOQING = "370322001";
  private static final String LANSHAN = "371302001";
  private static final SubjectCases CASES = new SubjectCases();
  private static final HistoryRows HISTORY = CASES.history;

  private static RunningLake lake;
  private static List<Map<String, String>> duties;

  @BeforeAll
  static void judgeAllCasesAtOnce(RunningLake shared) {
    openings();
    closings();
    suspensions();
    moves();
    selfChecks();
    evidence();
    ownDuties();
    responsibility();
    lake = shared;
    lake.insert(HISTORY);
    lake.cut(1, CLOCK);
    lake.apply("marts.subject_duties");
    duties =
        lake.session()
            .rows(
                "duties",
                "select subject_id, indicator, part, town, standing, duty, numerator, denominator,"
                    + " exited_covered, lacks from marts.subject_duties order by duty",
                100_000);
  }

  private static void openings() {
    state(1, "2023-09-15", OPERATING, GENERAL, LIXIA);
    state(2, "2023-08-31", OPERATING, GENERAL, LIXIA);
    state(3, "2023-09-15", OPERATING, GENERAL, LIXIA);
    check(3, SUPERVISION, Body.DEPARTMENT, "2023-09-20");
  }

  @Test
  void a_new_subject_is_due_thirty_days_after_opening_and_counts_at_once_if_checked() {
    assertThat(figures(1, "C2", "2023Q3")).isEmpty();
    assertThat(figures(1, "C2", "2023Q4")).containsExactly("DUE 0/1");
    assertThat(figures(2, "C2", "2023Q3")).containsExactly("DUE 0/1");
    assertThat(figures(3, "C2", "2023Q3")).containsExactly("DUE 1/1");
  }

  private static void closings() {
    state(4, "2020-01-01", OPERATING, GENERAL, LIXIA);
    check(4, SUPERVISION, Body.DEPARTMENT, "2023-07-05");
    state(4, "2023-08-10", CLOSED, GENERAL, LIXIA);
    state(5, "2020-01-01", OPERATING, GENERAL, LIXIA);
    state(5, "2023-09-25", CLOSED, GENERAL, LIXIA);
    state(5, "2023-10-20", OPERATING, GENERAL, LIXIA);
    state(6, "2020-01-01", OPERATING, GENERAL, LIXIA);
    state(6, "2023-09-25", CLOSED, GENERAL, LIXIA);
    state(6, "2023-12-30", OPERATING, GENERAL, LIXIA);
  }

  @Test
  void a_closed_subject_leaves_and_is_listed_as_having_left() {
    assertThat(figures(4, "C2", "2023Q3")).containsExactly("EXITED checked");
    assertThat(figures(4, "C2", "2023Q4")).isEmpty();
  }

  @Test
  void closing_unchecked_in_the_last_ten_days_and_reopening_within_sixty_is_undone() {
    assertThat(figures(5, "C2", "2023Q3")).containsExactly("REINSTATED 0/1");
    assertThat(figures(5, "C2", "2023Q4")).containsExactly("DUE 0/1");
    assertThat(figures(5, "C3", "2023")).containsExactly("DUE 0/1", "EXITED unchecked");
    assertThat(figures(6, "C2", "2023Q3")).containsExactly("EXITED unchecked");
  }

  private static void suspensions() {
    state(7, "2020-01-01", OPERATING, GENERAL, LIXIA);
    state(7, "2023-06-01", SUSPENDED, GENERAL, LIXIA);
    state(7, "2023-10-05", OPERATING, GENERAL, LIXIA);
    state(8, "2020-01-01", OPERATING, GENERAL, LIXIA);
    state(8, "2023-07-20", SUSPENDED, GENERAL, LIXIA);
    state(8, "2023-09-10", OPERATING, GENERAL, LIXIA);
    state(9, "2020-01-01", OPERATING, GENERAL, LIXIA);
    state(9, "2023-07-20", SUSPENDED, GENERAL, LIXIA);
    state(9, "2023-09-21", OPERATING, GENERAL, LIXIA);
  }

  @Test
  void a_suspended_subject_is_due_from_thirty_days_of_operation_in_the_period() {
    assertThat(figures(7, "C2", "2023Q3")).isEmpty();
    assertThat(figures(7, "C2", "2023Q4")).containsExactly("DUE 0/1");
    assertThat(figures(8, "C2", "2023Q3")).as("19 + 21 days").containsExactly("DUE 0/1");
    assertThat(figures(9, "C2", "2023Q3")).as("19 + 10 days").isEmpty();
  }

  private static void moves() {
    state(10, "2020-01-01", OPERATING, GENERAL, LIXIA);
    check(10, SUPERVISION, Body.DEPARTMENT, "2023-07-10");
    state(10, "2023-09-01", OPERATING, GENERAL, SHIZHONG);
    state(11, "2020-01-01", OPERATING, GENERAL, LIXIA);
    check(11, SUPERVISION, Body.DEPARTMENT, "2023-07-10");
    state(11, "2023-09-01", OPERATING, HIGH_RISK, LIXIA);
    state(12, "2020-01-01", OPERATING, GENERAL, GAOQING);
    check(12, SUPERVISION, Body.DEPARTMENT, "2023-07-10");
  }

  @Test
  void a_subject_counts_where_and_as_what_it_stands_with_the_checks_it_had_before() {
    assertThat(figures(10, "C2", "2023Q3")).containsExactly("DUE 1/1");
    assertThat(rows(10, "C2", "2023Q3")).allMatch(row -> SHIZHONG.equals(row.get("town")));
    assertThat(figures(11, "C2", "2023Q3")).isEmpty();
    assertThat(figures(11, "C1", "2023H2")).containsExactly("DUE 1/1");
  }

  @Test
  void elsewhere_the_document_is_for_reference() {
    assertThat(rows(12, "C2", "2023Q3")).allMatch(row -> "REFERENCE".equals(row.get("standing")));
    assertThat(figures(12, "C2", "2023Q3")).containsExactly("DUE 1/1");
  }

  private static void selfChecks() {
    state(13, "2023-09-15", OPERATING, HIGH_RISK, LIXIA);
    state(14, "2020-01-01", OPERATING, HIGH_RISK, LIXIA);
    check(14, SELF_CHECK, Body.ENTERPRISE, "2023-10-10", true, true, "2023-11-06", false);
    state(15, "2020-01-01", OPERATING, HIGH_RISK, LIXIA);
    state(15, "2023-10-15", CLOSED, HIGH_RISK, LIXIA);
  }

  @Test
  void a_self_check_is_due_in_months_that_began_and_end_in_scope() {
    assertThat(figures(13, "C9", "2023-09")).isEmpty();
    assertThat(figures(13, "C9", "2023-10")).containsExactly("DUE 0/1");
    assertThat(figures(15, "C9", "2023-10")).isEmpty();
    assertThat(figures(15, "C9", "2023-09")).containsExactly("DUE 0/1");
  }

  @Test
  void a_self_check_uploaded_after_five_days_is_done_but_late() {
    assertThat(figures(14, "C9", "2023-10")).containsExactly("DUE 1/1");
    assertThat(figures(14, "C10", "2023-10")).containsExactly("DUE 0/1");
  }

  private static void evidence() {
    state(16, "2020-01-01", OPERATING, GENERAL, LIXIA);
    check(16, RECHECK, Body.DEPARTMENT, "2023-07-01");
    check(16, SUPERVISION, Body.EXPERT, "2023-07-02");
    check(16, SUPERVISION, Body.DEPARTMENT, "2023-07-03", false, true, "", false);
    check(16, SUPERVISION, Body.DEPARTMENT, "2023-07-04", true, false, "", false);
    check(16, SUPERVISION, Body.DEPARTMENT, "2023-07-05", true, true, "", true);
    state(17, "2020-01-01", OPERATING, NINE_SMALL, LIXIA);
    check(17, GRID_CHECK, Body.GRID, "2023-07-06", false, true, "", false);
    check(17, TOWN_SPOT_CHECK, Body.TOWN, "2023-07-07", true, true, "", false);
    SubjectState withdrawn = state(18, "2020-01-01", OPERATING, GENERAL, LIXIA);
    HISTORY.add("d", withdrawn);
  }

  @Test
  void only_what_satisfies_the_evidence_covers() {
    assertThat(figures(16, "C2", "2023Q3")).containsExactly("DUE 0/1");
    assertThat(figures(17, "C4", "2023Q3")).as("never uploaded").containsExactly("DUE 0/1");
    assertThat(figures(17, "C5", "2023Q3")).containsExactly("DUE 1/1");
    assertThat(figures(17, "C6_TOWN", "2023")).containsExactly("DUE 1/1");
    assertThat(figures(17, "C6_ANY", "2023")).as("not uploaded").containsExactly("DUE 0/1");
  }

  private static void ownDuties() {
    state(19, "2020-01-01", OPERATING, GENERAL, LANSHAN);
    check(19, EXPERT_CHECK, Body.EXPERT, "2023-03-01");
    HISTORY.add("c", licensed(20, "2020-01-01"));
    check(20, EXPERT_CHECK, Body.EXPERT, "2023-03-01");
    check(20, EXPERT_CHECK, Body.EXPERT, "2023-03-01");
    HISTORY.add("c", licensed(21, "2020-01-01"));
    check(21, EXPERT_CHECK, Body.EXPERT, "2023-03-01");
    check(21, EXPERT_CHECK, Body.EXPERT, "2023-03-02");
    state(22, "2020-01-01", OPERATING, GENERAL, LIXIA);
    drill(22, "2023-05-30", false);
    drill(22, "2023-06-02", true);
    check(22, LEADER_CHECK, Body.ENTERPRISE, "2023-05-30");
    state(23, "2020-01-01", OPERATING, GENERAL, LIXIA);
    drill(23, "2023-06-02", false);
    check(23, LEADER_CHECK, Body.ENTERPRISE, "2023-05-31");
    state(24, "2020-01-01", OPERATING, GENERAL, LIXIA);
    state(24, "2023-05-30", CLOSED, GENERAL, LIXIA);
  }

  @Test
  void experts_come_on_two_days_to_whoever_holds_a_licence() {
    assertThat(figures(19, "C14", "2023")).containsExactly("DUE 1/1");
    assertThat(figures(20, "C14", "2023")).as("twice on one day").containsExactly("DUE 0/1");
    assertThat(figures(21, "C14", "2023")).containsExactly("DUE 1/1");
    assertThat(figures(22, "C14", "2023")).as("not asked there").isEmpty();
  }

  @Test
  void an_action_counts_its_own_days_only() {
    assertThat(figures(22, "C13", "2023")).as("too early, void").containsExactly("DUE 0/1");
    assertThat(figures(23, "C13", "2023")).containsExactly("DUE 1/1");
    assertThat(figures(24, "C13", "2023")).as("closed before it").isEmpty();
    assertThat(figures(22, "C12_QUARTER", "2023Q2")).containsExactly("DUE 0/1");
    assertThat(figures(23, "C12_QUARTER", "2023Q2")).containsExactly("DUE 1/1");
    assertThat(figures(23, "C12_QUARTER", "2023Q1")).isEmpty();
  }

  private static void responsibility() {
    assigned(25, "2020-01-01", OPERATING, "12", true);
    assigned(26, "2020-01-01", OPERATING, "12", false);
    assigned(27, "2020-01-01", OPERATING, "12", true);
    assigned(27, "2023-08-01", OPERATING, "", false);
    assigned(28, "2020-01-01", OPERATING, "12", false);
    assigned(28, "2023-08-01", SUSPENDED, "12", false);
  }

  @Test
  void a_state_is_looked_at_on_the_last_day_and_what_it_lacks_is_told() {
    assertThat(figures(25, "C18", "2023Q3")).containsExactly("DUE 1/1");
    assertThat(figures(26, "C18", "2023Q3")).containsExactly("DUE 0/1");
    assertThat(rows(26, "C18", "2023Q3")).allMatch(row -> "GRID".equals(row.get("lacks")));
    assertThat(figures(27, "C18", "2023Q2")).containsExactly("DUE 1/1");
    assertThat(figures(27, "C18", "2023Q3")).containsExactly("DUE 0/1");
    assertThat(rows(27, "C18", "2023Q3"))
        .allMatch(row -> "DEPARTMENT|GRID".equals(row.get("lacks")));
    assertThat(figures(28, "C18", "2023Q2")).containsExactly("DUE 0/1");
    assertThat(figures(28, "C18", "2023Q3")).as("suspended").isEmpty();
    assertThat(figures(22, "C18", "2023Q3")).as("not asked there").isEmpty();
    assertThat(rows(22, "C2", "2023Q3")).allMatch(row -> "".equals(row.get("lacks")));
  }

  @Test
  void a_deleted_row_never_was() {
    assertThat(duties).noneMatch(row -> "18".equals(row.get("subject_id")));
  }

  private static List<String> figures(long subject, String indicator, String part) {
    return rows(subject, indicator, part).stream()
        .map(
            row ->
                "EXITED".equals(row.get("duty"))
                    ? "EXITED " + ("1".equals(row.get("exited_covered")) ? "checked" : "unchecked")
                    : "%s %s/%s"
                        .formatted(row.get("duty"), row.get("numerator"), row.get("denominator")))
        .toList();
  }

  private static List<Map<String, String>> rows(long subject, String indicator, String part) {
    return duties.stream()
        .filter(row -> Long.toString(subject).equals(row.get("subject_id")))
        .filter(row -> indicator.equals(row.get("indicator")) && part.equals(row.get("part")))
        .toList();
  }

  private static SubjectState state(
      long subject, String day, Status status, SubjectClass subjectClass, String town) {
    return CASES.state(subject, day, status, subjectClass, town);
  }

  /** It holds a safety licence, in a town whose document asks for experts. */
  private static SubjectState licensed(long subject, String day) {
    return new SubjectState(
        CASES.nextId(),
        subject,
        day(day),
        OPERATING,
        HIGH_RISK,
        "",
        "",
        LANSHAN,
        "",
        Level.CITY,
        false,
        true,
        false,
        false,
        null);
  }

  private static void assigned(
      long subject, String day, Status status, String department, boolean hasGrid) {
    HISTORY.add(
        "c",
        new SubjectState(
            CASES.nextId(),
            subject,
            day(day),
            status,
            GENERAL,
            "",
            "",
            LANSHAN,
            department,
            Level.CITY,
            false,
            false,
            hasGrid,
            false,
            null));
  }

  private static void drill(long subject, String day, boolean isVoid) {
    HISTORY.add(
        "c", subject, new Activity(CASES.nextId(), ActivityKind.DRILL, day(day), day(day), isVoid));
  }

  private static void check(long subject, InspectionType type, Body body, String day) {
    CASES.check(subject, type, body, day);
  }

  private static void check(
      long subject,
      InspectionType type,
      Body body,
      String day,
      boolean onSite,
      boolean hasResult,
      String uploaded,
      boolean isVoid) {
    CASES.check(subject, type, body, day, onSite, hasResult, uploaded, isVoid);
  }
}
