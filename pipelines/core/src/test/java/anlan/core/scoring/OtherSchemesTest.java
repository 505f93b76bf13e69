package anlan.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Worked examples of the schemes of departments (行业主管部门) and towns (镇街), counted by hand. */
class OtherSchemesTest {
  private static final Period Q3 = Period.parse("2023Q3");
  private static final Period Q4 = Period.parse("2023Q4");
  private static final Catalogue CATALOGUE =
      Catalogue.load(Path.of(System.getProperty("anlan.root"), "schemas/catalog"));

  private final Entries unit = new Entries();

  /** S0 binds; neither posts (S3) nor enforcement (S4) are asked for. */
  @Test
  void a_department_of_jinan() {
    unit.post("subjects", "ALWAYS", "HIGH_RISK", "2023-01-01", 40)
        .post("subjects", "ALWAYS", "GENERAL", "2023-01-01", 80)
        .post("C1.covered", "2023H2", "HIGH_RISK", "2023-08-01", 15)
        .post("C2.covered", "2023Q3", "GENERAL", "2023-08-01", 18)
        .post("H2.due", "2023-08", "GENERAL.DEPARTMENT", "2023-08-09", 20)
        .post("H2.on_time", "2023-08", "GENERAL.DEPARTMENT", "2023-08-09", 17)
        .post("hazard.overdue", "ALWAYS", "GENERAL.DEPARTMENT", "2023-08-10", 1)
        .post("hazard.overdue", "ALWAYS", "MAJOR.DEPARTMENT", "2023-08-10", 1)
        .post("C9.covered", "2023-07", "GENERAL", "2023-07-31", 90)
        .post("C9.covered", "2023-08", "GENERAL", "2023-08-31", 90)
        .post("C9.covered", "2023-09", "GENERAL", "2023-09-30", 90)
        .post("C10.covered", "2023-09", "GENERAL", "2023-09-30", 180)
        .post("unit.list", "2023Q3", "", "2023-09-20", 1);
    UnitScore score = assess(UnitKind.DEPARTMENT, "370100", Q3);
    assertThat(item(score, "B1.1").state()).isEqualTo(ItemState.NO_SOURCE);
    assertThat(item(score, "B2.3").state()).isEqualTo(ItemState.NOT_IN_FORCE);
    assertThat(item(score, "B5.1").state()).isEqualTo(ItemState.NOT_APPLICABLE);
    // B5 (6) and B6 (4) give nothing in all of 100; B2 is worth 44 and 34 of it is asked, B3 16 of
    // 18.
    assertPoints(score, "B1.2", "22.2222");
    assertPoints(score, "B2.1", "23.7255");
    assertPoints(score, "B2.2", "15.5294");
    assertPoints(score, "B3.1", "5.0000");
    assertPoints(score, "B3.2", "2.7083");
    assertPoints(score, "B3.3", "3.7500");
    assertPoints(score, "B4.1", "2.2222");
    assertPoints(score, "B4.2", "1.1111");
    assertPoints(score, "B7.1", "1.1111");
    assertPoints(score, "B7.2", "0.0000");
    assertThat(score.points()).isEqualByComparingTo("77.3798");
    assertThat(score.unscoredWeight()).as("13 + 10 + 2 + 6 + 4").isEqualByComparingTo("35");
  }

  /** S3 binds and S0 does not: of its group the posts alone are left. */
  @Test
  void a_department_of_jining_with_posts() {
    unit.post("Z1.due", "2023-10", "", "2023-10-31", 10)
        .post("Z1.met", "2023-10", "", "2023-10-31", 9)
        .post("Z2.due", "2023-11", "", "2023-11-20", 200)
        .post("Z2.in_time", "2023-11", "", "2023-11-20", 150)
        .post("unit.reports_due", "2023Q4", "POST_STATISTICS", "2023-12-05", 3)
        .post("unit.reports_on_time", "2023Q4", "POST_STATISTICS", "2023-12-05", 2)
        .post("unit.reports_due", "2023Q4", "MONTHLY", "2023-12-05", 3)
        .post("unit.reports_due", "2023Q4", "POST_CHECK", "2023-12-31", 1)
        .post("unit.reports_on_time", "2023Q4", "POST_CHECK", "2023-12-31", 1);
    UnitScore score = assess(UnitKind.DEPARTMENT, "370800", Q4);
    assertThat(item(score, "B2.1").state()).isEqualTo(ItemState.NOT_IN_FORCE);
    assertPoints(score, "B1.2", "31.2500");
    assertPoints(score, "B2.3", "24.7500");
    assertPoints(score, "B2.4", "10.3125");
    assertPoints(score, "B2.5", "9.1667");
    assertPoints(score, "B2.6", "13.7500");
    assertThat(score.points()).isEqualByComparingTo("89.2292");
  }

