package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.List;

/** Rechecks (复查) one to three weeks after a check that found problems. */
final class Rechecks {
  private Rechecks() {}

  static void add(Life life, Setting setting, Dice dice, List<Check> checks) {
    for (Check check : List.copyOf(checks)) {
      boolean byOffice = check.body().equals("DEPARTMENT") || check.body().equals("TOWN");
      if (!byOffice || !check.findings().hasProblems() || !dice.chance(0.7)) {
        continue;
      }
      int day = check.checkedOn() + dice.between(5, 20);
      State state = life.on(day);
      if (state != null && state.isOperating()) {
        checks.add(recheck(check, state, day, setting, dice));
      }
    }
  }

  private static Check recheck(Check check, State state, int day, Setting setting, Dice dice) {
    if (check.body().equals("DEPARTMENT")) {
      return Visit.department("RECHECK", state, day, setting, dice);
    }
    long recordedAt = Visit.recorded(day, dice);
    Findings findings = Findings.ofInspector(0.85, dice);
    return Visit.other(
        "RECHECK",
        "TOWN",
        day,
        findings,
        recordedAt + 3_600,
        recordedAt,
        Teams.town(state, setting, dice));
  }
}
