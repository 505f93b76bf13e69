package anlan.city.database;

import anlan.city.season.Day;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from the inspection database which hazards of a subject are not done with. */
public final class HazardReader {
  private static final String OPEN =
      "select hazard_id, found_on, deadline, rectified_on from hazard h where subject_id = ? and not"
          + " void and (rectified_on is null or not exists (select from hazard_review r where"
          + " r.hazard_id = h.hazard_id and r.reviewed_on >= h.rectified_on and r.passed))"
          + " order by found_on, hazard_id limit 8";
  private final PreparedStatement open;

  /** A hazard that isn't done with; {@code rectifiedOn} is null while it isn't rectified. */
  public record Open(
      long id, int foundOn, @Nullable Integer deadline, @Nullable Integer rectifiedOn) {}

  public HazardReader(Connection connection) throws SQLException {
    open = connection.prepareStatement(OPEN);
  }

  /** The oldest of them. */
  public List<Open> openOf(long subjectId) throws SQLException {
    open.setLong(1, subjectId);
    try (ResultSet rows = open.executeQuery()) {
      List<Open> hazards = new ArrayList<>();
      while (rows.next()) {
        hazards.add(
            new Open(
                rows.getLong("hazard_id"),
                Day.of(rows.getObject("found_on", LocalDate.class)),
                day(rows.getObject("deadline", LocalDate.class)),
                day(rows.getObject("rectified_on", LocalDate.class))));
      }
      return hazards;
    }
  }

  private static @Nullable Integer day(@Nullable LocalDate date) {
    return date == null ? null : Integer.valueOf(Day.of(date));
  }
}
