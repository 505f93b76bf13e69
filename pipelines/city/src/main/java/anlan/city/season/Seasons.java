package anlan.city.season;

import anlan.city.chance.Dice;
import anlan.city.season.Season.Habit;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The played year as every kind of body lives it, with a year before and after. */
public final class Seasons {
  private final Map<Habit, Season> byHabit = new EnumMap<>(Habit.class);
  private final Holidays holidays;

  public Seasons(Path catalogue, int year) {
    holidays = new Holidays(catalogue);
    for (Habit habit : Habit.values()) {
      byHabit.put(habit, new Season(habit, holidays, year - 1, year + 1));
    }
  }

  /** Whether offices work on a day. */
  public boolean isWorkday(int day) {
    return holidays.isWorkday(day);
  }

  /** A day of the span, drawn by how busy such bodies are on each. */
  public int pick(Habit habit, Span span, Dice dice) {
    Season season = byHabit.get(habit);
    if (season == null) {
      throw new IllegalArgumentException("no season for " + habit);
    }
    return season.pick(span, dice);
  }
}
