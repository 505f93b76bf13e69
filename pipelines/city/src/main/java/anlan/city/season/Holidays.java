package anlan.city.season;

import anlan.city.place.Csv;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The State Council's working-day calendar. A year it does not know has plain weeks: the demo goes
 * on, unlike an indicator, which would fail.
 */
public final class Holidays {
  private final Map<Integer, String> holidays = new HashMap<>();
  private final Map<Integer, String> workdays = new HashMap<>();

  /** Reads {@code calendar_exceptions.csv} of the catalogue. */
  public Holidays(Path catalogue) {
    for (Map<String, String> row : Csv.read(catalogue.resolve("calendar_exceptions.csv"))) {
      int day = Day.of(LocalDate.parse(Csv.cell(row, "date")));
      boolean holiday = Csv.cell(row, "kind").equals("holiday");
      (holiday ? holidays : workdays).put(day, Csv.cell(row, "name"));
    }
  }

  public boolean isWorkday(int day) {
    if (holidays.containsKey(day)) {
      return false;
    }
    DayOfWeek weekday = Day.date(day).getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return !weekend || workdays.containsKey(day);
  }

  public boolean isHoliday(int day) {
    return holidays.containsKey(day);
  }

  public boolean isSpringFestival(int day) {
    return "春节".equals(holidays.get(day));
  }
}
