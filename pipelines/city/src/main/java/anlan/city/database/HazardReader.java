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

/** Reads from the inspection database which hazards are not done with. */
public final class HazardReader {
  private static final String OPEN =
      "select hazard_id, subject_id, deadline, case when exists (select from hazard_review r where"
          + " r.hazard_id = h.hazard_id and r.reviewed_on >= h.rectified_on) then null else"
          + " rectified_on end as rectified_on, case when origin = 'DEPARTMENT' and not exists"
          + " (select from hazard_penalty p where p.hazard_id = h.hazard_id) then department_id"
          + " end as punisher from hazard h where found_on >= ? and not void and"
          + " (rectified_on is null or not exists (select from hazard_review r where r.hazard_id ="
          + " h.hazard_id and r.reviewed_on >= h.rectified_on and r.passed)) order by hazard_id";
  private final PreparedStatement open;

  /**
   * A hazard that isn't done with.
   *
   * @param rectifiedOn null while no completion waits
   * @param punisher the department that found it and has not punished it yet, else null
   */
  public record Open(
      long id,
      long subjectId,
      @Nullable Integer deadline,
      @Nullable Integer rectifiedOn,
      @Nullable Integer punisher) {}

  public HazardReader(Connection connection) throws SQLException {
    open = connection.prepareStatement(OPEN);
  }

  /** Those found on a day or later. */
  public List<Open> openSince(int day) throws SQLException {
    open.setObject(1, Day.date(day));
    try (ResultSet rows = open.executeQuery()) {
      List<Open> hazards = new ArrayList<>();
      while (rows.next()) {
        hazards.add(
            new Open(
                rows.getLong("hazard_id"),
                rows.getLong("subject_id"),
                day(rows.getObject("deadline", LocalDate.class)),
                day(rows.getObject("rectified_on", LocalDate.class)),
                rows.getObject("punisher", Integer.class)));
      }
      return hazards;
    }
  }

  private static @Nullable Integer day(@Nullable LocalDate date) {
    return date == null ? null : Integer.valueOf(Day.of(date));
  }
}
