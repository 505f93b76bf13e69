package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import java.util.List;

/** Towns' spot checks (镇街现场抽查) of a quarter of their nine-small places each quarter. */
final class TownChecks {
  private TownChecks() {}

  static void add(Life life, Setting setting, Dice dice, List<Check> checks) {
    int turn = dice.below(4);
    List<Span> quarters = Span.quarters(setting.year());
    for (int quarter = 0; quarter < quarters.size(); quarter++) {
      Pace.Met met = Pace.meet(life, Habit.OFFICE, quarters.get(quarter), setting, dice);
      if (met == null || !met.state().isNineSmall() || life.isNeglected(met.day())) {
        continue;
      }
      District district = setting.gazetteer().town(met.state().town()).district();
      if (dice.chance(Pace.rotation(district.town(), quarter == turn, quarter))) {
        checks.add(townCheck(met, setting, dice));
      }
    }
  }

  private static Check townCheck(Pace.Met met, Setting setting, Dice dice) {
    long recordedAt = Visit.recorded(met.day(), dice);
    return Visit.other(
        "TOWN_SPOT_CHECK",
        "TOWN",
        met.day(),
        Findings.ofInspector(0.5, dice),
        recordedAt + dice.between(60, 90_000),
        recordedAt,
        Teams.town(met.state(), setting, dice));
  }
}
