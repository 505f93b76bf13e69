package anlan.core.title;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.catalogue.Catalogue;
import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many titles are to be awarded by when (选树任务与时间节点), by the catalogue's own targets. */
class TitleTargetTest {
  private static final List<TitleTarget> TARGETS =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog")).titleTargets();

  @Test
  void a_number_is_asked_of_every_unit_whatever_there_is() {
    assertThat(target("COUNTY_TRANSPORT").goal(0)).isEqualTo(10);
    assertThat(target("CITY_CONSTRUCTION").goal(3)).isEqualTo(20);
  }

  @Test
  void all_of_other_high_risk_sectors() {
    assertThat(target("COUNTY_OTHER_HIGH_RISK").goal(37)).isEqualTo(37);
    assertThat(target("COUNTY_OTHER_HIGH_RISK").goal(0)).isZero();
  }

  @Test
  void so_many_or_all_if_there_are_fewer() {
    assertThat(target("CITY_GENERAL").goal(9)).isEqualTo(9);
    assertThat(target("CITY_GENERAL").goal(11)).isEqualTo(10);
    assertThat(target("COUNTY_GENERAL").goal(11)).isEqualTo(11);
    assertThat(target("COUNTY_GENERAL").goal(4_000)).isEqualTo(12);
    assertThat(target("TOWN_CATERING").goal(2)).isEqualTo(2);
    assertThat(target("TOWN_CATERING").goal(200)).isEqualTo(3);
  }

  @Test
  void milestones_are_shares_of_the_goal_rounded_up() {
    TitleTarget general = target("COUNTY_GENERAL");
    assertThat(general.milestone(100, day("2023-06-29"))).as("before the first").isZero();
    assertThat(general.milestone(100, day("2023-06-30"))).as("3.6 of 12").isEqualTo(4);
    assertThat(general.milestone(100, day("2023-09-29"))).isEqualTo(4);
    assertThat(general.milestone(100, day("2023-09-30"))).as("7.2 of 12").isEqualTo(8);
    assertThat(general.milestone(100, day("2023-12-31"))).isEqualTo(12);
    assertThat(general.milestone(100, day("2026-01-01"))).as("ever after").isEqualTo(12);
    assertThat(target("COUNTY_TRANSPORT").milestone(0, day("2023-06-30"))).isEqualTo(3);
    assertThat(target("TOWN_CATERING").milestone(1, day("2023-06-30"))).isEqualTo(1);
  }

  @Test
  void subjects_are_told_apart_by_class_level_and_sector() {
    TitleTarget.Selector others = target("COUNTY_OTHER_HIGH_RISK").subjects();
    assertThat(others.accepts(SubjectClass.HIGH_RISK, Level.COUNTY, "CHEMICALS", "")).isTrue();
    assertThat(others.accepts(SubjectClass.HIGH_RISK, Level.COUNTY, "", "")).isTrue();
    assertThat(others.accepts(SubjectClass.HIGH_RISK, Level.CITY, "CHEMICALS", "")).isFalse();
    assertThat(others.accepts(SubjectClass.HIGH_RISK, Level.COUNTY, "TRANSPORT", "")).isFalse();
    assertThat(others.accepts(SubjectClass.GENERAL, Level.COUNTY, "", "")).isFalse();
    TitleTarget.Selector transport = target("COUNTY_TRANSPORT").subjects();
    assertThat(transport.accepts(SubjectClass.HIGH_RISK, Level.CITY, "TRANSPORT", "")).isTrue();
    assertThat(transport.accepts(SubjectClass.HIGH_RISK, Level.CITY, "CHEMICALS", "")).isFalse();
    TitleTarget.Selector catering = target("TOWN_CATERING").subjects();
    assertThat(catering.accepts(SubjectClass.NINE_SMALL, Level.COUNTY, "", "CATERING")).isTrue();
    assertThat(catering.accepts(SubjectClass.NINE_SMALL, Level.COUNTY, "", "SHOPPING")).isFalse();
  }

  private static TitleTarget target(String id) {
    return TARGETS.stream().filter(target -> target.id().equals(id)).findFirst().orElseThrow();
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }
}
