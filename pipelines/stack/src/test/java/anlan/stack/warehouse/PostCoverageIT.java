package anlan.stack.warehouse;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.core.subject.Status.CLOSED;
import static anlan.core.subject.SubjectClass.HIGH_RISK;
import static anlan.stack.warehouse.SubjectCases.day;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.post.Post;
import anlan.core.post.PostForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** To whom someone is to be posted (应驻尽驻), and who is, in cases counted by hand. */
class PostCoverageIT {
  private static final int PORT = 19_330;
  private static final LocalDate CLOCK = LocalDate.of(2023, 11, 20);
  private static final String LONG_AGO = "2020-01-01";
  private static final String RENCHENG = "370811002";
  private static final String LIXIA = "370102001";
  private static final SubjectCases CASES = new SubjectCases();

  private static RunningLake lake;

  @BeforeAll
  static void judgeAllCasesAtOnce() throws Exception {
    CASES.state(1, LONG_AGO, HIGH_RISK, "COAL_MINE", RENCHENG);
    CASES.state(2, LONG_AGO, HIGH_RISK, "COAL_MINE", RENCHENG);
    CASES.state(3, LONG_AGO, HIGH_RISK, "CHEMICALS", RENCHENG);
    CASES.state(4, LONG_AGO, HIGH_RISK, "CHEMICALS", RENCHENG);
    CASES.state(5, LONG_AGO, HIGH_RISK, "CHEMICALS", LIXIA);
    CASES.state(6, "2023-10-10", HIGH_RISK, "METALLURGY", RENCHENG);
    CASES.state(7, LONG_AGO, HIGH_RISK, "METALLURGY", RENCHENG);
    CASES.state(8, LONG_AGO, HIGH_RISK, "COAL_MINE", RENCHENG);
    CASES.state(8, "2023-10-20", CLOSED, HIGH_RISK, RENCHENG);
    post(1, 1, "2023-09-05", "2023-10-15");
    post(3, 2, "2023-09-10", "2023-12-31");
    post(3, 3, "2023-10-01", "2023-12-31");
    post(4, 4, "2023-09-10", "2023-10-05");
    post(4, 4, "2023-10-06", "2023-12-31");
    post(6, 5, "2023-11-01", "2023-12-31");
    person(1, "REGULAR", "2023-09-05");
    person(2, "REGULAR", "2023-09-11");
    person(3, "PROBATION", "2023-09-01");
    lake = RunningLake.start(PORT);
    lake.clear();
    lake.insert(CASES.history);
    lake.cut(1, CLOCK);
    lake.apply("marts.post_coverage");
    lake.apply("marts.post_persons");
  }

  private static void post(long subject, long person, String from, String to) {
    CASES.history.affairs.add(
        "c",
        new Post(
            CASES.nextId(),
            subject,
            "370811",
            "81",
            PostForm.REGULAR,
            person,
            day(from),
            day(to),
            NEVER));
  }

  private static void person(long id, String employment, String trainedOn) {
    CASES.history.add(
        "resident_person",
        Map.of(
            "person_id", id,
            "department_id", 81,
            "employment", employment,
            "trained_on", trainedOn));
  }

  @AfterAll
  static void stop() throws Exception {
    lake.close();
  }

  @Test
  void at_a_mine_one_person_is_enough_and_a_closed_one_is_left() {
    assertThat(coverage("COAL_MINES")).containsExactly("2023-09 3 1", "2023-10 2 0", "2023-11 2 0");
  }

  @Test
  void at_a_chemical_enterprise_two_different_persons_are_asked_at_a_time() {
    assertThat(coverage("CHEMICALS"))
        .as("and none outside the city that asks")
        .containsExactly("2023-09 2 0", "2023-10 2 1", "2023-11 2 1");
  }

  @Test
  void a_new_high_risk_enterprise_is_one_to_post_to_in_its_first_year() {
    assertThat(coverage("KEY")).containsExactly("2023-10 1 0", "2023-11 1 1");
    assertThat(
            rows(
                "select cast(array_join(post_reasons, ' ') as varchar) as line"
                    + " from marts.post_duties where post_target = 'KEY' and period = '2023-11'"))
        .containsExactly("NEWLY_OPENED");
  }

  @Test
  void only_regular_staff_trained_before_may_be_posted() {
    assertThat(
            rows(
                "select concat_ws(' ', cast(person_id as varchar),"
                    + " coalesce(cast(eligible as varchar), '未登记'),"
                    + " coalesce(cast(trained_before as varchar), '未登记')) as line"
                    + " from marts.post_persons where person_id <= 4 order by person_id, post_id"))
        .containsExactly("1 true true", "2 true false", "3 false true", "4 未登记 未登记", "4 未登记 未登记");
  }

  private static List<String> coverage(String target) {
    return rows(
        "select concat_ws(' ', period, cast(post_subjects_due as varchar),"
            + " cast(post_subjects_met as varchar)) as line from marts.post_coverage"
            + " where jurisdiction = '370800' and post_target = '"
            + target
            + "' order by period");
  }

  private static List<String> rows(String sql) {
    return lake.session().rows("lines", sql, 100).stream()
        .map(row -> row.getOrDefault("line", ""))
        .toList();
  }
}
