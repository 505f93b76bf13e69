package anlan.core.ledger;

import static anlan.core.ledger.City.day;
import static anlan.core.ledger.City.jun;
import static anlan.core.ledger.City.may;
import static anlan.core.ledger.City.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.ledger.City.Place;
import anlan.core.subject.SubjectClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties that are states of a subject (状态类义务), counted by hand. */
class StateDutyCasesTest {
  private final City city = City.underItsRealDocuments();
  private final Place kiln = city.general();
  private final Place shop = city.nineSmall();

  /** In a town of 临沂, whose document asks who is responsible. */
  @BeforeEach
  void bothHaveLongBeenOpen() {
    city.moves(kiln, City.LANSHAN).on(day("2020-01-01"));
    city.moves(shop, City.LANSHAN).on(day("2020-01-01"));
  }

  @Test
  void whoHasADepartmentAndAGridHasSomeoneResponsible() {
    assertThat(city.coverage("C18", "2023Q2")).isEqualTo(ratio(2, 2));
    city.losesItsGrid(shop).on(may(8));
    assertThat(city.coverage("C18", "2023Q2", may(7))).isEqualTo(ratio(2, 2));
    assertThat(city.coverage("C18", "2023Q2", may(8))).isEqualTo(ratio(1, 2));
    city.losesItsDepartment(kiln).on(jun(1));
    assertThat(city.coverage("C18", "2023Q2")).isEqualTo(ratio(0, 2));
    city.isAssigned(shop).on(day("2023-07-01"));
    city.isAssigned(kiln).on(day("2023-07-02"));
    assertThat(city.coverage("C18", "2023Q2")).as("as it was").isEqualTo(ratio(0, 2));
    assertThat(city.coverage("C18", "2023Q3", day("2023-07-01"))).isEqualTo(ratio(1, 2));
    assertThat(city.coverage("C18", "2023Q3")).isEqualTo(ratio(2, 2));
  }

  @Test
  void everySubjectHasACodeFromJune() {
    Place works = city.general();
    Place stall = city.nineSmall();
    city.opens(works).on(day("2020-01-01"));
    city.opens(stall).on(day("2023-08-09"));
    city.getsACode(works).on(may(20));
    assertThat(city.coverage("C16", "2023Q2")).as("of both cities").isEqualTo(ratio(1, 3));
    assertThat(city.coverageIn(City.JIEFANG_ROAD, "C16", "2023Q2")).isEqualTo(ratio(1, 1));
    assertThat(city.coverageIn(City.JIEFANG_ROAD, "C16", "2023Q3")).isEqualTo(ratio(1, 2));
    city.getsACode(stall).on(day("2023-10-01"));
    city.losesItsCode(works).on(day("2023-10-02"));
    assertThat(city.coverageIn(City.JIEFANG_ROAD, "C16", "2023Q4")).isEqualTo(ratio(1, 2));
    assertThat(city.coverage("C16", "2023Q1")).as("not asked yet").isEqualTo(ratio(0, 0));
  }

  @Test
  void houseRulesAreAskedOfNewHighRiskSubjectsOnly() {
    Place old = city.highRisk();
    Place plant = city.highRisk();
    city.opens(old).on(day("2020-01-01"));
    assertThat(city.coverage("C20", "2023Q2")).as("nobody is asked").isEqualTo(ratio(0, 0));
    city.needsHouseRules(plant).on(may(8));
    assertThat(city.coverage("C20", "2023Q2", may(7))).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C20", "2023Q2")).isEqualTo(ratio(0, 1));
    city.setsUpHouseRules(plant).on(day("2023-08-01"));
    assertThat(city.coverage("C20", "2023Q2")).as("not then").isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C20", "2023Q3")).isEqualTo(ratio(1, 1));
    city.suspends(plant).on(day("2023-11-01"));
    assertThat(city.coverage("C20", "2023Q4")).isEqualTo(ratio(0, 0));
  }

  @Test
  void aGapCountsFromTheDayOfOpeningAndOnlyInOperation() {
    Place mill = city.highRisk();
    city.moves(mill, City.LANSHAN).on(jun(30));
    city.losesItsGrid(mill).on(jun(30));
    assertThat(city.coverage("C18", "2023Q2")).as("no grace").isEqualTo(ratio(2, 3));
    city.suspends(mill).on(day("2023-07-05"));
    city.closes(shop).on(day("2023-07-06"));
    assertThat(city.coverage("C18", "2023Q3")).isEqualTo(ratio(1, 1));
    city.resumes(mill).on(day("2023-10-09"));
    assertThat(city.coverage("C18", "2023Q4")).isEqualTo(ratio(1, 2));
    assertThat(city.exits("C18", "2023Q3")).as("nobody leaves a state").isEqualTo(ratio(0, 0));
  }

  @Test
  void aSubjectCountsInTheClassAndPlaceOfTheDay() {
    city.isReclassified(kiln, SubjectClass.HIGH_RISK).on(may(8));
    assertThat(city.coverage("C18", "2023Q2")).isEqualTo(ratio(2, 2));
    city.moves(kiln, City.JIEFANG_ROAD).on(may(9));
    assertThat(city.coverage("C18", "2023Q2")).as("not asked there").isEqualTo(ratio(1, 1));
  }

  @Test
  void aRowThatIsTakenBackNeverWas() {
    long gap = city.losesItsGrid(shop).on(may(8));
    city.takesBack(shop, gap);
    assertThat(city.coverage("C18", "2023Q2")).isEqualTo(ratio(2, 2));
    assertThat(city.coverage("C18", "2023Q3")).isEqualTo(ratio(2, 2));
  }
}
