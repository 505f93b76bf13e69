package anlan.city.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.Worlds;
import anlan.city.place.Jurisdiction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What an official would expect of a year's hazards; the bounds are wide. */
class HazardBookTest {
  private static final List<Hazard> HAZARDS = of(3_000);
  private static final List<Hazard> MAJOR = HAZARDS.stream().filter(Hazard::isMajor).toList();

  @Test
  void the_same_seed_finds_the_same_hazards() {
    assertThat(of(200)).isEqualTo(of(200)).isNotEmpty();
  }

  @Test
  void all_origins_occur_and_the_enterprises_find_most() {
    assertThat(HAZARDS).extracting(Hazard::origin).contains("SELF_CHECK", "DEPARTMENT", "GRID");
    assertThat(HAZARDS).extracting(Hazard::origin).contains("EXPERT", "DIAGNOSIS", "REPORT");
    assertThat(share(HAZARDS, hazard -> hazard.origin().equals("SELF_CHECK"))).isBetween(0.4, 0.9);
  }

  @Test
  void most_are_rectified_in_time_some_late_and_a_few_never() {
    assertThat(share(HAZARDS, HazardBookTest::isInTime)).isBetween(0.75, 0.97);
    assertThat(share(HAZARDS, hazard -> hazard.rectifiedOn() == null)).isBetween(0.005, 0.08);
    assertThat(share(HAZARDS, hazard -> hazard.plan().deadline() == null)).isBetween(0.01, 0.05);
    assertThat(share(HAZARDS, hazard -> has(hazard, Step.Extension.class))).isBetween(0.005, 0.08);
  }

  @Test
  void major_ones_are_few_and_mostly_listed_and_signed_for_twice() {
    assertThat(share(HAZARDS, Hazard::isMajor)).isBetween(0.002, 0.02);
    assertThat(share(MAJOR, hazard -> has(hazard, Step.Listing.class))).isBetween(0.3, 0.95);
    assertThat(share(MAJOR, hazard -> count(hazard, Step.Signature.class) == 2))
        .isBetween(0.5, 0.99);
    assertThat(HAZARDS)
        .filteredOn(hazard -> !hazard.isMajor())
        .noneMatch(hazard -> has(hazard, Step.Signature.class));
  }

  @Test
  void what_authorities_found_and_stayed_long_overdue_is_mostly_punished() {
    Predicate<Hazard> punished = hazard -> has(hazard, Step.Penalty.class);
    List<Hazard> late =
        HAZARDS.stream()
            .filter(hazard -> Set.of("DEPARTMENT", "GRID", "REPORT").contains(hazard.origin()))
            .filter(hazard -> hazard.rectifiedOn() == null)
            .toList();
    assertThat(share(late, punished)).isBetween(0.35, 0.85);
    assertThat(HAZARDS)
        .filteredOn(hazard -> hazard.origin().equals("SELF_CHECK"))
        .noneMatch(punished);
    assertThat(share(HAZARDS, punished)).isBetween(0.002, 0.05);
  }

  @Test
  void no_number_is_given_twice() {
    Set<Long> numbers = new HashSet<>();
    assertThat(HAZARDS).allMatch(hazard -> numbers.add(hazard.id()));
    Set<Long> steps = new HashSet<>();
    assertThat(HAZARDS).flatExtracting(Hazard::steps).allMatch(step -> steps.add(step.id()));
  }

  @Test
  void what_is_done_later_is_not_known_yet() {
    for (Hazard hazard : HAZARDS) {
      Hazard known = hazard.until(hazard.foundOn() + 7);
      assertThat(known.rectifiedOn() == null || known.rectifiedOn() <= hazard.foundOn() + 7)
          .isTrue();
      assertThat(known.steps()).allMatch(step -> step.day() <= hazard.foundOn() + 7);
    }
  }

  private static List<Hazard> of(int subjects) {
    return Worlds.stories(Jurisdiction.ALL.get(0), subjects).stream()
        .flatMap(story -> HazardBook.of(story.life(), story.entries(), Worlds.SEED_1).stream())
        .toList();
  }

  private static boolean isInTime(Hazard hazard) {
    Integer deadline = hazard.plan().deadline();
    int due = deadline == null ? hazard.foundOn() + 3 : deadline;
    return hazard.rectifiedOn() != null && hazard.rectifiedOn() <= due;
  }

  private static boolean has(Hazard hazard, Class<? extends Step> kind) {
    return count(hazard, kind) > 0;
  }

  private static long count(Hazard hazard, Class<? extends Step> kind) {
    return hazard.steps().stream().filter(kind::isInstance).count();
  }

  private static <T> double share(List<T> all, Predicate<T> those) {
    return all.stream().filter(those).count() / (double) all.size();
  }
}
