package anlan.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * The State Council's working days (工作日): Monday to Friday, less holidays, with the weekend days
 * that are worked instead. A day outside the years loaded is refused, never taken for a plain week:
 * a deadline counted by guess would stand in an assessment.
 */
public final class WorkingDays {
  private final int firstYear;
  private final int lastYear;
  private final int firstDay;

  /** How many working days there are from the first day up to and including each. */
  private final int[] worked;

  /**
   * The working days of whole years, given their exceptions.
   *
   * @param holidays days off, in days since 1970-01-01
   * @param workdays weekend days that are worked
   * @throws java.util.NoSuchElementException if there is no holiday at all
   */
  public WorkingDays(Set<Integer> holidays, Set<Integer> workdays) {
    firstYear = holidays.stream().mapToInt(WorkingDays::year).min().orElseThrow();
    lastYear = holidays.stream().mapToInt(WorkingDays::year).max().orElseThrow();
    firstDay = (int) LocalDate.of(firstYear, 1, 1).toEpochDay();
    worked = new int[(int) LocalDate.of(lastYear + 1, 1, 1).toEpochDay() - firstDay];
    int count = 0;
    for (int i = 0; i < worked.length; i++) {
      int day = firstDay + i;
      DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
      boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
      boolean isWorked = !holidays.contains(day) && (!weekend || workdays.contains(day));
      count += isWorked ? 1 : 0;
      worked[i] = count;
    }
  }

  /**
   * Whether a day is worked.
   *
   * @throws OutsideCalendar if it lies outside the years loaded
   */
  public boolean isWorkday(int day) {
    return counted(day) > (day == firstDay ? 0 : counted(day - 1));
  }

  /**
   * The n-th working day after a day; the day after counts as the first.
   *
   * @param days how many, at least 1
   * @throws OutsideCalendar if it or the day lies outside the years loaded; names the day and the
   *     years
   */
  public int after(int day, int days) {
    int wanted = counted(day) + days;
    int at = Arrays.binarySearch(worked, wanted);
    if (at < 0) {
      throw new OutsideCalendar(
          "%d working days after %s lie outside the working-day calendar, which holds %d to %d: add the next year to calendar_exceptions.csv"
              .formatted(days, LocalDate.ofEpochDay(day), firstYear, lastYear));
    }
    while (at > 0 && worked[at - 1] == wanted) {
      at--;
    }
    return firstDay + at;
  }

  private int counted(int day) {
    int at = day - firstDay;
    if (at < 0 || at >= worked.length) {
      throw new OutsideCalendar(
          "%s lies outside the working-day calendar, which holds %d to %d: add its year to calendar_exceptions.csv"
              .formatted(LocalDate.ofEpochDay(day), firstYear, lastYear));
    }
    return worked[at];
  }

  private static int year(int day) {
    return LocalDate.ofEpochDay(day).getYear();
  }
}
