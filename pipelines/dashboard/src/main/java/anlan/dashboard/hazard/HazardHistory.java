package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Source;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hazard as it stands, and every change of it and of what was done about it, newest first. Who
 * is responsible stays out: the marts say only whether someone is.
 *
 * @param cut the cut all of it comes from
 * @param hazard its number
 * @param asOf the clock's day
 * @param standing how it stands; null if it does not count: void, a duplicate or too old
 * @param changes one per change of a row
 * @param source where they come from
 */
public record HazardHistory(
    long cut,
    long hazard,
    LocalDate asOf,
    @Nullable Standing standing,
    List<Change> changes,
    Source source) {
  /**
   * How the hazard stands at the end of the clock's day.
   *
   * @param closedOn day from which it is closed (销号); null if it is not
   * @param item what a list shows of it
   */
  public record Standing(@Nullable LocalDate closedOn, HazardPage.Item item) {}

  /**
   * One change of a row.
   *
   * @param committedAt when the source database committed it
   * @param recordedAt when an office entered the row (录入)
   * @param table the source table
   * @param operation r (snapshot), c (created), u (updated) or d (deleted)
   * @param row the row's number
   * @param fields its values by column, as JSON
   */
  public record Change(
      Instant committedAt,
      Instant recordedAt,
      String table,
      String operation,
      String row,
      @JsonRawValue String fields) {

    /** The change that a row of a mart of changes tells. */
    public static Change read(ResultSet row) throws SQLException {
      return new Change(
          row.getTimestamp("committed_at").toInstant(),
          row.getTimestamp("recorded_at").toInstant(),
          row.getString("source"),
          row.getString("operation"),
          row.getString("row_id"),
          row.getString("fields"));
    }
  }
}
