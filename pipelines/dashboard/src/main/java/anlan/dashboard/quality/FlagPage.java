package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the flagged rows.
 *
 * @param cut the cut the list comes from
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows the heaviest rules first
 * @param source where they come from
 */
public record FlagPage(long cut, long total, int page, int size, List<Flag> rows, Source source) {
  /**
   * A flag on a row.
   *
   * @param rule number of the rule
   * @param ruleName what is wrong
   * @param action what is done about it, in words
   * @param table the row's table
   * @param row the row's number
   * @param field the column at fault
   * @param foundValue what is in it; null if it is the want of a value
   * @param subject number of the subject that the row is about; null if it is about none
   * @param name its name; "" if it is not known
   * @param hazard number of the hazard, if the row is one
   * @param accident number of the accident, if the row is one
   * @param district name of the district
   * @param town name of the town; "" for none
   * @param seenOn day that the row tells of; null if it tells of none
   */
  public record Flag(
      String rule,
      String ruleName,
      String action,
      String table,
      String row,
      String field,
      @Nullable String foundValue,
      @Nullable Long subject,
      String name,
      @Nullable Long hazard,
      @Nullable Long accident,
      String district,
      String town,
      @Nullable LocalDate seenOn) {}
}
