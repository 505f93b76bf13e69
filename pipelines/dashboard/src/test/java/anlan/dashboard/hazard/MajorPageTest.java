package anlan.dashboard.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.hazard.MajorHazard.Duties;
import anlan.dashboard.hazard.MajorHazard.Listing;
import anlan.dashboard.hazard.MajorHazard.Signatures;
import anlan.dashboard.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MajorPageTest {
  private static final Cut CUT = new Cut(7, Instant.EPOCH, LocalDate.of(2023, 9, 18));
  private static final LocalDate LAST_YEAR = LocalDate.of(2022, 11, 2);
  private static final LocalDate BEFORE_ACTION = LocalDate.of(2023, 5, 30);
  private static final LocalDate IN_ACTION = LocalDate.of(2023, 5, 31);

  private static final boolean SELF = false;
  private static final boolean BY_OTHERS = true;

  private static final List<MajorHazard> ALL =
      List.of(
          hazard(1, LAST_YEAR, BY_OTHERS, "OVERDUE", null, false),
          hazard(2, BEFORE_ACTION, BY_OTHERS, "NOT_DUE", LocalDate.of(2023, 6, 1), true),
          hazard(3, IN_ACTION, BY_OTHERS, "CLOSED_LATE", LocalDate.of(2023, 7, 1), false),
          hazard(4, IN_ACTION, SELF, "WAITING_SIGN_OFF", null, false),
          hazard(5, IN_ACTION, SELF, "CLOSED_ON_TIME", null, false));

  @Test
  void rates_are_of_the_year_and_listing_is_asked_of_whoever_found_it() {
    MajorPage page = page(MajorList.ALL, 1, 20);
    assertThat(page.listedInTime()).isEqualTo(new Figure(1, 2));
    assertThat(page.allListedInTime()).isEqualTo(new Figure(1, 4));
    assertThat(page.planned()).isEqualTo(new Figure(3, 4));
  }

  @Test
  void form_lines_begin_with_the_action() {
    assertThat(page(MajorList.ALL, 1, 20).counts())
        .containsEntry("a1", 2)
        .containsEntry("a2", 1)
        .containsEntry("a3", 1)
        .containsEntry("a4", 1)
        .containsEntry("a5", 1)
        .containsEntry("a6", 1)
        .containsEntry("listed", 2)
        .containsEntry("all", 5);
  }

  @Test
  void each_list_is_as_long_as_its_count() {
    for (MajorList list : MajorList.values()) {
      MajorPage page = page(list, 1, 20);
      assertThat(page.rows()).as(list.name()).hasSize(page.counts().get(list.parameter()));
    }
    assertThat(page(MajorList.OPEN, 2, 2).rows())
        .extracting(hazard -> hazard.item().hazard())
        .containsExactly(4L);
  }

  @Test
  void what_was_rectified_on_the_spot_needs_no_plan() {
    MajorHazard spot =
        new MajorHazard(
            item(9, IN_ACTION, "CLOSED_ON_TIME"),
            SELF,
            IN_ACTION,
            true,
            new Duties(true, true, false, false, false),
            new Signatures(null, null),
            null,
            false,
            false);
    assertThat(MajorList.TO_PLAN.holds(spot, CUT.clock())).isFalse();
    assertThat(MajorList.UNPLANNED.holds(spot, CUT.clock())).isFalse();
  }

  /** Number 4 lacks funds. */
  private static MajorHazard hazard(
      long id,
      LocalDate foundOn,
      boolean foundByAuthority,
      String state,
      @Nullable LocalDate listedOn,
      boolean listedInTime) {
    return new MajorHazard(
        item(id, foundOn, state),
        foundByAuthority,
        null,
        false,
        new Duties(true, true, id != 4, true, true),
        new Signatures(null, null),
        listedOn == null ? null : new Listing("区", listedOn, null, null),
        listedInTime,
        false);
  }

  private static HazardPage.Item item(long id, LocalDate foundOn, String state) {
    return new HazardPage.Item(
        id, 42, "某厂", "", "", "MAJOR", "网格", "", "", "", foundOn, null, false, state, null);
  }

  private static MajorPage page(MajorList list, int page, int size) {
    return MajorPage.of(
        CUT,
        new HazardScope("370100", Map.of()),
        new MajorSearch(list, page, size),
        new Reference(
            Map.of("370100", "济南市"),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of()),
        ALL,
        new Source("marts.major_hazards", "select 1"));
  }
}
