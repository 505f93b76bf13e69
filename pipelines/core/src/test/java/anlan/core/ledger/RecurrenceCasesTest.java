package anlan.core.ledger;

import static anlan.core.hazard.Course.NEVER;
import static anlan.core.ledger.HazardMeasure.RECURRED;
import static anlan.core.ledger.Hazards.sep;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import org.junit.jupiter.api.Test;

/** When a closed hazard has come back (同类复发率 H13). */
class RecurrenceCasesTest {
  private final Hazards hazards = Hazards.ofAnEnterprise();

  @Test
  void theSameKindFoundAgainWithinTwelveMonthsOfClosingIsARecurrence() {
    hazards.found(sep(1)).of("用电安全").due(sep(10)).rectified(sep(5)).passes(sep(6));
    Hazards.Found again = hazards.found(City.day("2024-09-05")).of("用电安全");
    assertThat(hazards.count(RECURRED, City.day("2024-09-04"))).isZero();
    assertThat(hazards.count(RECURRED, City.day("2024-09-05"))).isOne();
    again.of("消防设施");
    assertThat(hazards.count(RECURRED, NEVER)).isZero();
    again.of("用电安全");
    assertThat(hazards.count(RECURRED, NEVER)).isOne();
    again.voided();
    assertThat(hazards.count(RECURRED, NEVER)).isZero();
  }

  @Test
  void aDayMoreThanTwelveMonthsOrOnTheDayOfClosingIsNone() {
    hazards.found(sep(1)).of("用电安全").due(sep(10)).rectified(sep(5)).passes(sep(6));
    hazards.found(sep(5)).of("用电安全");
    hazards.found(City.day("2024-09-06")).of("用电安全");
    assertThat(hazards.count(RECURRED, NEVER)).isZero();
  }

  @Test
  void ofNoCategoryNothingRecurs() {
    hazards.found(sep(1)).due(sep(10)).rectified(sep(5)).passes(sep(6));
    hazards.found(sep(9));
    assertThat(hazards.count(RECURRED, NEVER)).isZero();
  }

  @Test
  void aRecurrenceIsTakenBackWithTheClosingOrWithWhatCameBack() {
    Hazards.Found first = hazards.found(sep(1)).of("用电安全").due(sep(10)).rectified(sep(5));
    hazards.found(sep(8)).of("用电安全").deleted();
    Hazards.Found later = hazards.found(sep(20)).of("用电安全");
    assertThat(hazards.count(RECURRED, NEVER)).as("not closed").isZero();
    first.passes(sep(6));
    assertThat(hazards.count(RECURRED, sep(19))).isZero();
    assertThat(hazards.count(RECURRED, sep(20))).isOne();
    later.deleted();
    assertThat(hazards.count(RECURRED, NEVER)).isZero();
  }

  @Test
  void aClosedHazardIsKeptForTheYearInWhichItMayRecur() {
    hazards.found(sep(1)).of("用电安全").due(sep(10)).rectified(sep(5)).passes(sep(6));
    hazards.ledger.prune(City.day("2024-01-01"));
    hazards.found(City.day("2024-03-01")).of("用电安全").deleted();
    assertThat(hazards.count(RECURRED, NEVER)).isZero();
    Hazards.Found again = hazards.found(City.day("2024-03-02")).of("用电安全");
    assertThat(hazards.count(RECURRED, NEVER)).isOne();
    hazards.ledger.prune(City.day("2025-01-01"));
    again.deleted();
    assertThat(hazards.count(RECURRED, NEVER)).as("taken back of one long closed").isZero();
    hazards.ledger.prune(City.day("2025-01-01"));
    assertThat(hazards.ledger.isBeyond(foundOn(sep(1)), City.day("2025-01-01"))).isTrue();
  }

  private static Hazard foundOn(int day) {
    return new Hazard(
        2, HazardLevel.GENERAL, Origin.GRID, "", day, NEVER, NEVER, NEVER, false, false);
  }
}
