package anlan.city.season;

import anlan.city.chance.Dice;
import java.time.LocalDate;

/**
 * How busy a kind of body is on each day: nothing in holidays, little around the spring festival, a
 * rush at the end of the period.
 */
public final class Season {
  /** Whose year it is. */
  public enum Habit {
    /** Departments and towns: working days, a rush at the end of the quarter. */
    OFFICE,
    /** Grid keepers: some weekends too. */
    GRID,
    /** Enterprises: a rush at the end of the month. */
    ENTERPRISE,
    /**
     * Openings and closures: spring and autumn for the ones, the end of the year for the others.
     */
    REGISTRY
  }

  private final int first;
  private final double[] rising;

  public Season(Habit habit, Holidays holidays, int firstYear, int lastYear) {
    this.first = Day.of(firstYear, 1, 1);
    this.rising = new double[Day.of(lastYear + 1, 1, 1) - first + 1];
    for (int i = 1; i < rising.length; i++) {
      rising[i] = rising[i - 1] + weight(habit, holidays, first + i - 1);
    }
  }

  /** A day of the span, drawn by how busy they are; the first one if all are idle. */
  public int pick(Span span, Dice dice) {
    double from = rising[span.first() - first];
    double to = rising[span.last() + 1 - first];
    double point = from + dice.fraction() * (to - from);
    int low = span.first();
    int high = span.last();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle + 1 - first] > point) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return to > from ? low : span.first();
  }

  private static double weight(Habit habit, Holidays holidays, int day) {
    double idle =
        switch (habit) {
          case OFFICE, REGISTRY -> 0;
          case GRID -> holidays.isHoliday(day) ? 0.03 : 0.25;
          case ENTERPRISE -> 0.1;
        };
    double weight = holidays.isWorkday(day) ? 1 : idle;
    return weight * nearFestival(holidays, day) * rush(habit, Day.date(day));
  }

  private static double nearFestival(Holidays holidays, int day) {
    for (int distance = 1; distance <= 10; distance++) {
      if (holidays.isSpringFestival(day + distance) || holidays.isSpringFestival(day - distance)) {
        return 0.4;
      }
    }
    return 1;
  }

  private static double rush(Habit habit, LocalDate date) {
    int left = date.lengthOfMonth() - date.getDayOfMonth();
    boolean quarterEnd = date.getMonthValue() % 3 == 0;
    return switch (habit) {
      case OFFICE, GRID -> quarterEnd && left < 12 ? 2.2 : quarterEnd ? 1.3 : 0.9;
      case ENTERPRISE -> left < 8 ? 2.0 : 1.0;
      case REGISTRY ->
          switch (date.getMonthValue()) {
            case 3, 4, 9 -> 1.5;
            case 12 -> 1.8;
            case 1, 2 -> 0.6;
            default -> 1.0;
          };
    };
  }
}
