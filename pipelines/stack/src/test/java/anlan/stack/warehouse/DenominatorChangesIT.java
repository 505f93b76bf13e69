package anlan.stack.warehouse;

import static anlan.core.inspection.InspectionType.SUPERVISION;
import static anlan.core.subject.Status.CLOSED;
import static anlan.core.subject.Status.OPERATING;
import static anlan.core.subject.Status.SUSPENDED;
import static anlan.core.subject.SubjectClass.GENERAL;
import static anlan.core.subject.SubjectClass.HIGH_RISK;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.inspection.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When and why subjects come into a denominator and leave it, in cases counted by hand. */
@ExtendWith(SharedLake.class)
class DenominatorChangesIT {
  private static final LocalDate CLOCK = LocalDate.of(2023, 11, 20);
  private static final String LONG_AGO = "2020-01-01";
  private static final String LIXIA = "370102001";
  private static final String SHIZHONG = "370103002";
  private static final SubjectCases CASES = new SubjectCases();

  private static RunningLake lake;
  private static List<Map<String, String>> changes;

  @BeforeAll
  static void judgeAllCasesAtOnce(RunningLake shared) {
    CASES.state(1, LONG_AGO, OPERATING, GENERAL, LIXIA);
    CASES.state(2, "2023-08-01", OPERATING, GENERAL, LIXIA);
    CASES.state(3, "2023-09-15", OPERATING, GENERAL, LIXIA);
    CASES.check(3, SUPERVISION, Body.DEPARTMENT, "2023-09-20");
    CASES.state(4, LONG_AGO, OPERATING, GENERAL, LIXIA);
    CASES.state(4, "2023-08-10", CLOSED, GENERAL, LIXIA);
    CASES.state(5, LONG_AGO, OPERATING, GENERAL, LIXIA);
    CASES.state(5, "2023-09-25", CLOSED, GENERAL, LIXIA);
    CASES.state(5, "2023-10-20", OPERATING, GENERAL, LIXIA);
    CASES.state(6, LONG_AGO, OPERATING, GENERAL, LIXIA);
    CASES.state(6, "2023-09-22", CLOSED, GENERAL, LIXIA);
    CASES.state(6, "2023-09-28", OPERATING, GENERAL, LIXIA);
    CASES.state(7, LONG_AGO, OPERATING, GENERAL, LIXIA);
    CASES.state(7, "2023-07-20", SUSPENDED, GENERAL, LIXIA);
    CASES.state(7, "2023-09-10", OPERATING, GENERAL, LIXIA);
    CASES.state(8, LONG_AGO, OPERATING, GENERAL, LIXIA);
    CASES.state(8, "2023-09-01", OPERATING, GENERAL, SHIZHONG);
    CASES.state(9, LONG_AGO, OPERATING, GENERAL, LIXIA);
    CASES.state(9, "2023-09-01", OPERATING, HIGH_RISK, LIXIA);
    CASES.state(10, LONG_AGO, OPERATING, GENERAL, LIXIA, "7");
    CASES.state(10, "2023-08-15", OPERATING, GENERAL, LIXIA, "12");
    CASES.state(11, "2023-09-15", OPERATING, HIGH_RISK, LIXIA);
    lake = shared;
    lake.insert(CASES.history);
    lake.cut(1, CLOCK);
    lake.apply("marts.denominator_changes", "marts.subject_duties");
    changes =
        lake.session()
            .rows(
                "changes",
                "select subject_id, indicator, part, town, department, day, denominator,"
                    + " change_reason from marts.denominator_changes"
                    + " order by subject_id, part, day, denominator",
                100_000);
  }

  @Test
  void who_goes_on_leaves_one_period_on_the_day_on_which_it_opens_the_next() {
    assertThat(of(1, "C2")).containsSubsequence("2023-07-01 1 PERIOD", "2023-10-01 -1 PERIOD");
    assertThat(of(1, "C2", "2023Q4")).containsExactly("2023-10-01 1 PERIOD");
    assertThat(of(1, "C3", "2023")).containsExactly("2023-01-01 1 PERIOD");
  }

