package anlan.core.ledger;

import static anlan.core.hazard.Course.NEVER;
import static anlan.core.ledger.HazardMeasure.CLOSED;
import static anlan.core.ledger.HazardMeasure.CLOSED_LATE;
import static anlan.core.ledger.HazardMeasure.DUE;
import static anlan.core.ledger.HazardMeasure.DUE_IMPUTED;
import static anlan.core.ledger.HazardMeasure.FOUND;
import static anlan.core.ledger.HazardMeasure.FOUND_CLOSED;
import static anlan.core.ledger.HazardMeasure.LISTED;
import static anlan.core.ledger.HazardMeasure.LISTED_CLOSED;
import static anlan.core.ledger.HazardMeasure.LISTED_IN_TIME;
import static anlan.core.ledger.HazardMeasure.ON_TIME;
import static anlan.core.ledger.HazardMeasure.ON_TIME_IMPUTED;
import static anlan.core.ledger.HazardMeasure.OVERDUE;
import static anlan.core.ledger.HazardMeasure.OVERDUE_31;
import static anlan.core.ledger.HazardMeasure.OVERDUE_8;
import static anlan.core.ledger.HazardMeasure.OVERDUE_91;
import static anlan.core.ledger.HazardMeasure.REVIEWED;
import static anlan.core.ledger.HazardMeasure.REVIEWED_IN_TIME;
import static anlan.core.ledger.HazardMeasure.REVIEW_FAILED;
import static anlan.core.ledger.HazardMeasure.REVIEW_LATE;
import static anlan.core.ledger.HazardMeasure.SIGN_OFF;
import static anlan.core.ledger.HazardMeasure.SUSPENDED;
import static anlan.core.ledger.HazardMeasure.WAITING;
import static anlan.core.ledger.Hazards.LIXIA;
import static anlan.core.ledger.Hazards.SHIZHONG;
import static anlan.core.ledger.Hazards.sep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.calendar.OutsideCalendar;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of hazards found in September 2023, case by case (隐患闭环口径). */
class HazardCasesTest {
  private static final String SEPTEMBER = "2023-09";
  private static final String OCTOBER = "2023-10";
  private final Hazards hazards = Hazards.ofAnEnterprise();

  @Test
  void anOpenHazardIsOverdueFromTheDayAfterItsDeadlineAtOnce() {
    hazards.found(sep(1)).due(sep(10));
    assertThat(hazards.count(OVERDUE, sep(10))).isZero();
    assertThat(hazards.count(OVERDUE, sep(11))).isOne();
    assertThat(hazards.count(OVERDUE_8, sep(17))).isZero();
    assertThat(hazards.count(OVERDUE_8, sep(18))).isOne();
    assertThat(hazards.count(OVERDUE_31, sep(40))).isZero();
    assertThat(hazards.count(OVERDUE_31, sep(41))).isOne();
    assertThat(hazards.count(OVERDUE_91, sep(100))).isZero();
    assertThat(hazards.count(OVERDUE_91, sep(101))).isOne();
    assertThat(hazards.inMonth(DUE, SEPTEMBER, sep(9))).isZero();
    assertThat(hazards.inMonth(DUE, SEPTEMBER, sep(10))).isOne();
    assertThat(hazards.inMonth(ON_TIME, SEPTEMBER)).isZero();
  }

