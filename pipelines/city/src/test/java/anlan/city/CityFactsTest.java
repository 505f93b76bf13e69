package anlan.city;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.inspection.Check;
import anlan.city.inspection.Inspection;
import anlan.city.place.Csv;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.season.Span;
import anlan.city.subject.Entry;
import anlan.city.subject.Founding;
import anlan.city.subject.SafetyActivity;
import anlan.city.subject.State;
import anlan.city.subject.Title;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an official would expect of the figures; the bounds are wide. */
class CityFactsTest {
  private static final List<Worlds.Story> JINAN = Worlds.stories(Jurisdiction.ALL.get(0), 6_000);
  private static final List<Worlds.Story> ELSEWHERE =
      Jurisdiction.ALL.stream()
          .skip(1)
          .flatMap(jurisdiction -> Worlds.stories(jurisdiction, 700).stream())
          .toList();
  private static final Span YEAR = Span.year(2023);
  private static final Set<String> COUNTED =
      Set.of("SUPERVISION", "SPOT_CHECK", "OVERSIGHT", "SPECIAL_ENFORCEMENT", "JOINT");

  @Test
  void most_subjects_are_nine_small_or_general_and_few_high_risk() {
    assertThat(share(JINAN, story -> lastClass(story).equals("HIGH_RISK"))).isBetween(0.025, 0.06);
    assertThat(share(JINAN, story -> lastClass(story).equals("GENERAL"))).isBetween(0.28, 0.42);
    assertThat(share(JINAN, story -> lastClass(story).equals("NINE_SMALL"))).isBetween(0.54, 0.70);
  }

  @Test
  void every_code_of_the_catalogue_occurs() {
    for (String set : List.of("inspection_type", "body", "role", "sector", "category", "status")) {
      assertThat(occurring(set)).as(set).containsExactlyInAnyOrderElementsOf(codes(set));
    }
  }

  @Test
  void subjects_open_close_stop_and_move() {
    assertThat(share(JINAN, story -> story.life().truth().get(0).effectiveOn() >= YEAR.first()))
        .isBetween(0.04, 0.09);
    assertThat(share(JINAN, story -> has(story, "CLOSED"))).isBetween(0.03, 0.07);
    assertThat(share(JINAN, story -> has(story, "SUSPENDED"))).isBetween(0.02, 0.06);
    assertThat(share(JINAN, story -> distinct(story, State::town) > 1)).isBetween(0.05, 0.13);
    assertThat(share(JINAN, story -> distinct(story, State::subjectClass) > 1))
        .isBetween(0.003, 0.02);
    assertThat(share(JINAN, story -> story.life().truth().get(0).department() == null))
        .isBetween(0.005, 0.025);
  }

  @Test
  void a_few_close_unchecked_before_the_end_of_a_period_and_reopen_within_sixty_days() {
    List<Worlds.Story> escapes =
        Stream.concat(JINAN.stream(), ELSEWHERE.stream())
            .filter(story -> story.life().neglected() != null)
            .filter(story -> has(story, "CLOSED"))
            .toList();
    assertThat(escapes).hasSizeBetween(3, 40);
    for (Worlds.Story story : escapes) {
      Span period = story.life().neglected();
      assertThat(story.truths())
          .noneMatch(
              inspection ->
                  period.holds(inspection.check().checkedOn())
                      && (COUNTED.contains(inspection.check().type())
                          || inspection.check().type().equals("GRID_CHECK")));
    }
  }

  @Test
  void coverage_looks_like_a_citys() {
    Span secondHalf = Span.halves(2023).get(1);
    Span lastQuarter = Span.quarters(2023).get(3);
    assertThat(coverage(JINAN, "HIGH_RISK", secondHalf, COUNTED)).isBetween(0.85, 0.99);
    assertThat(coverage(JINAN, "GENERAL", lastQuarter, COUNTED)).isBetween(0.22, 0.36);
    assertThat(coverage(JINAN, "GENERAL", YEAR, COUNTED)).isBetween(0.75, 0.95);
    assertThat(coverage(JINAN, "NINE_SMALL", lastQuarter, Set.of("GRID_CHECK")))
        .isBetween(0.86, 0.97);
    assertThat(coverage(JINAN, "NINE_SMALL", lastQuarter, Set.of("TOWN_SPOT_CHECK")))
        .isBetween(0.22, 0.36);
    assertThat(coverage(JINAN, "GENERAL", Span.months(2023).get(9), Set.of("SELF_CHECK")))
        .isBetween(0.85, 0.97);
  }

