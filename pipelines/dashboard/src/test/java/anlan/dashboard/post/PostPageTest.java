package anlan.dashboard.post;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.authority.AuthorityScope.By;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostPageTest {
  private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
  private static final Cut CUT = new Cut(7, Instant.parse("2023-09-30T08:00:00Z"), DAY);
  private static final Source SOURCE = new Source("marts.post_months", "select 1");
  private static final Figure NONE = new Figure(0, 0);

  private static final Post MET = post(1, 5L, 5, NONE, NONE, null, List.of());
  private static final Post UNMET =
      post(2, 18L, 3, new Figure(2, 20), new Figure(1, 2), null, List.of());
  private static final Post OVER = post(3, null, 0, NONE, NONE, 30L, List.of("任城区应急管理局"));
  private static final List<Post> ALL = List.of(MET, UNMET, OVER);

  @Test
  void each_list_is_as_long_as_its_count() {
    assertThat(page(PostList.ALL, "").counts())
        .containsEntry("under", 1)
        .containsEntry("late_logs", 1)
        .containsEntry("over_rotation", 1)
        .containsEntry("repeated", 1)
        .containsEntry("unattended", 1)
        .containsEntry("there", 3)
        .containsEntry("all", 3);
    for (PostList list : PostList.values()) {
      PostPage page = page(list, "");
      assertThat(page.total()).isEqualTo(page.counts().get(list.parameter()));
    }
  }

  @Test
  void who_is_there_for_too_long_comes_first_then_who_lacks_most_days() {
    assertThat(page(PostList.ALL, "").rows()).containsExactly(OVER, UNMET, MET);
  }

  @Test
  void posts_are_found_by_the_name_and_by_numbers() {
    assertThat(page(PostList.ALL, "厂2").rows()).containsExactly(UNMET);
    assertThat(page(PostList.ALL, "903").rows()).containsExactly(OVER);
    assertThat(page(PostList.ALL, "3").rows()).containsExactly(OVER);
    assertThat(page(PostList.UNDER, "厂1").rows()).isEmpty();
  }

  @Test
  void posts_and_figures_are_of_one_month() {
    AuthorityScope scope =
        new AuthorityScope("370800", Period.parse("2023-09"), By.DISTRICT, "370811");
    assertThat(PostReader.question(scope).readable())
        .contains(
            "where p.period = '2023-09'\n  and p.jurisdiction = '370800'\n"
                + "  and p.district = '370811'\n");
    assertThat(PostUnitReader.question(scope).readable())
        .contains("  and period = '2023-09'\n  and unit_kind in ('JURISDICTION', 'DISTRICT')");
  }

  private static PostPage page(PostList list, String text) {
    return PostPage.of(CUT, new PostSearch(list, text, 1, 20), ALL, SOURCE);
  }

  private static Post post(
      long id,
      @Nullable Long wanted,
      long logged,
      Figure logs,
      Figure works,
      @Nullable Long daysOver,
      List<String> others) {
    return new Post(
        id,
        40 + id,
        "厂" + id,
        "",
        "任城区",
        "应急管理局",
        "REGULAR",
        "定期驻点",
        900 + id,
        DAY,
        DAY.plusDays(90),
        null,
        true,
        20,
        logged,
        logged,
        wanted,
        wanted == null ? null : logged >= wanted,
        logs,
        works,
        daysOver,
        others);
  }
}