  @Test
  void rectifiedInTimeTakesTheOverdueBack() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(8));
    assertThat(hazards.count(OVERDUE, sep(300))).isZero();
    assertThat(hazards.count(OVERDUE_91, sep(300))).isZero();
    assertThat(hazards.count(WAITING, sep(7))).isZero();
    assertThat(hazards.count(WAITING, sep(8))).isOne();
    assertThat(hazards.count(CLOSED, sep(300))).isZero();
  }

  @Test
  void closedOnItsLastDayIsOnTime() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(10)).passes(sep(20));
    assertThat(hazards.count(CLOSED, sep(9))).isZero();
    assertThat(hazards.count(CLOSED, sep(10))).isOne();
    assertThat(hazards.count(CLOSED_LATE, sep(300))).isZero();
    assertThat(daysOf(OVERDUE)).isEmpty();
    assertThat(daysOf(WAITING)).isEmpty();
    assertThat(hazards.inMonth(ON_TIME, SEPTEMBER)).isOne();
    assertThat(hazards.inMonth(FOUND_CLOSED, SEPTEMBER, sep(9))).isZero();
    assertThat(hazards.inMonth(FOUND_CLOSED, SEPTEMBER, sep(10))).isOne();
  }

  @Test
  void closedADayLaterIsLateThoughNeverOverdueAtTheEndOfADay() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(11)).passes(sep(11));
    assertThat(hazards.count(CLOSED_LATE, sep(11))).isOne();
    assertThat(daysOf(OVERDUE)).isEmpty();
    assertThat(hazards.inMonth(DUE, SEPTEMBER)).isOne();
    assertThat(hazards.inMonth(ON_TIME, SEPTEMBER)).isZero();
  }

  @Test
  void rectifiedLateStaysOverdueUntilAReviewPasses() {
    Hazards.Found late = hazards.found(sep(1)).due(sep(10)).rectified(sep(14));
    assertThat(hazards.count(OVERDUE, sep(30))).isOne();
    assertThat(hazards.count(WAITING, sep(30))).isZero();
    late.passes(sep(20));
    assertThat(daysOf(OVERDUE)).containsExactly(11, 12, 13);
  }

  @Test
  void aReviewThatFailsAfterTheDeadlineMakesItOverdueAtOnce() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(8)).fails(sep(15));
    assertThat(daysOf(WAITING)).containsExactly(8, 9, 10, 11, 12, 13, 14);
    assertThat(hazards.count(OVERDUE, sep(14))).isZero();
    assertThat(hazards.count(OVERDUE, sep(15))).isOne();
    assertThat(hazards.count(OVERDUE_8, sep(17))).isZero();
    assertThat(hazards.count(OVERDUE_8, sep(18))).isOne();
    assertThat(hazards.count(REVIEWED, sep(15))).isOne();
    assertThat(hazards.count(REVIEWED_IN_TIME, sep(15))).isOne();
    assertThat(hazards.count(REVIEW_FAILED, sep(15))).isOne();
  }

  @Test
  void aFailedReviewMaySetANewDeadline() {
    Hazards.Found reopened =
        hazards.found(sep(1)).due(sep(10)).rectified(sep(8)).failsGiven(sep(15), sep(25));
    assertThat(hazards.count(OVERDUE, sep(25))).isZero();
    assertThat(hazards.count(OVERDUE, sep(26))).isOne();
    reopened.rectified(sep(24)).passes(sep(28));
    assertThat(daysOf(OVERDUE)).isEmpty();
    assertThat(daysOf(WAITING)).containsExactly(8, 9, 10, 11, 12, 13, 14);
    assertThat(hazards.inMonth(ON_TIME, SEPTEMBER)).isOne();
    assertThat(hazards.inMonth(DUE, SEPTEMBER, sep(24))).isZero();
    assertThat(hazards.inMonth(DUE, SEPTEMBER, sep(25))).isOne();
  }

  @Test
  void anExtensionAppliedForInTimeCountsFromTheApplication() {
    hazards.found(sep(1)).due(sep(10)).extended(sep(10), sep(18), sep(40));
    assertThat(hazards.count(OVERDUE, sep(40))).isZero();
    assertThat(hazards.count(OVERDUE, sep(41))).isOne();
    assertThat(hazards.inMonth(DUE, SEPTEMBER)).isZero();
    assertThat(hazards.inMonth(DUE, OCTOBER)).isOne();
  }

  @Test
  void anExtensionAppliedForTooLateCountsFromItsApproval() {
    hazards.found(sep(1)).due(sep(10)).extended(sep(11), sep(18), sep(25));
    assertThat(daysOf(OVERDUE)).startsWith(11, 12, 13, 14, 15, 16, 17, 26, 27).doesNotContain(18);
  }

  @Test
  void anExtensionThatIsNotApprovedOrNotLongerChangesNothing() {
    hazards.found(sep(1)).due(sep(10)).extended(sep(5), NEVER, sep(40));
    hazards.found(sep(1)).due(sep(10)).extended(sep(5), sep(6), sep(10));
    assertThat(hazards.count(OVERDUE, sep(11))).isEqualTo(2);
  }

  @Test
  void anExtensionApprovedAfterALateCompletionDoesNotMakeItTimely() {
    hazards
        .found(sep(1))
        .due(sep(10))
        .rectified(sep(12))
        .passes(sep(13))
        .extended(sep(14), sep(15), sep(30));
    assertThat(hazards.inMonth(ON_TIME, SEPTEMBER)).isZero();
    assertThat(hazards.count(CLOSED_LATE, sep(12))).isOne();
  }

  @Test
  void aHazardWithoutADeadlineIsToBeRectifiedWithinThreeDays() {
    hazards.found(sep(1));
    assertThat(hazards.count(OVERDUE, sep(4))).isZero();
    assertThat(hazards.count(OVERDUE, sep(5))).isOne();
    hazards.found(sep(1)).rectified(sep(4)).passes(sep(4));
    assertThat(hazards.inMonth(DUE, SEPTEMBER)).isEqualTo(2);
    assertThat(hazards.inMonth(DUE_IMPUTED, SEPTEMBER)).isEqualTo(2);
    assertThat(hazards.inMonth(ON_TIME_IMPUTED, SEPTEMBER)).isOne();
  }

  @Test
  void anImpossibleDeadlineIsLeftOutOfTheRate() {
    hazards.found(sep(5)).due(sep(4));
    hazards.found(sep(5)).due(sep(5) + 1097);
    assertThat(hazards.count(OVERDUE, sep(8))).isZero();
    assertThat(hazards.count(OVERDUE, sep(9))).isEqualTo(2);
    assertThat(hazards.inMonth(DUE, SEPTEMBER)).isZero();
    hazards.found(sep(5)).due(sep(5) + 1096);
    assertThat(hazards.count(OVERDUE, sep(5) + 1096)).isEqualTo(2);
  }

  @Test
  void aCompletionBeforeDiscoveryIsNone() {
    hazards.found(sep(5)).due(sep(10)).rectified(sep(4)).passes(sep(6));
    assertThat(hazards.count(CLOSED, sep(300))).isZero();
    assertThat(hazards.count(OVERDUE, sep(11))).isOne();
  }

  @Test
  void aMajorHazardNeedsBothSignatures() {
    Hazards.Found major =
        hazards
            .found(sep(1))
            .major()
            .due(sep(10))
            .rectified(sep(8))
            .passes(sep(9))
            .signed(Signer.LEADER, sep(9));
    assertThat(hazards.count(CLOSED, sep(300))).isZero();
    assertThat(hazards.count(OVERDUE, sep(300))).isZero();
    assertThat(hazards.count(SIGN_OFF, sep(8))).isOne();
    assertThat(hazards.count(SIGN_OFF, sep(300))).isOne();
    major.signed(Signer.SAFETY_DIRECTOR, sep(7));
    assertThat(hazards.count(CLOSED, sep(300))).as("signed before completion").isZero();
    major.signed(Signer.DEPUTY, sep(12));
    assertThat(daysOf(SIGN_OFF)).containsExactly(8, 9, 10, 11);
    assertThat(hazards.count(CLOSED, sep(12))).isOne();
    assertThat(hazards.inMonth(ON_TIME, SEPTEMBER, sep(11))).isZero();
    assertThat(hazards.inMonth(ON_TIME, SEPTEMBER, sep(12))).isOne();
  }

  @Test
  void aListedMajorHazardIsClosedByItsDelisting() {
    Hazards.Found major =
        hazards
            .found(sep(1))
            .major()
            .due(sep(10))
            .rectified(sep(8))
            .passes(sep(9))
            .signed(Signer.LEADER, sep(9))
            .signed(Signer.DEPUTY, sep(9))
            .listed(sep(8), NEVER);
    assertThat(hazards.count(CLOSED, sep(300))).isZero();
    assertThat(hazards.count(LISTED_CLOSED, sep(300))).isZero();
    assertThat(hazards.count(LISTED_IN_TIME, sep(8))).as("five working days").isOne();
    major.listed(sep(9), sep(20));
    assertThat(hazards.count(CLOSED, sep(300))).as("one of two delisted").isZero();
    Hazards.Found other =
        hazards
            .found(sep(1))
            .major()
            .due(sep(10))
            .rectified(sep(8))
            .passes(sep(9))
            .signed(Signer.LEADER, sep(9))
            .signed(Signer.DEPUTY, sep(9))
            .listed(sep(9), sep(20));
    assertThat(hazards.count(CLOSED, sep(19))).isZero();
    assertThat(hazards.count(CLOSED, sep(20))).isOne();
    assertThat(hazards.count(LISTED, sep(9))).isEqualTo(2);
    assertThat(hazards.count(LISTED_CLOSED, sep(20))).isOne();
    assertThat(hazards.count(LISTED_IN_TIME, sep(300))).isOne();
    other.deleted();
    assertThat(hazards.count(FOUND, sep(300))).isOne();
  }

  @Test
  void aReviewIsLateAfterTenWorkingDays() {
    Hazards.Found waiting = hazards.found(sep(1)).due(sep(10)).rectified(sep(8));
    assertThat(hazards.count(REVIEW_LATE, sep(22))).isZero();
    assertThat(hazards.count(REVIEW_LATE, sep(23))).isOne();
    waiting.fails(sep(25));
    assertThat(daysOf(REVIEW_LATE)).containsExactly(23, 24);
    assertThat(hazards.count(REVIEWED_IN_TIME, sep(300))).isZero();
  }

  @Test
  void anApprovedSuspensionStopsTheClock() {
    hazards.found(sep(1)).due(sep(10)).suspended(sep(6), sep(15), sep(6));
    assertThat(daysOf(SUSPENDED)).containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    assertThat(hazards.count(OVERDUE, sep(20))).isZero();
    assertThat(hazards.count(OVERDUE, sep(21))).isOne();
    hazards.found(sep(1)).due(sep(10)).suspended(sep(6), NEVER, sep(6));
    assertThat(hazards.count(SUSPENDED, sep(300))).isOne();
    assertThat(hazards.count(OVERDUE, sep(300))).isOne();
    hazards.found(sep(1)).due(sep(10)).suspended(sep(6), sep(15), NEVER);
    hazards.found(sep(1)).due(sep(10)).suspended(sep(11), sep(15), sep(11));
    assertThat(hazards.count(OVERDUE, sep(11))).isEqualTo(2);
  }

  @Test
  void aHazardStaysWithTheDistrictItWasFoundIn() {
    hazards.found(sep(1)).due(sep(10));
    hazards.standsIn(SHIZHONG, sep(5));
    hazards.found(sep(6)).due(sep(10));
    assertThat(hazards.countIn(LIXIA, OVERDUE, sep(11))).isOne();
    assertThat(hazards.countIn(SHIZHONG, OVERDUE, sep(11))).isOne();
    hazards.standsIn(SHIZHONG, sep(1));
    assertThat(hazards.countIn(SHIZHONG, OVERDUE, sep(11))).isEqualTo(2);
  }

  @Test
  void aVoidHazardCountsNowhere() {
    hazards.found(sep(1)).due(sep(10)).voided();
    for (HazardMeasure measure : HazardMeasure.values()) {
      assertThat(hazards.count(measure, sep(300))).as(measure.code()).isZero();
      assertThat(hazards.inMonth(measure, SEPTEMBER)).as(measure.code()).isZero();
    }
  }

  @Test
  void aHazardWaitsForItsSubjectAndIsSeenWaiting() {
    Hazards strangers = new Hazards();
    strangers.found(sep(3)).due(sep(10));
    assertThat(strangers.unknown(sep(2))).isZero();
    assertThat(strangers.unknown(sep(3))).isOne();
    assertThat(strangers.count(FOUND, sep(300))).isZero();
    strangers.standsIn(LIXIA, sep(7));
    assertThat(strangers.unknown(sep(300))).isZero();
    assertThat(strangers.countIn(LIXIA, FOUND, sep(3))).isOne();
    assertThat(strangers.countIn(LIXIA, OVERDUE, sep(11))).isOne();
  }

  @Test
  void aHazardWhoseReviewCannotBeDatedIsRefused() {
    Journal journal = new Journal(JournalSum.REAL, sep(1));
    int late = City.day("2026-12-28");
    Hazard undatable =
        new Hazard(
            9, HazardLevel.GENERAL, Origin.GRID, "", late, NEVER, NEVER, NEVER, false, false);
    assertThatThrownBy(() -> journal.put(hazards.ledger, undatable))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessageContaining("2026-12-28")
        .hasMessageContaining("2004 to 2026");
    assertThat(journal.take().isEmpty()).isTrue();
  }

  /** The days of September on which one is counted. */
  private IntStream daysOf(HazardMeasure measure) {
    IntPredicate counted = day -> hazards.count(measure, sep(day)) == 1;
    return IntStream.rangeClosed(1, 30).filter(counted);
  }
}