  @Test
  void some_districts_reach_the_line_and_some_fail() {
    Map<String, List<Worlds.Story>> byDistrict =
        JINAN.stream().collect(Collectors.groupingBy(CityFactsTest::district));
    assertThat(byDistrict).hasSize(15);
    Span quarter = Span.quarters(2023).get(2);
    assertThat(grid(byDistrict, "370126", quarter)).isBetween(0.4, 0.75);
    assertThat(grid(byDistrict, "370117", quarter)).isGreaterThan(0.95);
    assertThat(byDistrict.get("370112").size()).isGreaterThan(byDistrict.get("370124").size() * 2);
  }

  @Test
  void offices_work_little_around_the_spring_festival_and_rush_in_march() {
    long january = departmentChecks(Span.months(2023).get(0));
    long march = departmentChecks(Span.months(2023).get(2));
    assertThat(march).isGreaterThan(january * 2);
  }

  @Test
  void some_rows_are_late_corrected_deleted_or_void() {
    List<Entry<Inspection>> entries =
        JINAN.stream().flatMap(story -> story.entries().stream()).toList();
    assertThat(share(entries, Entry::isDeleted)).isBetween(0.001, 0.006);
    assertThat(share(entries, entry -> entry.mendedOn() != Entry.NEVER)).isBetween(0.01, 0.12);
    assertThat(share(entries, entry -> entry.truth() != null && entry.truth().check().isVoid()))
        .isBetween(0.001, 0.008);
    assertThat(share(entries, entry -> lag(entry.row()) > 4)).isBetween(0.01, 0.04);
    assertThat(share(entries, entry -> entry.row().check().findings().result() == null))
        .isBetween(0.0005, 0.01);
  }

  @Test
  void most_enterprises_drill_in_the_special_action_and_some_too_early() {
    List<SafetyActivity> drills =
        JINAN.stream()
            .flatMap(story -> SafetyActivity.of(story.life(), Worlds.SEED_1).stream())
            .filter(activity -> activity.kind().equals("DRILL"))
            .toList();
    assertThat(share(drills, drill -> drill.happenedOn() < Day.of(2023, 5, 31)))
        .isBetween(0.1, 0.25);
    long drilled = drills.stream().map(SafetyActivity::subjectId).distinct().count();
    long enterprises = JINAN.stream().filter(story -> !story.life().trade().isNineSmall()).count();
    assertThat((double) drilled / enterprises).isBetween(0.65, 0.9);
    assertThat(share(drills, SafetyActivity::isVoid)).isBetween(0.001, 0.03);
  }

  @Test
  void most_train_their_staff_and_only_high_risk_ones_have_their_heads_examined() {
    List<SafetyActivity> activities =
        JINAN.stream()
            .flatMap(story -> SafetyActivity.of(story.life(), Worlds.SEED_1).stream())
            .toList();
    assertThat(activities).extracting(SafetyActivity::id).doesNotHaveDuplicates();
    long enterprises = JINAN.stream().filter(story -> !story.life().trade().isNineSmall()).count();
    assertThat((double) of(activities, "STAFF_TRAINING") / enterprises).isBetween(0.55, 0.85);
    long highRisk = JINAN.stream().filter(story -> story.life().trade().isHighRisk()).count();
    assertThat((double) of(activities, "LEADER_TRAINING") / highRisk).isBetween(0.7, 0.98);
  }

  private static long of(List<SafetyActivity> activities, String kind) {
    return activities.stream().filter(activity -> activity.kind().equals(kind)).count();
  }

  @Test
  void the_licensed_and_the_large_are_some_of_the_enterprises() {
    assertThat(share(JINAN, story -> story.life().truth().get(0).marks().licensedOrAboveScale()))
        .isBetween(0.03, 0.15);
  }

  @Test
  void a_few_enterprises_get_their_grid_in_the_course_of_the_year() {
    List<Worlds.Story> late =
        JINAN.stream().filter(story -> story.life().truth().get(0).grid().isEmpty()).toList();
    assertThat(late).noneMatch(story -> story.life().truth().get(0).isNineSmall());
    assertThat(share(late, story -> !last(story).grid().isEmpty())).isBetween(0.9, 1.0);
    assertThat((double) late.size() / JINAN.size()).isBetween(0.005, 0.03);
  }

