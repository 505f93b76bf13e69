package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.core.affair.Cases.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.core.calendar.OutsideCalendar;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import org.junit.jupiter.api.Test;

/** Worked cases of enforcement. */
class EnforcementCasesTest {
  private final Cases cases = new Cases();

  @Test
  void twentyWorkingDaysAfter15SeptemberEndAfterTheHolidaysOn19October() {
    cases.put(decided(1, "2023-09-15", published("2023-10-19")));

    assertThat(sum("E1.due", "2023-10", "2023-10-18")).isZero();
    assertThat(sum("E1.due", "2023-10", "2023-10-19")).isOne();
    assertThat(sum("E1.in_time", "2023-10", "2023-10-19")).isOne();
  }

  @Test
  void otherTermsOfTheCalendar() {
    String[][] terms = {
      {"2023-01-10", "2023-02-10"},
      {"2023-04-20", "2023-05-19"},
      {"2024-09-20", "2024-10-23"},
      {"2026-02-02", "2026-03-06"}
    };
    for (String[] term : terms) {
      cases.put(decided(1, term[0], published("")));
      assertThat(cases.posted().entrySet())
          .filteredOn(line -> line.getKey().measure().equals("E1.due") && line.getValue() != 0)
          .extracting(line -> line.getKey().day())
          .containsExactly(day(term[1]));
    }
  }

  @Test
  void unpublishedAndDueItFails() {
    cases.put(decided(1, "2023-09-15", published("")));

    assertThat(sum("E1.due", "2023-10", "2023-10-19")).isOne();
    assertThat(sum("E1.in_time", "2023-10", "2024-12-31")).isZero();

    cases.put(decided(1, "2023-09-15", published("2023-10-20")));
    assertThat(sum("E1.in_time", "2023-10", "2024-12-31")).as("a day late").isZero();
  }

  @Test
  void aChangeBeforeTheDueDayRestartsTheTerm() {
    cases.put(changed("2023-09-15", "2023-10-12", "2023-10-13", ""));

    assertThat(sum("E1.due", "2023-10", "2024-12-31")).isZero();
    assertThat(sum("E1.due", "2023-11", "2023-11-08")).isZero();
    assertThat(sum("E1.due", "2023-11", "2023-11-09")).isOne();
    assertThat(sum("E1.in_time", "2023-11", "2024-12-31")).as("only the former one").isZero();

    cases.put(changed("2023-09-15", "2023-10-12", "2023-10-13", "2023-11-09"));
    assertThat(sum("E1.in_time", "2023-11", "2023-11-09")).isOne();
  }

  @Test
  void aChangeAfterTheDueDayDoesNotWipeOutTheFailure() {
    cases.put(changed("2023-09-15", "2023-10-20", "", "2023-10-25"));

    assertThat(sum("E1.due", "2023-10", "2024-12-31")).isOne();
    assertThat(sum("E1.in_time", "2023-10", "2024-12-31")).isZero();
    assertThat(sum("E1.due", "2023-11", "2024-12-31")).isOne();
    assertThat(sum("E1.in_time", "2023-11", "2024-12-31")).isOne();
  }

  @Test
  void theSummaryProcedureIsNotPublished() {
    cases.put(
        of(1, Procedure.SUMMARY, "2023-09-15", "", false, "", "", Sanctions.NONE, published("")));

    assertThat(sum("E1.due", "2023-10", "2024-12-31")).isZero();
    assertThat(cases.sum("E3.penalties", "2023-09", "SUMMARY", "2023-09-15")).isOne();
  }

  @Test
  void withdrawnItNeverCounted() {
    Sanctions harsh =
        new Sanctions(9_000, true, true, 1, day("2023-09-20"), 1, 1, 1, day("2023-10-01"), true);
    cases.put(
        of(1, Procedure.GENERAL, "2023-09-15", "", false, "A", "", harsh, published("")),
        of(1, Procedure.GENERAL, "2023-09-15", "", true, "A", "", harsh, published("")));

    assertThat(cases.posted().values()).containsOnly(0);
  }

  @Test
  void aGroupOfOneIsNoneAndTheSecondCaseMakesItOne() {
    cases.put(similar(1, "2023-03-01", "2023-03-01"));
    assertThat(sum("E2.cases", "2023", "2024-12-31")).isZero();

    cases.put(similar(2, "2023-05-10", ""));
    assertThat(sum("E2.cases", "2023", "2023-05-09")).isZero();
    assertThat(sum("E2.cases", "2023", "2023-05-10")).isEqualTo(2);
    assertThat(sum("E2.adjudicated", "2023", "2023-05-09")).isZero();
    assertThat(sum("E2.adjudicated", "2023", "2023-05-10")).isOne();

    cases.remove(similar(1, "2023-03-01", "2023-03-01"));
    assertThat(sum("E2.cases", "2023", "2024-12-31")).isZero();
    assertThat(sum("E2.adjudicated", "2023", "2024-12-31")).isZero();
  }

