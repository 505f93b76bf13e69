package anlan.core.ledger;

import static anlan.core.ledger.City.*;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.ledger.City.Place;
import anlan.core.subject.SubjectClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The nine rules of who is in a denominator, and when. C4: grid check of 九小 every quarter. */
class DenominatorRulesTest {
  private final City city = City.underItsRealDocuments();
  private final Place shop = city.nineSmall();

  @Test
  void rule1SubjectsInOperationCount() {
    city.opens(shop).on(day("2021-05-01"));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 1));
    city.checks(shop).on(mar(30));
    assertThat(city.coverage("C4", "2023Q1", mar(29))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C4", "2023Q1", mar(30))).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C4", "2023Q2")).isEqualTo(ratio(0, 1));
    assertThat(city.stock(day("2021-04-30"))).isZero();
    assertThat(city.stock(day("2021-05-01"))).isEqualTo(1);
  }

  @Test
  void rule1ProjectsCountWhileTheyAreBuilt() {
    Place site = city.highRisk();
    city.startsBuilding(site).on(day("2022-02-01"));
    city.completes(site).on(day("2023-07-01"));
    assertThat(city.coverage("C1", "2023H1")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C1", "2023H2")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule2OpeningsHaveThirtyDaysOfGrace() {
    city.opens(shop).on(jan(5));
    assertThat(city.coverage("C4", "2023Q1", jan(5) + 29)).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q1", jan(5) + 30)).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule2GraceRunsOnIntoTheNextPeriod() {
    city.opens(shop).on(mar(20));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q2", apr(18))).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q2", apr(19))).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule2InspectingANewPlaceCounts() {
    city.opens(shop).on(mar(25));
    city.checks(shop).on(mar(30));
    assertThat(city.coverage("C4", "2023Q1", mar(29))).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(1, 1));
    city.closes(shop).on(mar(31));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule3ClosuresLeaveBothAndAreListed() {
    List<Place> shops = city.old(3, SubjectClass.NINE_SMALL);
    city.checks(shops.get(0)).on(feb(1));
    city.closes(shops.get(0)).on(mar(1));
    city.closes(shops.get(1)).on(mar(2));
    assertThat(city.coverage("C4", "2023Q1", feb(28))).isEqualTo(ratio(1, 3));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 1));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(1, 2));
    assertThat(city.exits("C4", "2023Q2")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule3ClosingOnTheFirstDayLeavesThePeriodToo() {
    city.opens(shop).on(day("2021-05-01"));
    city.checks(shop).on(day("2023-04-01"));
    city.closes(shop).on(day("2023-04-01"));
    assertThat(city.exits("C4", "2023Q2")).isEqualTo(ratio(0, 1));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule3ClosingUninspectedInTheLastTenDaysAndReopeningChangesNothing() {
    city.opens(shop).on(day("2021-05-01"));
    city.closes(shop).on(mar(22));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(0, 1));
    city.reopens(shop).on(mar(22) + 60);
    assertThat(city.coverage("C4", "2023Q1", mar(22))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 1));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q2", may(20))).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q2", mar(22) + 89)).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q2", mar(22) + 90)).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule3ReopeningAfterSixtyDaysIsNoTrick() {
    city.opens(shop).on(day("2021-05-01"));
    city.closes(shop).on(mar(22));
    city.reopens(shop).on(mar(22) + 61);
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule3ClosingOnTheEleventhLastDayIsNoTrick() {
    city.opens(shop).on(day("2021-05-01"));
    city.closes(shop).on(mar(21));
    city.reopens(shop).on(apr(3));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule3AnInspectedPlaceMayCloseAndReopen() {
    city.opens(shop).on(day("2021-05-01"));
    city.checks(shop).on(mar(10));
    city.closes(shop).on(mar(25));
    city.reopens(shop).on(apr(3));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(1, 1));
  }

  @Test
  void rule3APlaceNotYetDueIsNotReinstated() {
    city.opens(shop).on(mar(10));
    city.closes(shop).on(mar(25));
    city.reopens(shop).on(apr(3));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule3ReopeningWithinThePeriodEndsTheReinstatement() {
    city.opens(shop).on(day("2021-05-01"));
    city.closes(shop).on(mar(23));
    city.reopens(shop).on(mar(28));
    assertThat(city.coverage("C4", "2023Q1", mar(27))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C4", "2023Q1", mar(28))).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule4SuspendedPlacesAreNotDue() {
    city.opens(shop).on(day("2021-05-01"));
    city.suspends(shop).on(day("2022-11-01"));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule4ThirtyOperatingDaysMakeItDue() {
    city.opens(shop).on(day("2021-05-01"));
    city.suspends(shop).on(day("2022-11-01"));
    city.resumes(shop).on(mar(3));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    city.resumes(shop).on(mar(2));
    assertThat(city.coverage("C4", "2023Q1", mar(30))).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q1", mar(31))).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule4OperatingDaysBeforeASuspensionCount() {
    city.opens(shop).on(day("2021-05-01"));
    city.suspends(shop).on(jan(31));
    assertThat(city.coverage("C4", "2023Q1", jan(30))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 1));
    city.suspends(shop).on(jan(30));
    assertThat(city.coverage("C4", "2023Q1", jan(29))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule4AnInspectedPlaceCountsWhileItOperates() {
    city.opens(shop).on(day("2021-05-01"));
    city.checks(shop).on(jan(5));
    city.suspends(shop).on(jan(10));
    assertThat(city.coverage("C4", "2023Q1", jan(9))).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C4", "2023Q1", jan(10))).isEqualTo(ratio(0, 0));
    city.resumes(shop).on(mar(30));
    assertThat(city.coverage("C4", "2023Q1", mar(29))).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C4", "2023Q1", mar(30))).isEqualTo(ratio(1, 1));
  }

  @Test
  void rule5ACheckCountsWhereTheSubjectStandsNow() {
    city.opens(shop).on(day("2021-05-01"));
    city.checks(shop).on(feb(1));
    city.moves(shop, DAGUANYUAN).on(mar(1));
    assertThat(city.coverageIn(JIEFANG_ROAD, "C4", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.coverageIn(DAGUANYUAN, "C4", "2023Q1")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C4", "2023Q1", feb(28))).isEqualTo(ratio(1, 1));
    assertThat(city.exits("C4", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule5AReclassifiedSubjectCountsOnceInItsNewClass() {
    Place works = city.general();
    city.opens(works).on(day("2021-05-01"));
    city.checks(works).on(feb(1));
    city.isReclassified(works, SubjectClass.HIGH_RISK).on(mar(1));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C1", "2023H1")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C1", "2023H1", feb(28))).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C8", "2023")).isEqualTo(ratio(1, 1));
  }

  @Test
  void rule6ATownOfNoJurisdictionIsInNoDenominator() {
    city.moves(shop, "371202001").on(day("2018-05-01"));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 0));
    city.moves(shop, JIEFANG_ROAD).on(feb(1));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule7ASelfCheckMonthIsDueIfInScopeOnFirstAndLastDay() {
    Place works = city.general();
    city.opens(works).on(mar(1));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(0, 1));
    city.closes(works).on(may(31));
    assertThat(city.coverage("C9", "2023-04")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C9", "2023-05", may(30))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C9", "2023-05")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule7OpenedInMidMonthIsFirstDueInTheNext() {
    Place works = city.general();
    city.opens(works).on(mar(2));
    city.checksItself(works).on(mar(10));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C9", "2023-04")).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule7ClassesThatCheckThemselvesMayChangePlaces() {
    Place works = city.general();
    city.opens(works).on(day("2021-05-01"));
    city.checksItself(works).on(mar(3));
    city.isReclassified(works, SubjectClass.HIGH_RISK).on(mar(15));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(1, 1));
    city.isReclassified(works, SubjectClass.NINE_SMALL).on(mar(20));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(0, 0));
    city.isReclassified(works, SubjectClass.GENERAL).on(apr(10));
    assertThat(city.coverage("C9", "2023-04")).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C9", "2023-05")).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule7SuspendedSubjectsAreNotDue() {
    Place works = city.general();
    city.opens(works).on(day("2021-05-01"));
    city.suspends(works).on(mar(20));
    assertThat(city.coverage("C9", "2023-03", mar(19))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(0, 0));
    city.resumes(works).on(apr(2));
    assertThat(city.coverage("C9", "2023-04")).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C9", "2023-05")).isEqualTo(ratio(0, 1));
  }

  @Test
  void rule8AStockOfTheFirstDayStaysTheDenominator() {
    City fixed = City.underStrangeDocuments();
    List<Place> works = fixed.old(3, SubjectClass.GENERAL);
    Place late = fixed.general();
    fixed.opens(late).on(jan(10));
    fixed.closes(works.get(0)).on(feb(10));
    fixed.moves(works.get(1), DAGUANYUAN).on(feb(20));
    fixed.checks(works.get(1)).on(mar(1));
    fixed.checks(works.get(0)).on(feb(1));
    assertThat(fixed.coverage("V2", "2023Q1", jan(31))).isEqualTo(ratio(0, 3));
    assertThat(fixed.coverage("V2", "2023Q1")).isEqualTo(ratio(2, 3));
    assertThat(fixed.coverageIn(DAGUANYUAN, "V2", "2023Q1")).isEqualTo(ratio(0, 0));
    assertThat(fixed.coverage("V2", "2023Q2")).isEqualTo(ratio(0, 3));
    assertThat(fixed.exits("V2", "2023Q1")).isEqualTo(ratio(0, 0));
  }

  @Test
  void rule9AModelEnterpriseIsDueInTheLastPeriodOfTheLongerOne() {
    City relaxed = City.underStrangeDocuments();
    Place works = relaxed.highRisk();
    relaxed.opens(works).on(day("2021-05-01"));
    relaxed.earnsTitle(works).on(day("2022-06-01"));
    assertThat(relaxed.coverage("V1", "2023H1")).isEqualTo(ratio(0, 0));
    assertThat(relaxed.relaxed("V1", "2023H1")).isEqualTo(1);
    assertThat(relaxed.coverage("V1", "2023H2")).isEqualTo(ratio(0, 1));
    assertThat(relaxed.relaxed("V1", "2023H2")).isZero();
    relaxed.checks(works).on(feb(1));
    assertThat(relaxed.coverage("V1", "2023H1")).isEqualTo(ratio(0, 0));
    assertThat(relaxed.coverage("V1", "2023H2", day("2023-07-01"))).isEqualTo(ratio(1, 1));
    assertThat(relaxed.coverage("V1", "2024H2")).isEqualTo(ratio(0, 1));
    assertThat(relaxed.coverage("V1", "2024H1")).isEqualTo(ratio(0, 0));
  }
}