  @Test
  void codes_are_handed_out_by_june_or_somewhat_later_and_few_never() {
    assertThat(share(JINAN, story -> hasCode(story, Day.of(2023, 2, 28)))).isZero();
    assertThat(share(JINAN, story -> hasCode(story, Day.of(2023, 6, 1)))).isBetween(0.6, 0.85);
    assertThat(share(JINAN, story -> hasCode(story, Day.of(2023, 12, 31)))).isBetween(0.9, 0.99);
    assertThat(share(ELSEWHERE, story -> hasCode(story, Day.of(2023, 12, 31)))).isBetween(0.3, 0.5);
  }

  @Test
  void new_high_risk_subjects_set_up_their_house_rules() {
    List<Worlds.Story> asked =
        JINAN.stream()
            .filter(story -> story.life().truth().get(0).marks().houseRules() != null)
            .toList();
    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(asked).allMatch(story -> story.life().truth().get(0).isHighRisk());
    assertThat(share(asked, story -> "DONE".equals(last(story).marks().houseRules())))
        .isBetween(0.6, 0.95);
  }

  private static boolean hasCode(Worlds.Story story, int day) {
    State state = story.life().on(day);
    return state != null && state.marks().codeActive();
  }

  @Test
  void titles_come_by_the_milestones_and_some_districts_stay_behind() {
    List<Title> titles =
        JINAN.stream().flatMap(story -> Title.of(story.life(), Worlds.SEED_1).stream()).toList();
    assertThat(share(titles, title -> title.awardedOn() < Day.of(2023, 7, 1))).isBetween(0.1, 0.5);
    assertThat(share(titles, title -> title.awardedOn() < Day.of(2023, 10, 1))).isBetween(0.4, 0.8);
    assertThat(share(titles, title -> title.cancelledOn() != null)).isBetween(0.01, 0.08);
    assertThat(titles).extracting(Title::level).contains("CITY", "COUNTY", "TOWN");
    assertThat(titles)
        .extracting(Title::field)
        .contains("CONSTRUCTION", "TRANSPORT", "OTHER_HIGH_RISK", "GENERAL", "CATERING");
    Map<String, Double> awarded =
        JINAN.stream()
            .filter(story -> lastClass(story).equals("HIGH_RISK"))
            .collect(
                Collectors.groupingBy(
                    CityFactsTest::district,
                    Collectors.averagingInt(
                        story -> Title.of(story.life(), Worlds.SEED_1).isEmpty() ? 0 : 1)));
    assertThat(awarded.values()).anyMatch(share -> share < 0.75).anyMatch(share -> share > 0.85);
  }

  @Test
  void most_grid_checks_are_reviewed_within_days_and_in_slack_towns_fewer() {
    List<Check> checks =
        JINAN.stream()
            .flatMap(Worlds.Story::truths)
            .map(Inspection::check)
            .filter(check -> check.type().equals("GRID_CHECK") && check.uploadedAt() != null)
            .toList();
    double inTime = share(checks, check -> reviewDays(check) <= 10);
    assertThat(inTime).isBetween(0.7, 0.95);
    assertThat(share(checks, check -> check.reviewedAt() == null)).isBetween(0.02, 0.2);
    assertThat(share(checks, check -> reviewDays(check) > 10)).isGreaterThan(1 - inTime - 0.001);
    assertThat(
            JINAN.stream()
                .flatMap(Worlds.Story::truths)
                .map(Inspection::check)
                .filter(check -> !check.type().equals("GRID_CHECK")))
        .allMatch(check -> check.reviewedAt() == null);
  }

  private static int reviewDays(Check check) {
    Long reviewedAt = check.reviewedAt();
    Long uploadedAt = check.uploadedAt();
    return reviewedAt == null || uploadedAt == null
        ? Integer.MAX_VALUE
        : Day.on(reviewedAt) - Day.on(uploadedAt);
  }

  @Test
  void nobody_and_nothing_is_real() {
    for (Worlds.Story story : ELSEWHERE) {
      var subject = story.life().subject().row();
      assertThat(subject.name()).startsWith(Founding.MARK);
      assertThat(subject.address()).startsWith(Founding.MARK);
      assertThat(subject.legalRepresentative()).startsWith("合成人员");
      assertThat(subject.legalRepIdNumber()).startsWith("99");
      assertThat(subject.phone()).startsWith("0000-");
      assertThat(story.entries())
          .flatExtracting(entry -> entry.row().check().team())
          .allMatch(seat -> seat.person().idNumber().startsWith("99"));
    }
  }

