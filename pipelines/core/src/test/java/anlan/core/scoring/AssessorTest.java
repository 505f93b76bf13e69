package anlan.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples of the district scheme (区县、功能区季度考评). */
class AssessorTest {
  private static final Period Q3 = Period.parse("2023Q3");
  private static final Period Q4 = Period.parse("2023Q4");
  private static final Catalogue CATALOGUE =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog"));

  private final Entries unit = new Entries();

  @Test
  void the_example_of_the_scheme() {
    subjects();
    unit.post("C2.covered", "2023Q3", "GENERAL", "2023-08-01", 24)
        .post("C4.covered", "2023Q3", "NINE_SMALL", "2023-08-01", 190)
        .post("H2.due", "2023-08", "GENERAL.GRID", "2023-08-09", 60)
        .post("H2.due", "2023-09", "MAJOR.DEPARTMENT", "2023-09-09", 40)
        .post("H2.due", "2023-09", "GENERAL.SELF_CHECK", "2023-09-09", 900)
        .post("H2.on_time", "2023-08", "GENERAL.GRID", "2023-08-09", 51)
        .post("H2.on_time", "2023-09", "MAJOR.DEPARTMENT", "2023-09-10", 40);
    UnitScore score = jinan();
    assertThat(points(score, "D2.2")).isEqualByComparingTo("5.7600");
    assertThat(points(score, "D2.3")).isEqualByComparingTo("5.2500");
    assertThat(points(score, "D4.1")).isEqualByComparingTo("5.6000");
  }

  @Test
  void deaths_up_to_the_pro_rata_line_cost_nothing() {
    subjects();
    unit.post("death_ceiling", "2023", "", "2023-01-10", 7)
        .post("death_ceiling.set", "2023", "", "2023-01-10", 1)
        .post("accident.deaths", "2023-02", "OTHER", "2023-02-03", 4)
        .post("accident.deaths", "2023-08", "OTHER", "2023-08-03", 2);
    assertThat(points(jinan(), "D1.1")).as("6 of ceil(7 × 9/12)").isEqualByComparingTo("18.0000");
    unit.post("accident.deaths", "2023-09", "OTHER", "2023-09-03", 1);
    assertThat(points(jinan(), "D1.1")).as("7, one above").isEqualByComparingTo("14.0000");
    unit.post("accident.deaths", "2023-09", "OTHER", "2023-09-04", 9);
    assertThat(points(jinan(), "D1.1")).isEqualByComparingTo("0.0000");
  }

  @Test
  void a_ceiling_of_zero_is_a_ceiling() {
    subjects();
    unit.post("death_ceiling.set", "2023", "", "2023-01-10", 1);
    assertThat(points(jinan(), "D1.1")).isEqualByComparingTo("18.0000");
    unit.post("accident.deaths", "2023-02", "OTHER", "2023-02-03", 1);
    assertThat(points(jinan(), "D1.1")).isEqualByComparingTo("14.0000");
    assertThat(assess("371300").pendingVetoes()).containsExactly("OVER_CEILING");
  }

