package anlan.dashboard.title;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.title.Progress.Milestone;
import anlan.dashboard.title.Progress.State;
import anlan.dashboard.title.ProgressPage.Part;
import anlan.dashboard.title.ProgressPage.Target;
import anlan.dashboard.title.ProgressPage.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twelve titles wanted: 4 by the end of June, 8 by that of September, 12 by that of the year. */
class ProgressTest {
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 2);
  private static final LocalDate LAST_OF_JUNE = LocalDate.of(2023, 6, 30);

  private static Progress progress(long wanted, long valid, LocalDate clock) {
    return new Progress(
        wanted,
        wanted,
        valid,
        List.of(
            milestone(LAST_OF_JUNE, 30, wanted, valid, clock),
            milestone(LocalDate.of(2023, 9, 30), 60, wanted, valid, clock),
            milestone(LocalDate.of(2023, 12, 31), 100, wanted, valid, clock)));
  }

  private static Milestone milestone(
      LocalDate on, int percent, long wanted, long valid, LocalDate clock) {
    long share = (wanted * percent + 99) / 100;
    return new Milestone(on, percent, share, Math.max(0, share - valid), !on.isAfter(clock));
  }

  @Test
  void the_milestone_whose_day_has_come_is_judged() {
    assertThat(progress(12, 3, LAST_OF_JUNE).state()).isEqualTo(State.UNMET);
    assertThat(progress(12, 3, LAST_OF_JUNE).words()).isEqualTo("还差 1 家");
    assertThat(progress(12, 4, LAST_OF_JUNE).state()).isEqualTo(State.MET);
    assertThat(progress(12, 4, LAST_OF_JUNE).words()).isEqualTo("已达到到期的里程碑，2023-09-30 前还差 4 家");
    assertThat(progress(12, 12, LAST_OF_JUNE).words()).isEqualTo("已达到全部目标");
    assertThat(progress(12, 4, LocalDate.of(2023, 10, 1)).words()).isEqualTo("还差 4 家");
  }

  @Test
  void before_the_first_milestone_nothing_is_met_or_missed() {
    Progress early = progress(12, 0, IN_MAY);
    assertThat(early.state()).isEqualTo(State.NOT_DUE);
    assertThat(early.gap()).isNull();
    assertThat(early.words()).isEqualTo("尚无到期的里程碑，2023-06-30 前还差 4 家");
  }

  @Test
  void without_anybody_to_bear_the_title_the_target_does_not_apply() {
    Progress none = progress(0, 0, LAST_OF_JUNE);
    assertThat(none.state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(none.gap()).isNull();
  }

  @Test
  void what_one_unit_has_too_many_does_not_make_up_for_another() {
    ProgressPage page =
        page(
            "",
            part("COUNTY_GENERAL", "COUNTY", "370112", progress(12, 12, LAST_OF_JUNE)),
            part("COUNTY_GENERAL", "COUNTY", "370176", progress(12, 1, LAST_OF_JUNE)),
            part("COUNTY_GENERAL", "COUNTY", "370102", progress(0, 0, LAST_OF_JUNE)));
    Target target = page.targets().get(0);
    assertThat(target.units()).isEqualTo(3);
    assertThat(target.behind()).isEqualTo(1);
    assertThat(target.progress().valid()).isEqualTo(13);
    assertThat(target.progress().wanted()).isEqualTo(24);
    assertThat(target.progress().gap()).isEqualTo(3);
    assertThat(page.units()).extracting(Unit::unit).containsExactly("370176", "370102", "370112");
  }

  @Test
  void levels_stay_together_and_the_target_that_lacks_most_is_chosen() {
    Part[] parts = {
      part("TOWN_SHOPPING", "TOWN", "370112004", progress(3, 0, LAST_OF_JUNE)),
      part("CITY_GENERAL", "CITY", "370100", progress(10, 3, LAST_OF_JUNE)),
      part("COUNTY_GENERAL", "COUNTY", "370112", progress(12, 0, LAST_OF_JUNE)),
      part("COUNTY_TRANSPORT", "COUNTY", "370112", progress(10, 0, LAST_OF_JUNE))
    };
    assertThat(page("", parts).targets())
        .extracting(Target::target)
        .containsExactly("CITY_GENERAL", "COUNTY_GENERAL", "COUNTY_TRANSPORT", "TOWN_SHOPPING");
    assertThat(page("", parts).chosen()).isEqualTo("COUNTY_GENERAL");
    assertThat(page("TOWN_SHOPPING", parts).chosen()).isEqualTo("TOWN_SHOPPING");
    assertThat(page("TOWN_SHOPPING", parts).units())
        .extracting(Unit::unit)
        .containsExactly("370112004");
    assertThat(page("").chosen()).isEmpty();
    assertThat(page("").document()).isNull();
  }

  private static Part part(String target, String level, String unit, Progress progress) {
    return new Part(
        "S0",
        "IN_FORCE",
        new Target(target, target, level, level, 1, 0, progress),
        new Unit(unit, unit, "", "", progress));
  }

  private static ProgressPage page(String target, Part... parts) {
    return ProgressPage.of(
        new Cut(7, Instant.EPOCH, LAST_OF_JUNE),
        new TitleScope("370100", "", "", "", target),
        new Reference(
            Map.of("370100", "济南市"),
            Map.of(),
            List.of(),
            Map.of("S0", new Document("S0", "济安发〔2023〕4号", "实施意见", "市安委会")),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of()),
        List.of(parts),
        new Source("marts.title_progress", "select 1"));
  }
}
