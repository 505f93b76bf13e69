package anlan.city.affair;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.city.Worlds;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.season.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an official would expect of the city's accidents; and that load and live traffic meet. */
class AffairPlanTest {
  private static final AffairPlan FULL = AffairPlan.of(Worlds.SEED_1, 1, 2022, 2023);
  private static final int LONG_AFTER = Day.of(2026, 1, 1);

  @Test
  void a_city_of_twelve_trillion_has_some_seventy_deaths_a_year_and_fewer_than_the_year_before() {
    assertThat(deaths(2023)).isBetween(50L, 85L);
    assertThat(deaths(2022)).isGreaterThan(deaths(2023));
  }

  @Test
  void every_district_has_an_accident_and_a_ceiling_each_year() {
    int districts = Worlds.SEED_1.gazetteer().districts().size();
    AffairPlan small = AffairPlan.of(Worlds.SEED_1, 0.001, 2022, 2023);
    assertThat(rows(small, Accident.class)).hasSize(2 * districts);
    assertThat(rows(small, Ceiling.class)).hasSize(2 * (districts + 3));
  }

  @Test
  void what_a_day_changes_leads_from_one_evening_to_the_next() {
    Map<String, Affair> office = byKey(FULL.asOf(Day.of(2023, 8, 31)));
    for (int day = Day.of(2023, 9, 1); day <= Day.of(2023, 12, 31); day++) {
      office.putAll(byKey(FULL.changesOn(day)));
    }
    assertThat(office).isEqualTo(byKey(FULL.asOf(Day.of(2023, 12, 31))));
  }

  @Test
  void late_deaths_strikings_off_findings_and_the_missing_all_occur() {
    List<Accident> accidents = rows(FULL, Accident.class);
    assertThat(accidents).anyMatch(accident -> accident.cancelledOn() != null);
    assertThat(accidents).anyMatch(accident -> accident.acceptedOn() == null);
    assertThat(accidents).anyMatch(accident -> accident.concealedOn() != null);
    assertThat(accidents).anyMatch(accident -> Boolean.FALSE.equals(accident.responsible()));
    assertThat(accidents).anyMatch(accident -> accident.evaluatedOn() == null);
    assertThat(rows(FULL, Victim.class))
        .anyMatch(victim -> victim.harm().equals("MISSING"))
        .anyMatch(victim -> victim.harm().equals("SERIOUS") && victim.diedOn() != null);
    assertThat(rows(FULL, Report.class)).anyMatch(report -> report.submittedOn() == null);
  }

  @Test
  void the_veto_in_linyi_rests_on_an_accident_with_three_deaths() {
    List<Accident> struck =
        rows(FULL, Accident.class).stream()
            .filter(accident -> accident.town().startsWith("371324"))
            .filter(accident -> Day.on(accident.occurredAt()) == Day.of(2023, 8, 9))
            .toList();
    assertThat(struck).hasSize(1);
    assertThat(struck.get(0).responsible()).isTrue();
    assertThat(rows(FULL, Victim.class))
        .filteredOn(victim -> victim.accident() == struck.get(0).id())
        .hasSize(3)
        .allMatch(victim -> victim.harm().equals("DEATH"));
    assertThat(rows(FULL, Decision.class))
        .anyMatch(
            decision ->
                decision.unit().equals("371324")
                    && decision.code().equals("LARGER_ACCIDENT")
                    && decision.recordedOn() >= found(struck.get(0)));
  }

  @Test
  void penalties_are_published_in_time_late_and_never_and_districts_differ() {
    List<EnforcementCase> cases = rows(FULL, EnforcementCase.class);
    assertThat(cases.stream().filter(one -> one.area().startsWith("3701")))
        .hasSizeGreaterThan(5000);
    assertThat(cases.stream().filter(one -> one.area().startsWith("3713"))).hasSizeGreaterThan(900);
    assertThat(cases)
        .filteredOn(one -> one.decidedOn() != null && one.procedure().equals("GENERAL"))
        .anyMatch(one -> one.followUp().publishedOn() == null)
        .anyMatch(one -> isWithin(one, 0, 25))
        .anyMatch(one -> isWithin(one, 45, 90));
    assertThat(cases).anyMatch(one -> one.withdrawnOn() != null);
    assertThat(cases).anyMatch(one -> one.changedOn() != null);
    assertThat(cases)
        .filteredOn(one -> one.sanctions().transferredPersons() > 0)
        .isNotEmpty()
        .allMatch(one -> one.decidedOn() == null);
    Map<String, Long> adjudicated =
        cases.stream()
            .filter(one -> one.adjudicatedOn() != null && one.area().startsWith("3713"))
            .collect(Collectors.groupingBy(EnforcementCase::area, Collectors.counting()));
    assertThat(adjudicated).isNotEmpty().hasSizeLessThan(14);
  }

  @Test
  void posts_of_jining_are_of_every_form_with_the_lapses_that_indicators_look_for() {
    List<ResidentPost> posts = rows(FULL, ResidentPost.class);
    assertThat(posts).allMatch(post -> post.area().startsWith("3708")).hasSizeGreaterThan(800);
    assertThat(posts).extracting(ResidentPost::form).contains("REGULAR", "STATIONED", "MOBILE");
    assertThat(posts)
        .anyMatch(post -> post.extendedUntil() != null)
        .anyMatch(post -> post.area().equals("370800"))
        .anyMatch(post -> post.endsOn() - post.startsOn() > 184 && post.extendedUntil() == null);
    List<ResidentLog> logs = rows(FULL, ResidentLog.class);
    assertThat(logs)
        .anyMatch(log -> log.recordedOn() - log.dutyDay() > 1)
        .anyMatch(log -> log.attendedWorks() < log.dangerousWorks())
        .anyMatch(log -> log.hazards().majorFound() > log.hazards().majorRectified())
        .allMatch(log -> log.hazards().rectified() <= log.hazards().found());
  }

  private static boolean isWithin(EnforcementCase one, int first, int last) {
    Integer decided = one.decidedOn();
    Integer published = one.followUp().publishedOn();
    return decided != null
        && published != null
        && published - decided >= first
        && published - decided <= last;
  }

  private static int found(Accident accident) {
    Integer on = accident.responsibleOn();
    return on == null ? Integer.MAX_VALUE : on;
  }

  /** People of 济南 who died of an accident of a year. */
  private static long deaths(int year) {
    Span days = Span.year(year);
    Set<Long> accidents =
        rows(FULL, Accident.class).stream()
            .filter(accident -> days.holds(Day.on(accident.occurredAt())))
            .filter(accident -> isOfJinan(accident.town()))
            .map(Accident::id)
            .collect(Collectors.toSet());
    return rows(FULL, Victim.class).stream()
        .filter(victim -> accidents.contains(victim.accident()) && victim.diedOn() != null)
        .count();
  }

  private static boolean isOfJinan(String town) {
    String city = Worlds.SEED_1.gazetteer().town(town).district().city();
    return city.equals(Jurisdiction.ALL.get(0).code());
  }

  private static <T extends Affair> List<T> rows(AffairPlan plan, Class<T> type) {
    return plan.asOf(LONG_AFTER).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Map<String, Affair> byKey(List<Affair> rows) {
    Map<String, Affair> keyed = new HashMap<>();
    for (Affair row : rows) {
      String key = row.getClass().getSimpleName() + " " + row.id();
      assertThat(keyed.put(key, row)).as(key).isNull();
    }
    return keyed;
  }
}
