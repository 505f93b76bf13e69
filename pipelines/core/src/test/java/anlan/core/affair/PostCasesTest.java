package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.core.affair.Cases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.calendar.OutsideCalendar;
import anlan.core.ledger.Timeline;
import anlan.core.post.Post;
import anlan.core.post.PostForm;
import anlan.core.post.PostLog;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Posts in 济宁, counted by hand. September 2023 has 20 working days, the 29th being a holiday. */
class PostCasesTest {
  private static final String RENCHENG = "370811";
  private static final String END = "2024-06-30";

  private final Cases cases = new Cases();
  private long logs;

  @Test
  void a_regular_post_needs_five_working_days_or_seven_days_of_a_month() {
    cases.put(post(1, PostForm.REGULAR, "2023-09-04", "2023-12-31"));
    log(1, "2023-09-04", "2023-09-05", "2023-09-06", "2023-09-07", "2023-09-08");
    log(1, "2023-10-01", "2023-10-02", "2023-10-03", "2023-10-04", "2023-10-05", "2023-10-06");
    log(1, "2023-11-01", "2023-11-02", "2023-11-03", "2023-11-04", "2023-11-05", "2023-11-06");
    assertThat(met("2023-09")).isEqualTo("1/1");
    assertThat(met("2023-10")).as("six days of the holiday").isEqualTo("0/1");
    assertThat(met("2023-11")).as("four working days and a weekend").isEqualTo("0/1");
    log(1, "2023-10-07", "2023-11-07");
    assertThat(met("2023-10")).as("a seventh day").isEqualTo("1/1");
    assertThat(met("2023-11")).as("a fifth working day").isEqualTo("1/1");
    assertThat(met("2023-12")).isEqualTo("0/1");
    assertThat(sum("Z1.due", "2023-12", "2023-12-30")).as("not judged yet").isZero();
  }

  @Test
  void a_regular_post_that_begins_after_the_20th_or_soon_ends_is_not_due() {
    cases.put(post(1, PostForm.REGULAR, "2023-09-20", "2023-11-06"));
    assertThat(sum("Z1.due", "2023-09", END)).isEqualTo(1);
    assertThat(sum("Z1.due", "2023-11", END)).as("four working days left").isZero();
    cases.put(post(1, PostForm.REGULAR, "2023-09-21", "2023-11-07"));
    assertThat(sum("Z1.due", "2023-09", END)).isZero();
    assertThat(sum("Z1.due", "2023-11", END)).isEqualTo(1);
  }

  @Test
  void a_stationed_post_needs_logs_of_nine_tenths_of_its_working_days() {
    cases.put(post(1, PostForm.STATIONED, "2023-09-01", "2023-09-30"));
    for (int n = 1; n <= 26; n++) {
      log(1, "2023-09-%02d".formatted(n));
    }
    assertThat(met("2023-09")).as("18 of 20").isEqualTo("1/1");
    cases.remove(new PostLog(26, 1, 7, 0, 0, 0, 0));
    assertThat(met("2023-09")).as("17 of 20").isEqualTo("0/1");
  }

  @Test
  void a_log_is_in_time_until_the_end_of_the_next_day() {
    cases.put(post(1, PostForm.MOBILE, "2023-09-04", "2023-09-10"));
    cases.put(
        new PostLog(1, 1, 7, day("2023-09-04"), day("2023-09-05"), 0, 0),
        new PostLog(2, 1, 7, day("2023-09-05"), day("2023-09-07"), 0, 0),
        new PostLog(3, 1, 7, day("2023-09-09"), day("2023-09-09"), 0, 0));
    assertThat(sum("Z2.due", "2023-09", "2023-09-04")).isZero();
    assertThat(sum("Z2.due", "2023-09", "2023-09-05")).isEqualTo(1);
    assertThat(sum("Z2.due", "2023-09", END)).as("five working days").isEqualTo(5);
    assertThat(sum("Z2.in_time", "2023-09", END)).isEqualTo(1);
    cases.put(post(1, PostForm.REGULAR, "2023-09-04", "2023-09-10"));
    assertThat(sum("Z2.due", "2023-09", END)).as("the days it has logs of").isEqualTo(3);
    assertThat(sum("Z2.in_time", "2023-09", END)).isEqualTo(2);
  }

  @Test
  void a_person_is_there_for_too_long_after_half_a_year_or_the_extension() {
    cases.put(post(1, PostForm.STATIONED, "2023-03-31", "2023-10-31"));
    assertThat(over("2023-09-29")).isZero();
    assertThat(over("2023-09-30")).isEqualTo(1);
    assertThat(over("2023-11-01")).isZero();
    cases.put(
        new Post(
            1,
            7,
            RENCHENG,
            "1",
            PostForm.STATIONED,
            40,
            day("2023-03-31"),
            day("2023-10-31"),
            day("2023-10-15")));
    assertThat(over("2023-10-15")).isZero();
    assertThat(over("2023-10-16")).isEqualTo(1);
  }

  @Test
  void posts_of_a_person_that_adjoin_are_one_stay() {
    cases.put(post(1, PostForm.STATIONED, "2023-06-01", "2023-09-30"));
    cases.put(post(2, PostForm.STATIONED, "2023-10-01", "2024-01-31"));
    assertThat(over("2023-11-30")).isZero();
    assertThat(over("2023-12-01")).isEqualTo(1);
    cases.put(post(2, PostForm.STATIONED, "2023-10-03", "2024-01-31"));
    assertThat(over("2023-12-01")).isZero();
    assertThat(sum("Z3.gap_days", "2023-10", END)).as("the 1st and 2nd").isEqualTo(2);
  }