  @Test
  void a_new_subject_comes_in_when_its_grace_ends_or_when_it_is_checked() {
    assertThat(of(2, "C2", "2023Q3")).first().isEqualTo("2023-08-31 1 OPENED");
    assertThat(of(3, "C2", "2023Q3"))
        .containsExactly("2023-09-20 1 OPENED", "2023-10-01 -1 PERIOD");
    assertThat(of(3, "C2", "2023Q4")).containsExactly("2023-10-15 1 OPENED");
    assertThat(of(11, "C9", "2023-10")).first().isEqualTo("2023-10-01 1 OPENED");
  }

  @Test
  void a_closed_subject_leaves_unless_its_closing_is_undone() {
    assertThat(of(4, "C2", "2023Q3")).last().isEqualTo("2023-08-10 -1 CLOSED");
    assertThat(of(5, "C2", "2023Q3")).last().isEqualTo("2023-10-01 -1 CLOSED");
    assertThat(of(5, "C2", "2023Q4")).containsExactly("2023-11-19 1 OPENED");
    assertThat(of(5, "C3", "2023")).contains("2023-09-25 -1 CLOSED");
    assertThat(of(6, "C2", "2023Q3")).last().isEqualTo("2023-09-28 -1 REOPENED");
  }

  @Test
  void a_suspended_subject_comes_back_on_its_thirtieth_operating_day() {
    assertThat(of(7, "C2", "2023Q3"))
        .as("19 days and, from 10 September, 11 more")
        .containsExactly(
            "2023-07-01 1 PERIOD",
            "2023-07-20 -1 SUSPENDED",
            "2023-09-20 1 RESUMED",
            "2023-10-01 -1 PERIOD");
  }

  @Test
  void whoever_moves_leaves_one_cell_and_enters_another_on_the_same_day() {
    assertThat(of(8, "C2", "2023Q3"))
        .contains("2023-09-01 -1 MOVED", "2023-09-01 1 MOVED")
        .hasSize(4);
    assertThat(changes)
        .filteredOn(row -> "8".equals(row.get("subject_id")) && "C2".equals(row.get("indicator")))
        .filteredOn(row -> "2023-09-01".equals(row.get("day")))
        .extracting(row -> row.get("town"))
        .containsExactly(LIXIA, SHIZHONG);
    assertThat(of(9, "C2", "2023Q3")).last().isEqualTo("2023-09-01 -1 CLASS");
    assertThat(of(9, "C1", "2023H2")).containsExactly("2023-09-01 1 CLASS");
    assertThat(of(10, "C2", "2023Q3")).contains("2023-08-15 -1 DUTY", "2023-08-15 1 DUTY");
  }

  /** Of 历下区 8 open the quarter; 2, 3 and 7 come in, 4, 6, 7, 8 and 9 leave: 6 are left. */
  @Test
  void opening_and_changes_are_the_closing_and_what_duties_say() {
    assertThat(sum(LIXIA, "2023-07-01")).isEqualTo(8);
    assertThat(sum(LIXIA, "2023-09-30")).isEqualTo(8 + 3 - 5);
    assertThat(sum(SHIZHONG, "2023-09-30")).isEqualTo(1);
    assertThat(
            lake.session()
                .rows(
                    "duties",
                    "select town, cast(sum(denominator) as varchar) as due from marts.subject_duties"
                        + " where indicator = 'C2' and part = '2023Q3' group by town order by town",
                    10))
        .extracting(row -> row.get("town") + " " + row.get("due"))
        .containsExactly(LIXIA + " 6", SHIZHONG + " 1");
  }

  private static long sum(String town, String until) {
    return changes.stream()
        .filter(row -> "C2".equals(row.get("indicator")) && "2023Q3".equals(row.get("part")))
        .filter(row -> town.equals(row.get("town")))
        .filter(row -> row.getOrDefault("day", "").compareTo(until) <= 0)
        .mapToLong(row -> Long.parseLong(row.getOrDefault("denominator", "0")))
        .sum();
  }

  private static List<String> of(long subject, String indicator) {
    return of(subject, indicator, "");
  }

  private static List<String> of(long subject, String indicator, String part) {
    return changes.stream()
        .filter(row -> Long.toString(subject).equals(row.get("subject_id")))
        .filter(row -> indicator.equals(row.get("indicator")))
        .filter(row -> part.isEmpty() || part.equals(row.get("part")))
        .map(
            row ->
                "%s %s %s"
                    .formatted(row.get("day"), row.get("denominator"), row.get("change_reason")))
        .toList();
  }
}