  @Test
  void a_department_without_posts_is_not_asked_for_their_statistics() {
    unit.post("unit.reports_due", "2023Q4", "POST_STATISTICS", "2023-12-05", 3);
    UnitScore score = assess(UnitKind.DEPARTMENT, "370800", Q4);
    assertThat(item(score, "B2.3").state()).isEqualTo(ItemState.NOT_APPLICABLE);
    assertThat(item(score, "B2.5").state()).isEqualTo(ItemState.NOT_APPLICABLE);
    unit.post("Z2.due", "2023-11", "", "2023-11-20", 1);
    UnitScore posted = assess(UnitKind.DEPARTMENT, "370800", Q4);
    assertPoints(posted, "B2.5", "0.0000");
    assertThat(item(posted, "B2.6").state())
        .as("posts, but no check due yet: nothing to divide by")
        .isEqualTo(ItemState.NOT_APPLICABLE);
  }

  @Test
  void a_department_of_linyi_answers_for_its_cases_and_its_sector() {
    unit.post("E1.due", "2023-07", "", "2023-07-19", 10)
        .post("E1.in_time", "2023-07", "", "2023-07-19", 9)
        .post("E2.cases", "2023", "", "2023-03-01", 20)
        .post("E2.adjudicated", "2023", "", "2023-08-01", 1)
        .post("accident.responsible", "2023-07", "LARGER", "2023-08-20", 1);
    UnitScore score = assess(UnitKind.DEPARTMENT, "371300", Q3);
    // B1 (20) and B6 (4) alone give points; of B6 three of four.
    assertThat(item(score, "B6.3").state()).isEqualTo(ItemState.NO_SOURCE);
    assertPoints(score, "B6.1", "5.5556");
    assertPoints(score, "B6.2", "2.7778");
    assertThat(score.pendingVetoes()).containsExactly("LARGER_ACCIDENT");
    assertThat(assess(UnitKind.DEPARTMENT, "370100", Q3).pendingVetoes()).isEmpty();
  }

  @Test
  void titles_of_a_department_are_those_of_one_field() {
    unit.post("subjects.of_target", "ALWAYS", "CITY_OTHER_HIGH_RISK", "2023-01-01", 10)
        .post("subjects.of_target", "ALWAYS", "CITY_GENERAL", "2023-01-01", 10)
        .post("title.valid", "ALWAYS", "CITY.OTHER_HIGH_RISK", "2023-05-01", 3)
        .post("title.valid", "ALWAYS", "CITY.GENERAL", "2023-05-01", 9)
        .post("title.to_cancel", "ALWAYS", "CITY.GENERAL", "2023-09-01", 1)
        .post("title.to_cancel", "ALWAYS", "COUNTY.GENERAL", "2023-09-01", 1);
    UnitScore score = assess(UnitKind.DEPARTMENT, "370100", Q3);
    assertThat(item(score, "B5.1").numerator()).isEqualTo(3);
    assertThat(item(score, "B5.1").denominator()).as("60% of 10").isEqualTo(6);
    assertThat(item(score, "B5.2").numerator()).as("the city's titles").isEqualTo(1);
  }

