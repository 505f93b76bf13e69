package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.season.Day;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Self-checks (企业自查) of high-risk and general subjects, once a month. */
final class SelfChecks {
  private SelfChecks() {}

  static void add(Life life, Setting setting, Dice dice, List<Check> checks) {
    double neglect = dice.oneOf(0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.0, 2.4);
    List<Span> months = Span.months(setting.year());
    for (int month = 0; month < months.size(); month++) {
      Span span = months.get(month);
      Pace.Met met = Pace.meet(life, Habit.ENTERPRISE, span, setting, dice);
      if (met == null || met.state().isNineSmall()) {
        continue;
      }
      double chance = Pace.chance(met.state(), setting, District::selfCheck, month / 3);
      if (dice.chance(1 - (1 - chance) * neglect)) {
        checks.add(selfCheck(met.state(), met.day(), span, setting, dice));
      }
    }
  }

  private static Check selfCheck(State state, int day, Span month, Setting setting, Dice dice) {
    long recordedAt = Visit.recorded(day, dice);
    Long uploadedAt = uploadedAt(state, recordedAt, month, setting, dice);
    return Visit.other(
        "SELF_CHECK",
        "ENTERPRISE",
        day,
        Findings.ofSelf(dice),
        uploadedAt,
        recordedAt,
        Teams.enterprise(state));
  }

  /** Mostly within hours, some after the fifth day of the next month, a few never. */
  private static @Nullable Long uploadedAt(
      State state, long recordedAt, Span month, Setting setting, Dice dice) {
    District district = setting.gazetteer().town(state.town()).district();
    if (dice.chance((1 - district.selfCheck()) * 0.15)) {
      return null;
    }
    if (dice.chance(district.onTime())) {
      return recordedAt + dice.between(60, 40_000);
    }
    int late = Math.max(month.last() + dice.between(6, 45), Day.on(recordedAt) + 1);
    return Day.at(late, dice.between(9 * 3600, 20 * 3600));
  }
}