  @Test
  void groupsAreOfOneYearAndCorrectingTheDayMovesTheCase() {
    cases.put(similar(1, "2023-12-28", ""), similar(2, "2024-01-03", "2024-01-03"));
    assertThat(sum("E2.cases", "2023", "2025-12-31")).isZero();
    assertThat(sum("E2.cases", "2024", "2025-12-31")).isZero();

    cases.put(similar(1, "2024-01-02", ""));
    assertThat(sum("E2.cases", "2024", "2025-12-31")).isEqualTo(2);
    assertThat(sum("E2.adjudicated", "2024", "2024-01-03")).isOne();
  }

  @Test
  void creditHasTwentyWorkingDaysWhateverTheProcedure() {
    FollowUp recorded = new FollowUp(NEVER, NEVER, day("2023-10-20"), NEVER, NEVER, NEVER);
    cases.put(of(1, Procedure.SUMMARY, "2023-09-15", "", false, "", "", Sanctions.NONE, recorded));

    assertThat(sum("E4.due", "2023-10", "2023-10-19")).isOne();
    assertThat(sum("E4.in_time", "2023-10", "2024-12-31")).isZero();
  }

  @Test
  void aDecisionIsUnperformedFromTheDayAfterItsDueDayUntilItIsEnforced() {
    cases.put(decided(1, "2023-09-15", performed("2023-09-30", "", "2023-12-01")));

    assertThat(sum("penalty.unperformed", "ALWAYS", "2023-09-30")).isZero();
    assertThat(sum("penalty.unperformed", "ALWAYS", "2023-10-01")).isOne();
    assertThat(sum("penalty.unperformed", "ALWAYS", "2023-11-30")).isOne();
    assertThat(sum("penalty.unperformed", "ALWAYS", "2023-12-01")).isZero();

    cases.put(decided(1, "2023-09-15", performed("2023-09-30", "2023-09-30", "")));
    assertThat(sum("penalty.unperformed", "ALWAYS", "2024-12-31")).isZero();
  }

  @Test
  void peopleHandedOverCountWithoutADecision() {
    Sanctions handedOver =
        new Sanctions(
            0, false, false, 2, day("2023-09-20"), NEVER, NEVER, NEVER, day("2023-11-30"), true);
    cases.put(of(1, Procedure.GENERAL, "", "", false, "A", "", handedOver, FollowUp.NONE));

    assertThat(sum("E3.transferred", "2023-09", "2023-09-19")).isZero();
    assertThat(sum("E3.transferred", "2023-09", "2023-09-20")).isEqualTo(2);
    assertThat(cases.sum("E3.acts", "2023-11", "TYPICAL_DANGEROUS_WORK", "2023-11-30")).isOne();
    assertThat(cases.sum("E3.penalties", "2023-09", "GENERAL", "2024-12-31")).isZero();
  }

  @Test
  void aTermThatEndsBeyondTheCalendarIsRefusedAndNothingIsPosted() {
    assertThatThrownBy(() -> cases.put(decided(1, "2026-12-30", published(""))))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessageContaining("20 working days after 2026-12-30");
    assertThat(cases.posted()).isEmpty();
  }

  private int sum(String measure, String period, String day) {
    return cases.sum(measure, period, "", day);
  }

  private static EnforcementCase decided(long id, String on, FollowUp followUp) {
    return of(id, Procedure.GENERAL, on, "", false, "", "", Sanctions.NONE, followUp);
  }

  private static EnforcementCase changed(String on, String changedOn, String first, String again) {
    FollowUp followUp = new FollowUp(day(first), day(again), NEVER, NEVER, NEVER, NEVER);
    return of(1, Procedure.GENERAL, on, changedOn, false, "", "", Sanctions.NONE, followUp);
  }

  private static EnforcementCase similar(long id, String on, String adjudicatedOn) {
    Sanctions none = Sanctions.NONE;
    return of(id, Procedure.GENERAL, on, "", false, "无证上岗", adjudicatedOn, none, FollowUp.NONE);
  }

  private static FollowUp published(String on) {
    return new FollowUp(day(on), NEVER, NEVER, NEVER, NEVER, NEVER);
  }

  private static FollowUp performed(String dueOn, String on, String enforcedOn) {
    return new FollowUp(NEVER, NEVER, NEVER, day(dueOn), day(on), day(enforcedOn));
  }

  private static EnforcementCase of(
      long id,
      Procedure procedure,
      String decidedOn,
      String changedOn,
      boolean withdrawn,
      String group,
      String adjudicatedOn,
      Sanctions sanctions,
      FollowUp followUp) {
    return new EnforcementCase(
        id,
        "371302",
        "12",
        procedure,
        day(decidedOn),
        day(changedOn),
        withdrawn,
        group,
        day(adjudicatedOn),
        sanctions,
        followUp);
  }
}
