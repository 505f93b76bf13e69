package anlan.dashboard.assessment;

import anlan.dashboard.coverage.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is behind the points that an item lost.
 *
 * @param cut the cut the list comes from
 * @param unit division code of the unit
 * @param item the item
 * @param itemName its name; "" if there is nothing
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows the longest overdue first
 * @param source where they come from
 */
public record DeductionPage(
    long cut,
    String unit,
    String item,
    String itemName,
    long total,
    int page,
    int size,
    List<Deduction> rows,
    Source source) {
  /**
   * A subject not covered, a hazard, a penalty or report that was late, or what the unit itself has
   * not done.
   *
   * @param subject number of the subject; null if it is the unit's own omission
   * @param hazard number of the hazard, if it is one
   * @param name name of the subject or of the unit
   * @param detail the subject's address, what the hazard is, which authority or which report
   * @param town name of the town
   * @param deduction why it is on the list
   * @param since from which day on; null if no day tells
   * @param days how many days overdue; null if it is not
   */
  public record Deduction(
      @Nullable Long subject,
      @Nullable Long hazard,
      String name,
      String detail,
      String town,
      String deduction,
      @Nullable LocalDate since,
      @Nullable Long days) {}
}