  /** Of 历城区, where S0 binds; no ceiling is allotted and nobody tells of T7. */
  @Test
  void a_town_of_licheng() {
    unit.post("subjects", "ALWAYS", "NINE_SMALL", "2023-01-01", 100)
        .post("subjects", "ALWAYS", "GENERAL", "2023-01-01", 20)
        .post("C4.covered", "2023Q3", "NINE_SMALL", "2023-08-01", 90)
        .post("C5.covered", "2023Q3", "NINE_SMALL", "2023-08-01", 20)
        .post("C7.due", "2023Q3", "NINE_SMALL", "2023-08-01", 40)
        .post("C7.reviewed", "2023Q3", "NINE_SMALL", "2023-08-01", 38)
        .post("H2.due", "2023-08", "GENERAL.GRID", "2023-08-09", 10)
        .post("H2.on_time", "2023-08", "GENERAL.GRID", "2023-08-09", 10)
        .post("H7.due", "ALWAYS", "MAJOR.GRID", "2023-07-09", 1)
        .post("H11.reviewed", "ALWAYS", "GENERAL.GRID", "2023-07-09", 4)
        .post("H11.in_time", "ALWAYS", "GENERAL.GRID", "2023-07-09", 3)
        .post("subjects.of_target", "ALWAYS", "TOWN_CATERING", "2023-01-01", 30)
        .post("subjects.of_target", "ALWAYS", "TOWN_SHOPPING", "2023-01-01", 2)
        .post("title.valid", "ALWAYS", "TOWN.CATERING", "2023-05-01", 5)
        .post("title.valid", "ALWAYS", "TOWN.SHOPPING", "2023-05-01", 1)
        .post("unit.study", "2023Q3", "", "2023-07-03", 1)
        .post("unit.reports_due", "2023Q3", "MONTHLY", "2023-07-05", 3)
        .post("unit.reports_on_time", "2023Q3", "MONTHLY", "2023-07-05", 2)
        .post("unit.reports_late", "2023Q3", "WITHIN_5_DAYS", "2023-08-07", 1)
        .post("hazard.found", "ALWAYS", "GENERAL.GRID", "2023-08-01", 20)
        .post("hazard.flaws", "ALWAYS", "GENERAL.GRID", "2023-08-01", 2);
    UnitScore score = assess(UnitKind.TOWN, "370112", Q3);
    assertThat(item(score, "T1.1").state()).isEqualTo(ItemState.NOT_APPLICABLE);
    assertThat(item(score, "T7.2").state()).isEqualTo(ItemState.NO_SOURCE);
    // All but T7 (4) gives points: each is worth 100/96 of what is printed.
    assertPoints(score, "T1.2", "15.6250");
    assertPoints(score, "T2.1", "19.5313");
    assertPoints(score, "T3.1", "12.5000");
    assertPoints(score, "T4.1", "7.9167");
    assertPoints(score, "T5.1", "7.2917");
    assertPoints(score, "T5.2", "4.1667");
    assertPoints(score, "T5.3", "3.1250");
    assertPoints(score, "T5.4", "1.5625");
    assertPoints(score, "T6.1", "4.6875");
    assertPoints(score, "T6.2", "2.0833");
    assertPoints(score, "T8.1", "3.1250");
    assertPoints(score, "T9.1", "2.6042");
    assertPoints(score, "T9.2", "1.6667");
    assertThat(score.points()).isEqualByComparingTo("85.8856");
  }

  @Test
  void a_town_answers_for_deaths_where_a_ceiling_is_allotted_to_it() {
    unit.post("death_ceiling.set", "2023", "", "2023-01-10", 1)
        .post("accident.deaths", "2023-08", "FALL", "2023-08-03", 1);
    UnitScore score = assess(UnitKind.TOWN, "370112", Q3);
    // T1, T5 and T8 (35) give points: 10 × 100/35, less 4 of 10 for the one above none.
    assertPoints(score, "T1.1", "17.1429");
  }

  private UnitScore assess(UnitKind kind, String jurisdiction, Period quarter) {
    Scheme scheme =
        CATALOGUE.schemes().stream()
            .filter(one -> one.unitKind() == kind && one.jurisdiction().equals(jurisdiction))
            .findFirst()
            .orElseThrow();
    return Assessor.assess(scheme, quarter, quarter.end(), unit);
  }

  private static void assertPoints(UnitScore score, String item, String points) {
    assertThat(item(score, item).points()).as(item).isEqualByComparingTo(points);
  }

  private static ItemScore item(UnitScore score, String id) {
    return score.items().stream()
        .filter(one -> one.item().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
