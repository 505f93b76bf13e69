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
  private final PreparedStatement newest;

  public InspectionReader(Connection connection) throws SQLException {
    newest = connection.prepareStatement(NEWEST);
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

  private static Check check(ResultSet row) throws SQLException {
    OffsetDateTime uploadedAt = row.getObject("uploaded_at", OffsetDateTime.class);
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
        row.getBoolean("void"),
        row.getObject("recorded_at", OffsetDateTime.class).toEpochSecond(),
        List.of());
  }
}
