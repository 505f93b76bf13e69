package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of hazards.
 *
 * @param cut the cut the list comes from
 * @param listed which hazards
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows major ones first, then the longest overdue
 * @param source where they come from
 */
public record HazardPage(
    long cut, String listed, long total, int page, int size, List<Item> rows, Source source) {
  /**
   * One hazard.
   *
   * @param hazard its number
   * @param subject its subject's number
   * @param name its subject's name
   * @param category what it is about
   * @param description in words
   * @param level GENERAL (一般) or MAJOR (重大)
   * @param origin name of who found it (来源)
   * @param district name of the district it counts in
   * @param town name of the town it counts in
   * @param department name of the department in charge now
   * @param foundOn day of discovery
   * @param deadline the effective deadline; null in a suspension without an end
   * @param deadlineImputed whether the deadline is ours for want of one in the notice
   * @param state how it stands
   * @param daysOverdue null if it is not overdue
   */
  public record Item(
      long hazard,
      long subject,
      String name,
      String category,
      String description,
      String level,
      String origin,
      String district,
      String town,
      String department,
      LocalDate foundOn,
      @Nullable LocalDate deadline,
      boolean deadlineImputed,
      String state,
      @Nullable Long daysOverdue) {}
}
