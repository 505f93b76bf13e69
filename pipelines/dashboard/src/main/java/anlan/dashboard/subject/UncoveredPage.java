package anlan.dashboard.subject;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.period.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the subjects not yet covered (未覆盖监管对象).
 *
 * @param cut the cut the list comes from
 * @param indicator its number
 * @param period its period
 * @param listedOn the day on which it is judged who is not covered
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows the longest unchecked first
 * @param source where they come from
 */
public record UncoveredPage(
    long cut,
    String indicator,
    Span period,
    LocalDate listedOn,
    long total,
    int page,
    int size,
    List<Uncovered> rows,
    Source source) {
  /**
   * One subject.
   *
   * @param subject its number
   * @param name its name
   * @param address where it is
   * @param subjectClass name of its class
   * @param detail name of its high-risk sector or nine-small category, "" for neither
   * @param district name of its district
   * @param town name of its town
   * @param department name of its department
   * @param part the month of a missing self-check, else the period
   * @param openedOn first day of its present run; null if not known
   * @param lastCheckedOn day of its last inspection that qualifies; null for never
   */
  public record Uncovered(
      long subject,
      String name,
      String address,
      String subjectClass,
      String detail,
      String district,
      String town,
      String department,
      String part,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate lastCheckedOn) {}
}
