package anlan.core.ledger;

import static anlan.core.ledger.City.*;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.City.Place;
import anlan.core.subject.SubjectClass;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which inspections count for which indicator, and when a target is met. */
class EvidenceTest {
  private final City city = City.underItsRealDocuments();
  private final Place plant = city.highRisk();
  private final Place works = city.general();
  private final Place shop = city.nineSmall();

  @BeforeEach
  void allHaveLongBeenOpen() {
    for (Place place : List.of(plant, works, shop)) {
      city.opens(place).on(day("2020-01-01"));
    }
  }

  @ParameterizedTest
  @EnumSource(InspectionType.class)
  void c1CountsTheFiveTypesOfDepartmentalInspection(InspectionType type) {
    city.checks(plant, type, Body.DEPARTMENT).on(may(3));
    boolean counts =
        switch (type) {
          case SUPERVISION, SPOT_CHECK, OVERSIGHT, SPECIAL_ENFORCEMENT, JOINT -> true;
          default -> false;
        };
    assertThat(city.coverage("C1", "2023H1")).isEqualTo(ratio(counts ? 1 : 0, 1));
  }

  @ParameterizedTest
  @EnumSource(Body.class)
  void c1CountsDepartmentsOnly(Body body) {
    city.checks(plant, InspectionType.JOINT, body).on(may(3));
    assertThat(city.coverage("C1", "2023H1")).isEqualTo(ratio(body == Body.DEPARTMENT ? 1 : 0, 1));
  }