  @Test
  void an_item_without_a_denominator_gives_its_weight_to_its_group() {
    subjects();
    UnitScore score = jinan();
    assertThat(item(score, "D1.1").state()).isEqualTo(ItemState.NOT_APPLICABLE);
    assertThat(item(score, "D1.2").state()).isEqualTo(ItemState.NOT_RELEASED);
    assertThat(item(score, "D2.5").state())
        .as("no grid check is due for review")
        .isEqualTo(ItemState.NOT_APPLICABLE);
    assertThat(item(assess("371300"), "D6.1").state())
        .as("no decision is due for publication")
        .isEqualTo(ItemState.NOT_APPLICABLE);
    assertThat(item(score, "D6.2").state())
        .as("S4 is not Jinan's")
        .isEqualTo(ItemState.NOT_IN_FORCE);
    // Group D1 is worth 25; D6 (6) and D8 (4) give nothing in all of 100.
    assertThat(item(score, "D1.3").effectiveWeight())
        .isEqualTo(new BigDecimal("2500").divide(new BigDecimal("90"), 4, RoundingMode.HALF_UP));
    BigDecimal whole =
        score.items().stream()
            .map(ItemScore::effectiveWeight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(whole).isBetween(new BigDecimal("99.9990"), new BigDecimal("100.0010"));
  }

  @Test
  void half_of_the_half_year_is_enough_in_its_first_quarter() {
    subjects();
    unit.post("C1.covered", "2023H2", "HIGH_RISK", "2023-08-01", 20);
    assertThat(points(jinan(), "D2.1")).as("20 of 50, half asked").isEqualByComparingTo("7.2000");
    unit.post("C1.covered", "2023H2", "HIGH_RISK", "2023-11-01", 25);
    assertThat(points(jinan(), "D2.1")).as("what came later").isEqualByComparingTo("7.2000");
    UnitScore later =
        Assessor.assess(scheme("370100"), Period.parse("2023Q4"), day("2023-12-31"), unit);
    assertThat(points(later, "D2.1")).as("45 of 50 from 0.6").isEqualByComparingTo("6.7500");
  }

  @Test
  void months_that_run_dont_count_for_self_checks() {
    subjects();
    unit.post("C9.covered", "2023-07", "GENERAL", "2023-07-20", 150)
        .post("C9.covered", "2023-08", "GENERAL", "2023-08-02", 1);
    UnitScore score = Assessor.assess(scheme("370100"), Q3, day("2023-08-20"), unit);
    assertThat(points(score, "D3.1")).isEqualByComparingTo("6.0000");
    assertThat(item(score, "D3.1").denominator()).isEqualTo(150);
  }

  @Test
  void overdue_hazards_cost_points_until_none_are_left() {
    subjects();
    unit.post("hazard.overdue", "ALWAYS", "GENERAL.GRID", "2023-09-01", 7)
        .post("hazard.overdue", "ALWAYS", "MAJOR.DEPARTMENT", "2023-09-01", 1)
        .post("H7.due", "ALWAYS", "MAJOR.DEPARTMENT", "2023-05-01", 5)
        .post("H7.due", "ALWAYS", "MAJOR.DEPARTMENT", "2023-07-01", 2)
        .post("H7.complete", "ALWAYS", "MAJOR.DEPARTMENT", "2023-07-01", 1);
    assertThat(points(jinan(), "D4.2")).as("20 a thousand of 350").isEqualByComparingTo("2.0000");
    assertThat(points(jinan(), "D4.3")).as("6 - 2 - 1").isEqualByComparingTo("3.0000");
    unit.post("hazard.overdue", "ALWAYS", "MAJOR.DEPARTMENT", "2023-09-02", 2);
    assertThat(points(jinan(), "D4.3")).isEqualByComparingTo("0.0000");
  }

  @Test
  void titles_are_counted_field_by_field_up_to_the_milestone() {
    subjects();
    unit.post("subjects.of_target", "ALWAYS", "COUNTY_OTHER_HIGH_RISK", "2023-01-01", 5)
        .post("subjects.of_target", "ALWAYS", "COUNTY_GENERAL", "2023-01-01", 100)
        .post("title.valid", "ALWAYS", "COUNTY.CONSTRUCTION", "2023-05-01", 9)
        .post("title.valid", "ALWAYS", "COUNTY.OTHER_HIGH_RISK", "2023-05-01", 3)
        .post("title.valid", "ALWAYS", "CITY.GENERAL", "2023-05-01", 30)
        .post("title.valid", "ALWAYS", "COUNTY.GENERAL", "2023-10-01", 12);
    assertThat(item(jinan(), "D5.1").denominator()).as("6 + 6 + 3 + 8 by 09-30").isEqualTo(23);
    assertThat(item(jinan(), "D5.1").numerator()).as("6 of 9, 0, 3, 0 yet").isEqualTo(9);
    assertThat(points(jinan(), "D5.1")).as("4 × 9/23").isEqualByComparingTo("1.565");
    Period q4 = Period.parse("2023Q4");
    UnitScore later = Assessor.assess(scheme("370100"), q4, day("2023-10-01"), unit);
    assertThat(item(later, "D5.1").denominator()).as("10 + 10 + 5 + 12").isEqualTo(37);
    assertThat(item(later, "D5.1").numerator()).as("9 + 0 + 3 + 12").isEqualTo(24);
  }

  @Test
  void before_the_first_milestone_titles_are_not_asked_for() {
    subjects();
    Period q1 = Period.parse("2023Q1");
    UnitScore score = Assessor.assess(scheme("370100"), q1, day("2023-03-31"), unit);
    assertThat(item(score, "D5.1").state()).isEqualTo(ItemState.NOT_APPLICABLE);
    assertThat(item(score, "D5.2").state()).isEqualTo(ItemState.NOT_APPLICABLE);
  }

  @Test
  void a_title_that_should_have_been_cancelled_costs_a_point() {
    subjects();
    unit.post("title.valid", "ALWAYS", "COUNTY.GENERAL", "2023-05-01", 8)
        .post("title.to_cancel", "ALWAYS", "COUNTY.GENERAL", "2023-09-01", 1)
        .post("title.to_cancel", "ALWAYS", "CITY.GENERAL", "2023-09-01", 5);
    assertThat(points(jinan(), "D5.2")).as("the city's are the city's").isEqualByComparingTo("1");
    unit.post("title.to_cancel", "ALWAYS", "TOWN.CATERING", "2023-09-01", 2);
    assertThat(points(jinan(), "D5.2")).isEqualByComparingTo("0");
  }

  @Test
  void the_share_of_grid_checks_reviewed_in_time() {
    subjects();
    unit.post("C7.due", "2023Q3", "NINE_SMALL", "2023-08-01", 8)
        .post("C7.due", "2023Q4", "NINE_SMALL", "2023-10-01", 90)
        .post("C7.reviewed", "2023Q3", "NINE_SMALL", "2023-08-01", 6);
    assertThat(points(jinan(), "D2.5")).isEqualByComparingTo("0.75");
  }

  @Test
  void late_reports_count_half() {
    subjects();
    unit.post("unit.reports_due", "2023Q3", "", "2023-07-05", 4)
        .post("unit.reports_on_time", "2023Q3", "", "2023-07-05", 2)
        .post("unit.reports_late", "2023Q3", "WITHIN_5_DAYS", "2023-08-07", 1)
        .post("unit.reports_late", "2023Q3", "AFTER_5_DAYS", "2023-08-20", 1);
    BigDecimal full = item(jinan(), "D8.1").effectiveWeight();
    assertThat(item(jinan(), "D8.1").points())
        .isEqualTo(full.multiply(new BigDecimal("0.625")).setScale(4, RoundingMode.HALF_UP));
  }

  @Test
  void where_the_document_binds_penalties_are_published_and_a_tenth_adjudicated() {
    unit.post("E1.due", "2023-07", "", "2023-07-19", 6)
        .post("E1.due", "2023-09", "", "2023-09-19", 4)
        .post("E1.due", "2023-10", "", "2023-10-19", 9)
        .post("E1.in_time", "2023-07", "", "2023-07-19", 6)
        .post("E1.in_time", "2023-09", "", "2023-09-19", 3)
        .post("E2.cases", "2023", "", "2023-03-01", 10)
        .post("E2.adjudicated", "2023", "", "2023-08-01", 1)
        .post("E2.cases", "2023", "", "2023-10-09", 30);
    UnitScore score = assess("371300");
    assertThat(points(score, "D6.1")).as("9 of 10 from 0.8").isEqualByComparingTo("1.500");
    assertThat(points(score, "D6.3")).as("a tenth is enough").isEqualByComparingTo("1.000");
    assertThat(item(jinan(), "D6.1").state()).isEqualTo(ItemState.NOT_IN_FORCE);
    UnitScore later = Assessor.assess(scheme("371300"), Q4, Q4.end(), unit);
    assertThat(points(later, "D6.1")).as("0 of 9").isEqualByComparingTo("0");
    assertThat(points(later, "D6.3")).as("1 of 40").isEqualByComparingTo("0.250");
  }

  @Test
  void what_becomes_known_later_counts_in_the_quarter_it_is_about() {
    subjects();
    unit.post("death_ceiling.set", "2023", "", "2023-01-10", 1)
        .post("accident.deaths", "2023-09", "FALL", "2023-10-08", 1)
        .post("gdp", "2023Q3", "PRELIMINARY", "2023-10-27", 24_000_000)
        .post("hazard.overdue", "ALWAYS", "MAJOR.GRID", "2023-10-02", 1)
        .post("decision.veto", "2023Q3", "FALSIFIED_DATA", "2023-10-11", 1);
    assertThat(points(jinan(), "D1.1")).as("on the quarter's last day").isEqualByComparingTo("18");
    UnitScore later = Assessor.assess(scheme("370100"), Q3, day("2023-10-27"), unit);
    assertThat(points(later, "D1.1")).as("a late death").isEqualByComparingTo("14");
    assertThat(item(later, "D1.2").value()).as("1 death, 2400 亿").isEqualByComparingTo("0.041667");
    assertThat(points(later, "D4.3")).as("overdue only since then").isEqualByComparingTo("6");
    assertThat(Assessor.assess(scheme("371300"), Q3, day("2023-10-27"), unit).vetoes())
        .containsExactly("FALSIFIED_DATA");
  }

  @Test
  void bonus_is_limited_and_penalty_is_not() {
    subjects();
    unit.post("decision.bonus", "2023Q3", "REWARD", "2023-09-01", 650)
        .post("decision.penalty", "2023Q3", "FALSIFIED", "2023-09-01", 1000);
    UnitScore score = jinan();
    assertThat(score.bonus()).isEqualByComparingTo("5.0000");
    assertThat(score.penalty()).isEqualByComparingTo("10.0000");
    assertThat(score.total()).isEqualTo(score.points().subtract(new BigDecimal("5.0000")));
  }

  @Test
  void a_veto_waits_for_people_and_then_fails_the_unit() {
    subjects();
    unit.post("accident.responsible", "2023-07", "LARGER", "2023-08-20", 1);
    UnitScore seen = assess("371300");
    assertThat(seen.pendingVetoes()).containsExactly("LARGER_ACCIDENT");
    assertThat(seen.vetoes()).isEmpty();
    unit.post("decision.veto", "2023Q3", "LARGER_ACCIDENT", "2023-09-01", 1);
    UnitScore confirmed = assess("371300");
    assertThat(confirmed.vetoes()).containsExactly("LARGER_ACCIDENT");
    assertThat(confirmed.pendingVetoes()).isEmpty();
    assertThat(confirmed.grade()).isEqualTo(Grade.FAILED);
    assertThat(confirmed.total()).as("still computed").isEqualTo(seen.total());
    assertThat(Assessor.assess(scheme("371300"), Q4, day("2023-12-31"), unit).vetoes())
        .as("for the rest of the year")
        .containsExactly("LARGER_ACCIDENT");
    unit.post("decision.veto", "2023Q3", "LARGER_ACCIDENT", "2023-09-20", -1)
        .post("decision.veto_lifted", "2023Q3", "LARGER_ACCIDENT", "2023-09-20", 1);
    assertThat(assess("371300").vetoes()).isEmpty();
    assertThat(assess("371300").pendingVetoes()).isEmpty();
  }

  @Test
  void deaths_above_the_ceiling_are_seen_only_where_one_is_allotted() {
    subjects();
    unit.post("accident.deaths", "2023-08", "OTHER", "2023-08-03", 2);
    assertThat(assess("371300").pendingVetoes()).isEmpty();
    unit.post("death_ceiling", "2023", "", "2023-01-10", 2)
        .post("death_ceiling.set", "2023", "", "2023-01-10", 1);
    assertThat(assess("371300").pendingVetoes()).isEmpty();
    unit.post("accident.deaths", "2023-08", "OTHER", "2023-09-01", 1);
    assertThat(assess("371300").pendingVetoes()).containsExactly("OVER_CEILING");
    assertThat(assess("370100").pendingVetoes()).as("S4 does not bind there").isEmpty();
  }

  @Test
  void a_unit_of_which_nothing_is_known_still_has_what_is_counted() {
    UnitScore score = jinan();
    assertThat(item(score, "D1.3").state()).isEqualTo(ItemState.SCORED);
    assertThat(item(score, "D7.1").points()).isEqualByComparingTo("0.0000");
  }

  private void subjects() {
    unit.post("subjects", "ALWAYS", "HIGH_RISK", "2023-01-01", 50)
        .post("subjects", "ALWAYS", "GENERAL", "2023-01-01", 100)
        .post("subjects", "ALWAYS", "NINE_SMALL", "2023-01-01", 200);
  }

  private UnitScore jinan() {
    return assess("370100");
  }

  private UnitScore assess(String jurisdiction) {
    return Assessor.assess(scheme(jurisdiction), Q3, Q3.end(), unit);
  }

  private static Scheme scheme(String jurisdiction) {
    List<Scheme> schemes = CATALOGUE.schemes();
    return schemes.stream()
        .filter(s -> s.unitKind() == UnitKind.DISTRICT && s.jurisdiction().equals(jurisdiction))
        .findFirst()
        .orElseThrow();
  }

  private static ItemScore item(UnitScore score, String id) {
    return score.items().stream()
        .filter(one -> one.item().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Points as the item would give with its printed weight. */
  private static BigDecimal points(UnitScore score, String id) {
    ItemScore item = item(score, id);
    return item.points()
        .multiply(item.item().weight())
        .divide(item.effectiveWeight(), 3, RoundingMode.HALF_UP);
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }
}