  @Test
  void enterprises_have_a_code_and_some_nine_small_places_none() {
    assertThat(JINAN)
        .filteredOn(story -> !story.life().trade().isNineSmall())
        .allMatch(story -> story.life().subject().row().uscc() != null);
    List<Worlds.Story> small =
        JINAN.stream().filter(story -> story.life().trade().isNineSmall()).toList();
    assertThat(share(small, story -> story.life().subject().row().uscc() == null))
        .isBetween(0.15, 0.30);
  }

  private static double grid(
      Map<String, List<Worlds.Story>> byDistrict, String district, Span quarter) {
    return coverage(byDistrict.get(district), "NINE_SMALL", quarter, Set.of("GRID_CHECK"));
  }

  /** A rough one: subjects that operated all through the span. */
  private static double coverage(
      List<Worlds.Story> stories, String subjectClass, Span span, Set<String> types) {
    List<Worlds.Story> due =
        stories.stream()
            .filter(story -> story.life().isOperating(span.first()))
            .filter(story -> story.life().isOperating(span.last()))
            .filter(story -> story.life().on(span.last()).subjectClass().equals(subjectClass))
            .toList();
    return share(
        due,
        story ->
            story
                .truths()
                .map(Inspection::check)
                .anyMatch(
                    check ->
                        types.contains(check.type())
                            && span.holds(check.checkedOn())
                            && !check.isVoid()
                            && (check.onSite() || check.type().equals("SELF_CHECK"))));
  }

  private static long departmentChecks(Span span) {
    return JINAN.stream()
        .flatMap(Worlds.Story::truths)
        .map(Inspection::check)
        .filter(check -> check.body().equals("DEPARTMENT") && span.holds(check.checkedOn()))
        .count();
  }

  private static Collection<String> occurring(String set) {
    List<Worlds.Story> all = new ArrayList<>(JINAN);
    all.addAll(ELSEWHERE);
    Stream<String> found =
        switch (set) {
          case "inspection_type" ->
              all.stream().flatMap(Worlds.Story::truths).map(found1 -> found1.check().type());
          case "body" ->
              all.stream().flatMap(Worlds.Story::truths).map(found1 -> found1.check().body());
          case "role" ->
              all.stream()
                  .flatMap(Worlds.Story::truths)
                  .flatMap(found1 -> found1.check().team().stream())
                  .map(seat -> seat.role());
          case "sector" -> states(all).map(State::sector);
          case "category" -> states(all).map(State::category);
          default -> states(all).map(State::status);
        };
    return found.filter(code -> !code.isEmpty()).collect(Collectors.toSet());
  }

  private static Stream<State> states(List<Worlds.Story> stories) {
    return stories.stream().flatMap(story -> story.life().truth().stream());
  }

  private static List<String> codes(String set) {
    return Csv.read(Worlds.CATALOGUE.resolve("codes.csv")).stream()
        .filter(row -> Csv.cell(row, "code_set").equals(set))
        .map(row -> Csv.cell(row, "code"))
        .toList();
  }

  private static String district(Worlds.Story story) {
    State first = story.life().truth().get(0);
    return Worlds.SEED_1.gazetteer().town(first.town()).district().code();
  }

  private static String lastClass(Worlds.Story story) {
    return last(story).subjectClass();
  }

  private static State last(Worlds.Story story) {
    List<State> truth = story.life().truth();
    return truth.get(truth.size() - 1);
  }

  private static boolean has(Worlds.Story story, String status) {
    return story.life().truth().stream()
        .anyMatch(state -> state.status().equals(status) && YEAR.holds(state.effectiveOn()));
  }

  private static long distinct(Worlds.Story story, Function<State, String> attribute) {
    return story.life().truth().stream().map(attribute).distinct().count();
  }

  private static int lag(Inspection inspection) {
    return Day.on(inspection.check().recordedAt()) - inspection.check().checkedOn();
  }

  private static <T> double share(Collection<T> all, Predicate<T> those) {
    return all.stream().filter(those).count() / (double) all.size();
  }
}
