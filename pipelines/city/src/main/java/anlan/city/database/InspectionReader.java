package anlan.city.database;

import anlan.city.inspection.Check;
import anlan.city.inspection.Findings;
import anlan.city.inspection.Inspection;
import anlan.city.season.Day;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads from the inspection database what live traffic corrects. */
public final class InspectionReader {
  private static final String NEWEST =
      "select * from inspection where subject_id = ? order by checked_on desc, inspection_id desc"
          + " limit 8";
  private static final String WAITING =
      "select inspection_id, subject_id, checked_on from inspection where uploaded_at >= ?"
          + " and reviewed_at is null and type = 'GRID_CHECK' and not void order by inspection_id";
  private final PreparedStatement newest;
  private final PreparedStatement waiting;

  public InspectionReader(Connection connection) throws SQLException {
    newest = connection.prepareStatement(NEWEST);
    waiting = connection.prepareStatement(WAITING);
  }

  /** The newest inspections of a subject, without their teams. */
  public List<Inspection> newestOf(long subjectId) throws SQLException {
    newest.setLong(1, subjectId);
    try (ResultSet rows = newest.executeQuery()) {
      List<Inspection> inspections = new ArrayList<>();
      while (rows.next()) {
        inspections.add(
            new Inspection(rows.getLong("inspection_id"), rows.getLong("subject_id"), check(rows)));
      }
      return inspections;
    }
  }

  /** A grid check that waits for its town's review. */
  public record Waiting(long inspectionId, long subjectId, int checkedOn) {}

  /** The grid checks uploaded since the beginning of a day that nobody has reviewed, in order. */
  public List<Waiting> waitingSince(int day) throws SQLException {
    waiting.setObject(1, Batches.instant(Day.at(day, 0)));
    try (ResultSet rows = waiting.executeQuery()) {
      List<Waiting> found = new ArrayList<>();
      while (rows.next()) {
        found.add(
            new Waiting(
                rows.getLong("inspection_id"),
                rows.getLong("subject_id"),
                Day.of(rows.getObject("checked_on", LocalDate.class))));
      }
      return found;
    }
  }

  private static Check check(ResultSet row) throws SQLException {
    OffsetDateTime uploadedAt = row.getObject("uploaded_at", OffsetDateTime.class);
    OffsetDateTime reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
    return new Check(
        row.getString("type"),
        row.getString("body"),
        row.getObject("department_id", Integer.class),
        Day.of(row.getObject("checked_on", LocalDate.class)),
        row.getBoolean("on_site"),
        row.getBoolean("expert_present"),
        new Findings(
            row.getString("result"),
            row.getObject("problems", Integer.class),
            row.getBoolean("no_hazard_declared")),
        uploadedAt == null ? null : Long.valueOf(uploadedAt.toEpochSecond()),
        reviewedAt == null ? null : Long.valueOf(reviewedAt.toEpochSecond()),
        row.getBoolean("void"),
        row.getObject("recorded_at", OffsetDateTime.class).toEpochSecond(),
        List.of());
  }
}
