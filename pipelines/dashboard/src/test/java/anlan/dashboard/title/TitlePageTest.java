package anlan.dashboard.title;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TitlePageTest {
  private static final LocalDate AWARDED = LocalDate.of(2023, 3, 1);
  private static final List<Title> ALL =
      List.of(
          title(1, Title.State.TO_CANCEL),
          title(2, Title.State.CANCEL_DUE),
          title(3, Title.State.STANDING),
          title(4, Title.State.CANCELLED),
          title(5, Title.State.SUSPENDED));

  @Test
  void each_list_is_as_long_as_its_count_and_what_is_to_be_cancelled_still_stands() {
    assertThat(page(TitleList.ALL, "", 1, 20).counts())
        .isEqualTo(Map.of("to_cancel", 1, "standing", 3, "cancelled", 1, "all", 5));
    for (TitleList list : TitleList.values()) {
      TitlePage page = page(list, "", 1, 20);
      assertThat(page.rows()).hasSize(page.counts().get(list.parameter()));
    }
  }

  @Test
  void pages_and_searches_go_over_the_list() {
    assertThat(page(TitleList.STANDING, "", 2, 2).rows())
        .extracting(Title::title)
        .containsExactly(3L);
    TitlePage found = page(TitleList.ALL, "企业4", 1, 20);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.rows()).extracting(Title::title).containsExactly(4L);
    assertThat(page(TitleList.ALL, "105", 1, 20).rows())
        .extracting(Title::title)
        .containsExactly(5L);
  }

  @Test
  void units_and_titles_are_narrowed_alike() {
    TitleScope scope = new TitleScope("370100", "370112", "", "COUNTY", "COUNTY_GENERAL");
    assertThat(ProgressReader.question(scope).readable())
        .contains("  and jurisdiction = '370100'\n  and title_level = 'COUNTY'\n")
        .contains("where district = '370112'");
    assertThat(TitleReader.question(scope).readable())
        .contains("  and jurisdiction = '370100'\n  and title_level = 'COUNTY'\n")
        .contains("  and district = '370112'\n")
        .contains("where t.title_target = 'COUNTY_GENERAL')");
  }

  private static Title title(long id, Title.State state) {
    return new Title(
        id, 100 + id, "企业" + id, "区县级", "一般", "历城区", "全福街道", "应急局", AWARDED, state, null, null,
        null, null, null, null);
  }

  private static TitlePage page(TitleList list, String text, int page, int size) {
    return TitlePage.of(
        new Cut(7, Instant.EPOCH, AWARDED),
        new TitleSearch(list, text, page, size),
        ALL,
        new Source("marts.titles_now", "select 1"));
  }
}
