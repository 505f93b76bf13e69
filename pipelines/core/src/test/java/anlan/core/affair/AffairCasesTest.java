package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.core.affair.Cases.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Worked cases of GDP, ceilings, activities, reports and decisions. */
class AffairCasesTest {
  private static final int WAN_2022 = 120_275_000;

  private final Cases cases = new Cases();

  @Test
  void aNewerVersionTakesTheOldersAmountBackOnItsRelease() {
    cases.put(
        figure(1, WAN_2022, GdpVersion.PRELIMINARY, "2023-01-28"),
        figure(2, WAN_2022 + 500, GdpVersion.FINAL, "2023-12-28"));

    assertThat(gdp("PRELIMINARY", "2023-01-27")).isZero();
    assertThat(gdp("PRELIMINARY", "2023-12-27")).isEqualTo(WAN_2022);
    assertThat(gdp("PRELIMINARY", "2023-12-28")).isZero();
    assertThat(gdp("FINAL", "2023-12-28")).isEqualTo(WAN_2022 + 500);

    cases.remove(figure(2, WAN_2022 + 500, GdpVersion.FINAL, "2023-12-28"));
    assertThat(gdp("PRELIMINARY", "2024-12-31")).isEqualTo(WAN_2022);
    assertThat(gdp("FINAL", "2024-12-31")).isZero();
  }

  @Test
  void ofVersionsReleasedOnOneDayTheLatestStands() {
    cases.put(
        figure(1, 7, GdpVersion.REVISED, "2023-12-28"),
        figure(2, 5, GdpVersion.FINAL, "2023-12-28"));

    assertThat(gdp("FINAL", "2023-12-28")).isZero();
    assertThat(gdp("REVISED", "2023-12-28")).isEqualTo(7);
  }

  @Test
  void constantPricesAreNeverCounted() {
    cases.put(
        new GdpFigure(
            1, "370100", 2022, 4, 9, PriceBasis.CONSTANT, GdpVersion.FINAL, day("2023-01-28")));

    assertThat(cases.posted()).isEmpty();
  }

  @Test
  void aCeilingOfNoneIsSetAndZero() {
    cases.put(
        new DeathCeiling(1, "370126", 2023, 2, day("2023-02-01")),
        new DeathCeiling(2, "370126", 2023, 0, day("2023-05-01")));

    assertThat(cases.sum("death_ceiling", "2023", "", "2023-04-30")).isEqualTo(2);
    assertThat(cases.sum("death_ceiling", "2023", "", "2023-05-01")).isZero();
    assertThat(cases.sum("death_ceiling.set", "2023", "", "2023-01-31")).isZero();
    assertThat(cases.sum("death_ceiling.set", "2023", "", "2023-05-01")).isEqualTo(1);
  }

  @Test
  void filedAgainTheFirstFilingCounts() {
    cases.put(report(1, "2023-08-07"), report(2, "2023-08-20"));
    assertThat(cases.sum("unit.reports_due", "2023Q3", "MONTHLY", "2023-08-05")).isEqualTo(1);
    assertThat(cases.sum("unit.reports_late", "2023Q3", "WITHIN_5_DAYS", "2023-08-06")).isZero();
    assertThat(cases.sum("unit.reports_late", "2023Q3", "WITHIN_5_DAYS", "2023-08-07")).isOne();
    assertThat(cases.sum("unit.reports_late", "2023Q3", "AFTER_5_DAYS", "2023-12-31")).isZero();

    cases.put(report(1, "2023-08-05"));
    assertThat(cases.sum("unit.reports_on_time", "2023Q3", "MONTHLY", "2023-08-05")).isOne();
    assertThat(cases.sum("unit.reports_late", "2023Q3", "WITHIN_5_DAYS", "2023-12-31")).isZero();
  }

  @Test
  void aReportIsVeryLateFromTheSixthDayOn() {
    cases.put(report(1, "2023-08-11"));

    assertThat(cases.sum("unit.reports_late", "2023Q3", "AFTER_5_DAYS", "2023-08-11")).isOne();
  }

  @Test
  void aVetoIsPendingUntilConfirmedAndLiftedIsTakenBack() {
    cases.put(veto("", ""));
    assertThat(cases.sum("decision.veto_pending", "2023Q3", "CONCEALMENT", "2023-09-30")).isOne();

    cases.put(veto("2023-10-11", "2023-11-02"));
    assertThat(cases.sum("decision.veto_pending", "2023Q3", "CONCEALMENT", "2023-10-10")).isOne();
    assertThat(cases.sum("decision.veto_pending", "2023Q3", "CONCEALMENT", "2023-10-11")).isZero();
    assertThat(cases.sum("decision.veto", "2023Q3", "CONCEALMENT", "2023-10-11")).isOne();
    assertThat(cases.sum("decision.veto", "2023Q3", "CONCEALMENT", "2023-11-02")).isZero();
    assertThat(cases.sum("decision.veto_lifted", "2023Q3", "CONCEALMENT", "2023-11-01")).isZero();
    assertThat(cases.sum("decision.veto_lifted", "2023Q3", "CONCEALMENT", "2023-11-02")).isOne();
  }

  @Test
  void aBonusCountsInHundredthsOnceConfirmed() {
    cases.put(
        new Decision(
            1,
            "370102",
            "",
            "2023Q3",
            Decision.Kind.BONUS,
            "GOOD_PRACTICE",
            250,
            day("2023-09-01"),
            day("2023-10-11"),
            NEVER));

    assertThat(cases.sum("decision.bonus", "2023Q3", "GOOD_PRACTICE", "2023-10-10")).isZero();
    assertThat(cases.sum("decision.bonus", "2023Q3", "GOOD_PRACTICE", "2023-10-11")).isEqualTo(250);
  }

  private int gdp(String version, String day) {
    return cases.sum("gdp", "2022Q4", version, day);
  }

  private static GdpFigure figure(long id, int amount, GdpVersion version, String releasedOn) {
    return new GdpFigure(
        id, "370100", 2022, 4, amount, PriceBasis.CURRENT, version, day(releasedOn));
  }

  private static Submission report(long id, String submittedOn) {
    return new Submission(
        id, "370102", "", "MONTHLY", "2023-07", day("2023-08-05"), day(submittedOn));
  }

  private static Decision veto(String confirmedOn, String liftedOn) {
    return new Decision(
        1,
        "371302",
        "",
        "2023Q3",
        Decision.Kind.VETO,
        "CONCEALMENT",
        0,
        day("2023-09-21"),
        day(confirmedOn),
        day(liftedOn));
  }
}
