package anlan.core.ledger;

import static anlan.core.ledger.City.day;
import static anlan.core.ledger.City.jun;
import static anlan.core.ledger.City.may;
import static anlan.core.ledger.City.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.activity.ActivityKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.City.Place;
import anlan.core.subject.SubjectClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What enterprises themselves must do (企业主体责任), counted by hand. */
class DutyCasesTest {
  private final City city = City.underItsRealDocuments();
  private final Place plant = city.highRisk();
  private final Place works = city.general();
  private final Place shop = city.nineSmall();
  private final Place kiln = city.general();

  @BeforeEach
  void allHaveLongBeenOpen() {
    city.opens(plant).on(day("2020-01-01"));
    city.opens(works).on(day("2020-01-01"));
    city.opens(shop).on(day("2020-01-01"));
    city.moves(kiln, City.LANSHAN).on(day("2020-01-01"));
  }

  private Check expert(Place place) {
    return city.checks(place, InspectionType.EXPERT_CHECK, Body.EXPERT).finding(2);
  }

  private Check led(Place place) {
    return city.checks(place, InspectionType.LEADER_CHECK, Body.ENTERPRISE);
  }

  @Test
  void oneCheckByExpertsAYearIsEnough() {
    assertThat(city.coverage("C14", "2023")).isEqualTo(ratio(0, 1));
    expert(kiln).on(jun(5));
    assertThat(city.coverage("C14", "2023", jun(4))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C14", "2023", jun(5))).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C14", "2024")).isEqualTo(ratio(0, 1));
  }

  @Test
  void ofLicensedOnesTwoDaysAreAsked() {
    city.isLicensed(kiln).on(day("2021-01-01"));
    expert(kiln).on(jun(5));
    expert(kiln).on(jun(5));
    assertThat(city.coverage("C14", "2023")).as("twice on one day").isEqualTo(ratio(0, 1));
    long second = expert(kiln).on(jun(6));
    assertThat(city.coverage("C14", "2023", jun(5))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C14", "2023", jun(6))).isEqualTo(ratio(1, 1));
    expert(kiln).correcting(second).on(jun(5));
    assertThat(city.coverage("C14", "2023")).as("moved to the first").isEqualTo(ratio(0, 1));
    expert(kiln).correcting(second).on(day("2023-12-31"));
    assertThat(city.coverage("C14", "2023")).isEqualTo(ratio(1, 1));
    expert(kiln).correcting(second).voided().on(day("2023-12-31"));
    assertThat(city.coverage("C14", "2023")).isEqualTo(ratio(0, 1));
  }

  @Test
  void howManyAreAskedIsSettledOnTheDayOfTheFigures() {
    expert(kiln).on(jun(5));
    city.isLicensed(kiln).on(day("2023-08-01"));
    city.losesItsLicence(kiln).on(day("2023-11-01"));
    assertThat(city.coverage("C14", "2023", day("2023-07-31"))).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C14", "2023", day("2023-08-01"))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C14", "2023", day("2023-11-01"))).isEqualTo(ratio(1, 1));
  }

  @Test
  void expertsMustEnterWhatTheyFound() {
    city.checks(kiln, InspectionType.EXPERT_CHECK, Body.EXPERT).on(jun(5));
    assertThat(city.coverage("C14", "2023")).as("nothing entered").isEqualTo(ratio(0, 1));
    city.checks(kiln, InspectionType.DIAGNOSIS, Body.EXPERT).declaringNoHazard().on(jun(6));
    assertThat(city.coverage("C14", "2023")).isEqualTo(ratio(1, 1));
  }

  @Test
  void elsewhereNobodyAsksForExperts() {
    expert(plant).on(jun(5));
    assertThat(city.coverage("C14", "2023")).isEqualTo(ratio(0, 1));
    city.moves(kiln, City.JIEFANG_ROAD).on(jun(7));
    assertThat(city.coverage("C14", "2023")).isEqualTo(ratio(0, 0));
  }

  @Test
  void headsOfGeneralEnterprisesLeadACheckAQuarter() {
    led(works).on(may(30));
    assertThat(city.coverage("C12_QUARTER", "2023Q2")).as("too early").isEqualTo(ratio(0, 1));
    led(works).on(may(31));
    assertThat(city.coverage("C12_QUARTER", "2023Q2", may(31))).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C12_QUARTER", "2023Q3")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C12_QUARTER", "2023Q1")).as("not in force").isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C12_QUARTER", "2024Q1")).as("over").isEqualTo(ratio(0, 0));
  }

  @Test
  void headsOfHighRiskEnterprisesLeadACheckAMonth() {
    led(plant).on(may(31));
    led(plant).on(jun(30));
    led(plant).notUploaded().on(day("2023-07-04"));
    assertThat(city.coverage("C12_MONTH", "2023-05")).isEqualTo(ratio(0, 0));
    assertThat(city.coverage("C12_MONTH", "2023-06")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C12_MONTH", "2023-07")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C9", "2023-06")).as("no self-check").isEqualTo(ratio(0, 3));
    city.closes(plant).on(day("2023-09-15"));
    assertThat(city.coverage("C12_MONTH", "2023-09")).isEqualTo(ratio(0, 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = ActivityKind.class,
      names = {"DRILL", "WARNING_EDUCATION"})
  void anActivityIsDoneInTheActionOrNotAtAll(ActivityKind kind) {
    String indicator = kind == ActivityKind.DRILL ? "C13" : "C22";
    city.does(works, kind).on(may(30));
    assertThat(city.coverage(indicator, "2023")).isEqualTo(ratio(0, 2));
    city.does(works, kind).on(may(31));
    city.does(plant, kind).on(jun(15));
    assertThat(city.coverage(indicator, "2023", may(31))).isEqualTo(ratio(1, 2));
    assertThat(city.coverage(indicator, "2023")).as("june is enough").isEqualTo(ratio(2, 2));
    assertThat(city.coverage(indicator, "2024")).isEqualTo(ratio(0, 0));
    String other = kind == ActivityKind.DRILL ? "C22" : "C13";
    assertThat(city.coverage(other, "2023")).isEqualTo(ratio(0, 2));
  }

  @Test
  void aDrillThatIsVoidMovedOrNotUploadedDoesntCount() {
    long drill = city.does(works, ActivityKind.DRILL).notUploaded().on(jun(1));
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(0, 2));
    city.does(works, ActivityKind.DRILL).correcting(drill).on(jun(1));
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(1, 2));
    city.does(works, ActivityKind.DRILL).correcting(drill).voided().on(jun(1));
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(0, 2));
    city.does(works, ActivityKind.DRILL).correcting(drill).on(day("2023-12-31"));
    assertThat(city.coverage("C13", "2023", day("2023-12-30"))).isEqualTo(ratio(0, 2));
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(1, 2));
    city.forgetsActivity(works, drill);
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(0, 2));
  }

  @Test
  void staffAreTrainedOnceAYear() {
    city.does(works, ActivityKind.STAFF_TRAINING).on(day("2023-02-01"));
    assertThat(city.coverage("C21", "2023")).as("any day of the year").isEqualTo(ratio(1, 3));
    assertThat(city.coverage("C21_STAFF", "2023")).as("not asked there").isEqualTo(ratio(0, 1));
    city.does(kiln, ActivityKind.STAFF_TRAINING).on(jun(5));
    assertThat(city.coverage("C21", "2023")).isEqualTo(ratio(2, 3));
    assertThat(city.coverage("C21_STAFF", "2023", jun(4))).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C21_STAFF", "2023")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C21", "2024")).isEqualTo(ratio(0, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "LEADER_TRAINING, C21_LEADER",
    "DEPUTY_TRAINING, C21_DEPUTY",
    "MANAGER_TRAINING, C21_MANAGER",
    "SPECIAL_WORK_TRAINING, C21_SPECIAL"
  })
  void examinationsAreAskedOfHighRiskEnterprisesOnly(ActivityKind kind, String indicator) {
    assertThat(city.coverage(indicator, "2023")).isEqualTo(ratio(0, 0));
    city.isReclassified(kiln, SubjectClass.HIGH_RISK).on(day("2023-03-01"));
    assertThat(city.coverage(indicator, "2023")).isEqualTo(ratio(0, 1));
    long examination = city.does(kiln, kind).notUploaded().on(jun(1));
    assertThat(city.coverage(indicator, "2023")).as("no proof").isEqualTo(ratio(0, 1));
    city.does(kiln, kind).correcting(examination).on(jun(1));
    assertThat(city.coverage(indicator, "2023")).isEqualTo(ratio(1, 1));
    assertThat(city.coverage("C21_STAFF", "2023")).as("others weren't").isEqualTo(ratio(0, 1));
  }

  @Test
  void theActionAsksForAReportADiagnosisAndALookForTheLike() {
    city.does(plant, ActivityKind.DIRECTOR_REPORT).on(may(31));
    city.does(works, ActivityKind.DIRECTOR_REPORT).on(may(31));
    assertThat(city.coverage("C23", "2023")).as("of safety directors").isEqualTo(ratio(1, 1));
    city.does(works, ActivityKind.SIMILAR_CHECK).on(day("2023-07-01"));
    assertThat(city.coverage("C25", "2023")).isEqualTo(ratio(1, 2));
    city.does(plant, ActivityKind.KEY_POST_REVIEW).on(jun(2));
    city.does(works, ActivityKind.CONTRACTOR_REVIEW).on(jun(3));
    city.does(plant, ActivityKind.CONTRACTOR_REVIEW).on(jun(4));
    assertThat(city.coverage("C26", "2023")).isEqualTo(ratio(1, 2));
    assertThat(city.coverage("C27", "2023")).isEqualTo(ratio(2, 2));
    city.checks(plant, InspectionType.DIAGNOSIS, Body.EXPERT).finding(2).on(may(31));
    assertThat(city.coverage("C24", "2023")).as("too early").isEqualTo(ratio(0, 1));
    expert(plant).on(jun(1));
    assertThat(city.coverage("C24", "2023")).as("only a check").isEqualTo(ratio(0, 1));
    city.checks(plant, InspectionType.DIAGNOSIS, Body.EXPERT).finding(2).on(jun(1));
    assertThat(city.coverage("C24", "2023")).isEqualTo(ratio(1, 1));
  }

  @Test
  void whoClosedBeforeTheActionNeverWasInIt() {
    city.closes(works).on(may(30));
    city.closes(plant).on(jun(2));
    assertThat(city.exits("C13", "2023")).isEqualTo(ratio(0, 1));
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(0, 0));
  }

  @Test
  void daysOfOperationAreThoseOfTheAction() {
    city.suspends(works).on(jun(20));
    city.resumes(works).on(day("2023-12-24"));
    assertThat(city.coverage("C3", "2023")).isEqualTo(ratio(0, 2));
    assertThat(city.coverage("C13", "2023")).as("20 and 8 days").isEqualTo(ratio(0, 1));
  }

  @Test
  void anotherClassInTheActionTakesWhatWasDoneAlong() {
    city.does(works, ActivityKind.DRILL).on(jun(1));
    city.isReclassified(works, SubjectClass.HIGH_RISK).on(day("2023-09-01"));
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(1, 2));
    city.isReclassified(works, SubjectClass.NINE_SMALL).on(day("2023-10-01"));
    assertThat(city.coverage("C13", "2023")).isEqualTo(ratio(0, 1));
  }
}
