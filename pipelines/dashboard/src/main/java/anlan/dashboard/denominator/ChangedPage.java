package anlan.dashboard.denominator;

import anlan.dashboard.coverage.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the subjects that changed a denominator.
 *
 * @param cut the cut the list comes from
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows by day
 * @param source where they come from
 */
public record ChangedPage(
    long cut, long total, int page, int size, List<Changed> rows, Source source) {
  /**
   * One subject that came in or left.
   *
   * @param day the first day on which it counts, or no longer counts
   * @param direction whether it came in
   * @param directionName 新增 or 减少
   * @param reason why, in Chinese
   * @param subject its number
   * @param name its name; "" where the viewer does not see it
   * @param address where it is
   * @param subjectClass name of the class that it counts or counted in
   * @param district name of the district that it counts or counted in
   * @param town name of the town
   * @param department name of the department
   * @param openedOn first day of its run; null if not known
   */
  public record Changed(
      LocalDate day,
      Direction direction,
      String directionName,
      String reason,
      long subject,
      String name,
      String address,
      String subjectClass,
      String district,
      String town,
      String department,
      @Nullable LocalDate openedOn) {}
}
