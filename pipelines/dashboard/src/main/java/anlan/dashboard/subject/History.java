package anlan.dashboard.subject;

import anlan.dashboard.coverage.Source;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;

/**
 * All changes of one subject that the pipeline has read, newest first.
 *
 * @param cut the cut the list comes from
 * @param subject its number
 * @param changes one per change of a row
 * @param source where they come from
 */
public record History(long cut, long subject, List<Change> changes, Source source) {
  /**
   * One change of a row.
   *
   * @param committedAt when the source database committed it
   * @param table the source table
   * @param operation r (snapshot), c (created), u (updated) or d (deleted)
   * @param row the row's number
   * @param fields its values by column, as JSON
   */
  public record Change(
      Instant committedAt,
      String table,
      String operation,
      String row,
      @JsonRawValue String fields) {}
}
