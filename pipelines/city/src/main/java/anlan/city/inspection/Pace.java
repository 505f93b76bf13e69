package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.place.Town;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How far a district gets in a period, and on which day it comes. */
final class Pace {
  // the document came in February 2023: the first quarter leaves more undone, the last one less
  private static final double[] UNDONE_BY_QUARTER = {1.35, 1.1, 0.95, 0.85};
  private static final int TRIES = 4;

  private Pace() {}

  /** The chance, given the district's habit; what the district leaves undone varies by town. */
  static double chance(
      State state, Setting setting, ToDoubleFunction<District> habit, int quarter) {
    Town town = setting.gazetteer().town(state.town());
    double undone = 1 - habit.applyAsDouble(town.district());
    return 1 - Math.min(1, undone * town.slack() * UNDONE_BY_QUARTER[quarter]);
  }

  /**
   * The chance in one quarter where about a quarter of the subjects is due: a subject is mostly
   * seen in its turn of the year, so that the year reaches nearly all.
   */
  static double rotation(double share, boolean itsTurn, int quarter) {
    double ramp = quarter == 0 ? 0.85 : quarter == 3 ? 1.12 : 1;
    return ramp * (itsTurn ? Math.min(0.95, share * 3.3) : share * 0.25);
  }

  /** The state on a day of the span on which the subject was operating; null if none is met. */
  static @Nullable Met meet(Life life, Habit habit, Span span, Setting setting, Dice dice) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int day = setting.seasons().pick(habit, span, dice);
      State state = life.on(day);
      if (state != null && state.isOperating()) {
        return new Met(day, state);
      }
    }
    return null;
  }

  record Met(int day, State state) {}
}
