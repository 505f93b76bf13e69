package anlan.dashboard.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject that has still to be visited.
 *
 * @param subject its number
 * @param name its name
 * @param address where it is
 * @param subjectClass name of its class
 * @param detail name of its high-risk sector or nine-small category, "" for neither
 * @param district name of its district
 * @param town name of its town
 * @param department name of its department
 * @param deeds what must be done, the soonest first
 * @param due what must be done, in a line
 * @param end the soonest last day of what must be done
 * @param daysLeft from the clock's day to that day
 * @param lastCheckedOn the newest inspection that would have been such a visit; null for never
 * @param overdueHazards how many of its hazards are overdue
 */
public record Visit(
    long subject,
    String name,
    String address,
    String subjectClass,
    String detail,
    String district,
    String town,
    String department,
    List<Deed> deeds,
    String due,
    LocalDate end,
    int daysLeft,
    @Nullable LocalDate lastCheckedOn,
    long overdueHazards) {
  public Visit {
    deeds = List.copyOf(deeds);
  }

  /**
   * What must be done, once, for one or more indicators.
   *
   * @param words 网格员检查
   * @param end the last day on which it counts for the soonest of them
   * @param indicators those that it is still missing for
   */
  public record Deed(String words, LocalDate end, List<String> indicators) {
    public Deed {
      indicators = List.copyOf(indicators);
    }

    /** 网格员检查（9月30日前）. */
    String line() {
      return "%s（%d月%d日前）".formatted(words, end.getMonthValue(), end.getDayOfMonth());
    }
  }
}
