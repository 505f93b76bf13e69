package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.core.affair.Cases.accident;
import static anlan.core.affair.Cases.day;
import static anlan.core.affair.Cases.died;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import org.junit.jupiter.api.Test;

/** Worked cases of one accident. */
class AccidentCasesTest {
  private final Cases cases = new Cases();

  @Test
  void aDeathOnDay30CountsAndOneOnDay31DoesNot() {
    cases.put(
        accident(AccidentKind.FALL, "2023-07-01"), died(1, "2023-07-30"), died(2, "2023-07-31"));

    assertThat(deaths("FALL", "2023-07-29")).isZero();
    assertThat(deaths("FALL", "2023-07-30")).isEqualTo(1);
    assertThat(deaths("FALL", "2024-12-31")).isEqualTo(1);
    assertThat(injured("FALL", "2023-07-01")).isEqualTo(2);
    assertThat(injured("FALL", "2024-12-31")).isEqualTo(1);
  }

  @Test
  void onRoadsAndInFiresADeathOnDay7CountsAndOneOnDay8DoesNot() {
    for (AccidentKind kind : new AccidentKind[] {AccidentKind.ROAD_TRAFFIC, AccidentKind.FIRE}) {
      cases.put(accident(kind, "2023-07-01"), died(1, "2023-07-07"), died(2, "2023-07-08"));

      assertThat(deaths(kind.name(), "2023-07-06")).isZero();
      assertThat(deaths(kind.name(), "2023-12-31")).isEqualTo(1);
    }
  }

  @Test
  void aLateDeathBelongsToTheMonthOfTheAccidentAndRaisesTheGradeOnItsDay() {
    cases.put(
        accident(AccidentKind.COLLAPSE, "2023-06-28"),
        died(1, "2023-06-28"),
        died(2, "2023-06-28"),
        died(3, "2023-07-10"));

    assertThat(deaths("COLLAPSE", "2023-06-30", "2023-06")).isEqualTo(2);
    assertThat(deaths("COLLAPSE", "2023-07-10", "2023-06")).isEqualTo(3);
    assertThat(sum("accident.count", "2023-06", "GENERAL", "2023-07-09")).isEqualTo(1);
    assertThat(sum("accident.count", "2023-06", "GENERAL", "2023-07-10")).isZero();
    assertThat(sum("accident.count", "2023-06", "LARGER", "2023-07-10")).isEqualTo(1);
  }

  @Test
  void theMissingAreDeathsOnceDeclaredOrWhenTheCaseIsConcluded() {
    Accident open = accident(AccidentKind.OTHER, "2023-07-01");
    Victim missing = new Victim(1, 1, Harm.MISSING, NEVER, NEVER);
    cases.put(open, missing);
    assertThat(deaths("OTHER", "2030-01-01")).isZero();
    assertThat(injured("OTHER", "2030-01-01")).isZero();

    cases.put(new Victim(1, 1, Harm.MISSING, NEVER, day("2023-11-01")));
    assertThat(deaths("OTHER", "2023-10-31")).isZero();
    assertThat(deaths("OTHER", "2023-11-01")).isEqualTo(1);

    cases.put(
        accident(Cases.LIXIA_TOWN, AccidentKind.OTHER, "2023-07-01", "", "2023-09-01", 0), missing);
    assertThat(deaths("OTHER", "2023-08-31")).isZero();
    assertThat(deaths("OTHER", "2023-09-01")).isEqualTo(1);
  }

  @Test
  void struckOffItCountsUntilTheDayBefore() {
    cases.put(
        accident(Cases.LIXIA_TOWN, AccidentKind.FALL, "2023-07-01", "2023-08-15", "", 0),
        died(1, "2023-07-02"));

    assertThat(deaths("FALL", "2023-08-14")).isEqualTo(1);
    assertThat(sum("accident.count", "2023-07", "GENERAL", "2023-08-14")).isEqualTo(1);
    assertThat(sum("accident.pending", "2023-07", "", "2023-08-14")).isEqualTo(1);
    assertThat(deaths("FALL", "2023-08-15")).isZero();
    assertThat(sum("accident.count", "2023-07", "GENERAL", "2023-08-15")).isZero();
    assertThat(sum("accident.pending", "2023-07", "", "2023-08-15")).isZero();
    assertThat(sum("A5.due", "2023-09", "", "2023-12-31")).isZero();
  }

  @Test
  void anInvestigationHas75DaysAndItsApprovedExtensionUpTo60() {
    cases.put(accident(Cases.LIXIA_TOWN, AccidentKind.FALL, "2023-07-01", "", "2023-09-14", 0));
    assertThat(sum("A5.due", "2023-09", "", "2023-09-13")).isZero();
    assertThat(sum("A5.due", "2023-09", "", "2023-09-14")).isEqualTo(1);
    assertThat(sum("A5.in_time", "2023-09", "", "2023-09-14")).isEqualTo(1);

    cases.put(accident(Cases.LIXIA_TOWN, AccidentKind.FALL, "2023-07-01", "", "2023-11-14", 90));
    assertThat(sum("A5.due", "2023-11", "", "2023-11-13")).isEqualTo(1);
    assertThat(sum("A5.in_time", "2023-11", "", "2023-11-13")).isZero();
  }

  @Test
  void theWindowOfTheEvaluationIsThatOfThePlace() {
    cases.put(evaluated(Cases.LANSHAN_TOWN, "2024-08-31"));
    assertThat(sum("A7.due", "2024-11", "", "2024-11-30")).isEqualTo(1);
    assertThat(sum("A7.evaluated", "2024-11", "", "2024-11-30")).isZero();

    cases.put(evaluated(Cases.LANSHAN_TOWN, "2024-09-01"));
    assertThat(sum("A7.evaluated", "2024-11", "", "2024-11-30")).isEqualTo(1);

    cases.put(evaluated(Cases.LIXIA_TOWN, "2024-08-31"));
    assertThat(sum("A7.due", "2024-11", "", "2024-11-30")).isZero();
    assertThat(sum("A7.due", "2024-09", "", "2024-09-01")).isEqualTo(1);
    assertThat(sum("A7.evaluated", "2024-09", "", "2024-09-01")).isEqualTo(1);
  }

  @Test
  void aVictimRecordedUnderTheWrongAccidentMovesToTheRightOne() {
    cases.put(accident(AccidentKind.FALL, "2023-07-01"), died(1, "2023-07-02"));
    cases.put(new Victim(1, 2, Harm.SERIOUS, day("2023-07-02"), NEVER));

    assertThat(deaths("FALL", "2024-01-01")).isZero();
    assertThat(sum("A8.fatal", "2023-07", "", "2024-01-01")).isZero();
  }

  private static Accident evaluated(String town, String on) {
    Accident plain = accident(town, AccidentKind.FALL, "2023-07-01", "", "2023-09-01", 0);
    return new Accident(
        1,
        plain.town(),
        plain.department(),
        plain.kind(),
        plain.occurredOn(),
        plain.acceptedOn(),
        NEVER,
        0,
        NEVER,
        NEVER,
        0,
        0,
        plain.concludedOn(),
        NEVER,
        day(on),
        NEVER);
  }

  private int deaths(String kind, String day) {
    return deaths(kind, day, "2023-07");
  }

  private int deaths(String kind, String day, String month) {
    return sum("accident.deaths", month, kind, day);
  }

  private int injured(String kind, String day) {
    return sum("accident.injured", "2023-07", kind, day);
  }

  private int sum(String measure, String period, String facet, String day) {
    return cases.sum(measure, period, facet, day);
  }
}
