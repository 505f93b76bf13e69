package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.season.Day;

/** When a thing of a day is typed in: mostly the same day, a few per cent weeks late (补录). */
public final class Recording {
  private Recording() {}

  /** An instant in seconds, in office hours, on or after the day. */
  public static long after(int day, Dice dice) {
    return officeHours(day + lag(dice), dice);
  }

  public static long officeHours(int day, Dice dice) {
    return Day.at(day, dice.between(8 * 3600 + 1800, 18 * 3600));
  }

  private static int lag(Dice dice) {
    int luck = dice.below(100);
    return luck < 55 ? 0 : luck < 80 ? 1 : luck < 97 ? dice.between(2, 5) : dice.between(6, 40);
  }
}