  @Test
  void before_the_document_nothing_counts() {
    cases.put(post(1, PostForm.STATIONED, "2022-08-01", "2023-09-30"));
    assertThat(over("2023-08-31")).isZero();
    assertThat(over("2023-09-01")).isEqualTo(1);
    assertThat(sum("Z1.due", "2023-08", END)).isZero();
    assertThat(sum("Z2.due", "2023-08", END)).isZero();
  }

  @Test
  void a_long_pause_is_no_gap_between_successors() {
    cases.put(post(1, PostForm.REGULAR, "2023-09-01", "2023-09-30"));
    cases.put(post(2, PostForm.REGULAR, "2023-11-01", "2023-11-30"));
    assertThat(sum("Z3.gap_days", "2023-11", END)).isEqualTo(31);
    cases.put(post(2, PostForm.REGULAR, "2023-11-02", "2023-11-30"));
    assertThat(sum("Z3.gap_days", "2023-11", END)).isZero();
  }

  @Test
  void each_pair_of_departments_at_an_enterprise_is_a_repetition() {
    cases.put(of("1", 1, "2023-09-01", "2023-10-31"));
    cases.put(of("1", 2, "2023-09-01", "2023-10-31"));
    assertThat(sum("Z4.pairs", "ALWAYS", "2023-09-15")).as("two of one department").isZero();
    cases.put(of("2", 3, "2023-09-10", "2023-11-30"));
    assertThat(sum("Z4.pairs", "ALWAYS", "2023-09-09")).isZero();
    assertThat(sum("Z4.pairs", "ALWAYS", "2023-09-10")).isEqualTo(1);
    cases.put(of("3", 4, "2023-10-01", "2023-12-31"));
    assertThat(sum("Z4.pairs", "ALWAYS", "2023-10-01")).isEqualTo(3);
    assertThat(sum("Z4.pairs", "ALWAYS", "2023-11-01")).isEqualTo(1);
    assertThat(sum("Z4.pairs", "ALWAYS", "2023-12-01")).isZero();
  }

  @Test
  void dangerous_works_count_where_someone_is_always_or_in_turn() {
    cases.put(post(1, PostForm.STATIONED, "2023-09-01", "2023-09-30"));
    cases.put(new PostLog(1, 1, 7, day("2023-09-04"), day("2023-09-04"), 3, 2));
    assertThat(sum("Z5.works", "2023-09", END)).isEqualTo(3);
    assertThat(sum("Z5.attended", "2023-09", END)).isEqualTo(2);
    cases.put(post(1, PostForm.REGULAR, "2023-09-01", "2023-09-30"));
    assertThat(sum("Z5.works", "2023-09", END)).isZero();
  }

  @Test
  void a_log_of_another_enterprise_counts_only_once_its_post_has_followed() {
    cases.put(post(1, PostForm.STATIONED, "2023-09-01", "2023-09-30"));
    cases.put(new PostLog(1, 1, 8, day("2023-09-04"), day("2023-09-04"), 3, 2));
    assertThat(sum("Z5.works", "2023-09", END)).isZero();
    cases.put(
        new Post(
            1,
            8,
            RENCHENG,
            "1",
            PostForm.STATIONED,
            40,
            day("2023-09-01"),
            day("2023-09-30"),
            NEVER));
    assertThat(sum("Z5.works", "2023-09", END)).isEqualTo(3);
  }

  @Test
  void where_no_document_asks_for_posts_none_counts() {
    cases.put(
        new Post(
            1,
            7,
            "370102",
            "1",
            PostForm.STATIONED,
            40,
            day("2023-01-01"),
            day("2023-12-31"),
            NEVER));
    assertThat(cases.posted()).isEmpty();
  }

  @Test
  void a_post_that_ends_beyond_the_calendar_is_refused() {
    Timeline sum = new Timeline();
    assertThatThrownBy(
            () ->
                new CaseLedger()
                    .put(
                        post(1, PostForm.REGULAR, "2026-09-01", "2031-01-01"),
                        Cases.CATALOGUE,
                        sum))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessageContaining("2031-01-01");
    assertThat(sum.isEmpty()).isTrue();
  }

  private static Post post(long id, PostForm form, String from, String until) {
    return new Post(id, 7, RENCHENG, "1", form, 40, day(from), day(until), NEVER);
  }

  private static Post of(String department, long id, String from, String until) {
    return new Post(
        id, 7, RENCHENG, department, PostForm.STATIONED, id, day(from), day(until), NEVER);
  }

  private void log(long post, String... days) {
    Stream.of(days)
        .map(on -> new PostLog(++logs, post, 7, day(on), day(on), 0, 0))
        .forEach(cases::put);
  }

  private String met(String month) {
    return sum("Z1.met", month, END) + "/" + sum("Z1.due", month, END);
  }

  private int over(String day) {
    return sum("Z3.over", "ALWAYS", day);
  }

  private int sum(String measure, String period, String day) {
    return cases.sum(measure, period, "", day);
  }
}
