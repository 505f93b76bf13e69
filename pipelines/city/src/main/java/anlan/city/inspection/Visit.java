package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.place.Domain;
import anlan.city.season.Day;
import anlan.city.subject.Recording;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down checks of the usual kinds for a subject as it stands on the day. */
final class Visit {
  private Visit() {}

  /** A department's visit; a subject without one of its own is seen by the emergency office. */
  static Check department(String type, State state, int day, Setting setting, Dice dice) {
    int department = departmentOf(state, setting);
    List<Seat> team = Teams.department(department, state.isHighRisk(), dice);
    long recordedAt = recorded(day, dice);
    Long uploaded = dice.chance(0.02) ? null : Long.valueOf(recordedAt + dice.between(60, 90_000));
    return new Check(
        type,
        "DEPARTMENT",
        department,
        day,
        !dice.chance(0.03),
        Teams.hasExpert(team),
        Findings.ofInspector(type.equals("RECHECK") ? 0.85 : 0.42, dice),
        uploaded,
        null,
        dice.chance(0.001),
        recordedAt,
        team);
  }

  static int departmentOf(State state, Setting setting) {
    Integer own = state.department();
    District district = setting.gazetteer().town(state.town()).district();
    return own != null
        ? own
        : setting.gazetteer().department(district, Domain.EMERGENCY, false).id();
  }

  /** Anybody else's visit, uploaded at the given time. */
  static Check other(
      String type,
      String body,
      int day,
      Findings findings,
      @Nullable Long uploadedAt,
      long recordedAt,
      List<Seat> team) {
    boolean onSite = !body.equals("ENTERPRISE") || type.equals("LEADER_CHECK");
    return new Check(
        type,
        body,
        null,
        day,
        onSite,
        Teams.hasExpert(team),
        findings,
        uploadedAt,
        null,
        false,
        recordedAt,
        team);
  }

  /** When a check of the day is typed in; a few per cent follow late. */
  static long recorded(int day, Dice dice) {
    int luck = dice.below(100);
    int lag = luck < 82 ? 0 : luck < 94 ? 1 : luck < 98 ? dice.between(2, 4) : dice.between(5, 35);
    boolean nightShift = Day.date(day).getDayOfMonth() >= 28 && dice.chance(0.1);
    return nightShift
        ? Day.at(day + lag, 23 * 3600 + dice.between(50 * 60, 59 * 60 + 59))
        : Recording.officeHours(day + lag, dice);
  }
}