  @Test
  void c1RunsByHalfYears() {
    city.checks(plant).on(jun(30));
    assertThat(city.coverage("C1", "2023H1")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C1", "2023H2")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C8", "2023")).isEqualTo(ratio(1, 3));
  }

  @Test
  void c2AndC3CountOneCheckOfAGeneralSubject() {
    city.checks(works).on(feb(3));
    city.checks(works).on(feb(9));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C2", "2023Q2")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C3", "2023")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C3", "2023", feb(2))).isEqualTo(ratio(0, 1));
  }

  @Test
  void aVideoCallIsNoInspection() {
    city.checks(works).byVideo().on(feb(3));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(0, 1));
  }

  @Test
  void anInspectionCountsOnceItsResultIsRecorded() {
    long row = city.checks(works).withoutResult().on(feb(3));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(0, 1));
    city.checks(works).correcting(row).on(feb(3));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(1, 1));
  }

  @Test
  void aVoidOrDeletedInspectionNoLongerCounts() {
    long row = city.checks(works).on(feb(3));
    city.checks(works).correcting(row).voided().on(feb(3));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(0, 1));
    city.checks(works).correcting(row).on(feb(3));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(1, 1));
    city.forgets(works, row);
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(0, 1));
  }

  @Test
  void aCorrectedDateMovesTheCheckToItsPeriod() {
    long row = city.checks(works).on(mar(31));
    city.checks(works).correcting(row).on(apr(1));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C2", "2023Q2")).isEqualTo(ratio(1, 1));
    city.checks(works).correcting(row).on(mar(31));
    assertThat(city.coverage("C2", "2023Q1")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C2", "2023Q2")).isEqualTo(ratio(0, 1));
  }

  @Test
  void c4CountsGridChecksThatWereUploaded() {
    city.checks(shop).notUploaded().on(feb(3));
    city.checks(shop, InspectionType.TOWN_SPOT_CHECK, Body.TOWN).on(feb(3));
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 1));
    city.checks(shop).uploadedOn(apr(20)).byVideo().on(feb(5));
    assertThat(city.coverage("C4", "2023Q1", feb(4))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C4", "2023Q1", feb(5))).isEqualTo(ratio(1, 1));
  }

  @Test
  void c5AndC6TownCountChecksOnSiteByTheTown() {
    city.checks(shop).on(feb(3));
    city.checks(shop, InspectionType.TOWN_SPOT_CHECK, Body.GRID).on(feb(3));
    city.checks(shop, InspectionType.TOWN_SPOT_CHECK, Body.TOWN).byVideo().on(feb(4));
    assertThat(city.coverage("C5", "2023Q1")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C6_TOWN", "2023")).isEqualTo(ratio(0, 1));
    city.checks(shop, InspectionType.TOWN_SPOT_CHECK, Body.TOWN).notUploaded().on(feb(5));
    assertThat(city.coverage("C5", "2023Q1")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C6_TOWN", "2023")).isEqualTo(ratio(1, 1));
  }

  @Test
  void c6AnyCountsGridAndTown() {
    assertThat(city.coverage("C6_ANY", "2023")).isEqualTo(ratio(0, 1));
    city.checks(shop).on(feb(3));
    assertThat(city.coverage("C6_ANY", "2023")).isEqualTo(ratio(1, 1));
    Place other = city.old(1, SubjectClass.NINE_SMALL).get(0);
    city.checks(other, InspectionType.TOWN_SPOT_CHECK, Body.TOWN).on(feb(5));
    assertThat(city.coverage("C6_ANY", "2023")).isEqualTo(ratio(2, 2));
  }

  @Test
  void c8IsAllThreeClassesOverTheYear() {
    assertThat(city.coverage("C8", "2023")).isEqualTo(ratio(0, 3));
    city.checks(plant).on(jan(3));
    city.checks(works).on(feb(3));
    city.checks(shop).on(mar(3));
    assertThat(city.coverage("C8", "2023", feb(3))).isEqualTo(ratio(2, 3));
    assertThat(city.coverage("C8", "2023")).isEqualTo(ratio(3, 3));
    city.closes(works).on(may(1));
    assertThat(city.coverage("C8", "2023")).isEqualTo(ratio(2, 2));
  }

  @Test
  void c9AsksForProblemsOrADeclaration() {
    city.checks(works, InspectionType.SELF_CHECK, Body.ENTERPRISE).finding(0).on(mar(3));
    city.checks(works, InspectionType.SELF_CHECK, Body.ENTERPRISE).on(mar(3));
    city.checksItself(works).notUploaded().on(mar(3));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(0, 2));
    city.checks(works, InspectionType.SELF_CHECK, Body.ENTERPRISE).declaringNoHazard().on(mar(4));
    city.checksItself(plant).finding(1).on(mar(5));
    assertThat(city.coverage("C9", "2023-03", mar(4))).isEqualTo(ratio(1, 2));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(2, 2));
  }

  @Test
  void c10AsksForTheUploadWithinFiveDays() {
    city.checksItself(works).uploadedOn(apr(6)).on(mar(3));
    assertThat(city.coverage("C9", "2023-03")).isEqualTo(ratio(1, 2));
    assertThat(city.coverage("C10", "2023-03")).isEqualTo(ratio(0, 2));
    city.checksItself(works).uploadedOn(apr(5)).on(mar(9));
    assertThat(city.coverage("C10", "2023-03", mar(8))).isEqualTo(ratio(0, 2));
    assertThat(city.coverage("C10", "2023-03")).isEqualTo(ratio(1, 2));
  }

  @Test
  void rulesBeginInThePeriodThatEndsAfterTheirFirstDay() {
    city.checksItself(works).on(jan(10));
    city.checksItself(works).on(feb(10));
    city.checks(works).on(jan(10));
    assertThat(city.coverage("C9", "2023-01").numerator()).isZero();
    assertThat(city.coverage("C9", "2023-02").numerator()).isEqualTo(1);
    assertThat(city.coverage("C2", "2023Q1").numerator()).isEqualTo(1);
    city.checks(works).on(day("2022-12-01"));
    assertThat(city.coverage("C2", "2022Q4").numerator()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "5, 2", "8, 2", "101, 26"})
  void aQuarterOfTheSubjectsIsRoundedUp(int subjects, int least) {
    City other = City.underItsRealDocuments();
    List<Place> places = other.old(subjects, SubjectClass.GENERAL);
    IntStream.range(0, least - 1).forEach(i -> other.checks(places.get(i)).on(feb(1)));
    assertThat(other.meetsTarget("C2", other.coverage("C2", "2023Q1"))).isFalse();
    other.checks(places.get(least - 1)).on(feb(1));
    assertThat(other.coverage("C2", "2023Q1")).isEqualTo(ratio(least, subjects));
    assertThat(other.meetsTarget("C2", other.coverage("C2", "2023Q1"))).isTrue();
  }

  @Test
  void anUnregisteredSubjectIsUnknownUntilItsStateComes() {
    Place found = city.nineSmall();
    city.checks(found).on(mar(3));
    city.checks(found).on(feb(3));
    assertThat(city.unknown(feb(2))).isZero();
    assertThat(city.unknown(feb(3))).isEqualTo(1);
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(0, 1));
    long opened = city.opens(found).on(day("2022-12-01"));
    assertThat(city.unknown(mar(31))).isZero();
    assertThat(city.coverage("C4", "2023Q1")).isEqualTo(ratio(1, 2));
    city.takesBack(found, opened);
    assertThat(city.unknown(feb(3))).isEqualTo(1);
    assertThat(city.stock(mar(1))).isEqualTo(3);
  }
}
