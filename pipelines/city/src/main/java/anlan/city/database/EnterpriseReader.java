package anlan.city.database;

import anlan.city.season.Day;
import anlan.city.subject.Marks;
import anlan.city.subject.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads from the enterprise database what live traffic goes by. */
public final class EnterpriseReader {
  private static final String STATE_ON =
      "select * from subject_state where subject_id = ? and effective_on <= ?"
          + " order by effective_on desc, state_id desc limit 1";
  private static final String BY_CLASS =
      "select subject_id from (select distinct on (subject_id) subject_id, class, status"
          + " from subject_state where effective_on <= ?"
          + " order by subject_id, effective_on desc, state_id desc) newest"
          + " where class = ? and status in ('OPERATING', 'UNDER_CONSTRUCTION')"
          + " order by subject_id";
  private static final int FETCH = 10_000;

  private final Connection connection;
  private final PreparedStatement stateOn;
  private final PreparedStatement industryOf;

  public EnterpriseReader(Connection connection) throws SQLException {
    this.connection = connection;
    stateOn = connection.prepareStatement(STATE_ON);
    industryOf = connection.prepareStatement("select industry from subject where subject_id = ?");
  }

  /** The operating subjects of a class on a day, by number. */
  public long[] operating(String subjectClass, int day) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BY_CLASS)) {
      statement.setFetchSize(FETCH);
      statement.setObject(1, Day.date(day));
      statement.setString(2, subjectClass);
      try (ResultSet rows = statement.executeQuery()) {
        long[] ids = new long[FETCH];
        int count = 0;
        while (rows.next()) {
          if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
          }
          ids[count++] = rows.getLong(1);
        }
        return Arrays.copyOf(ids, count);
      }
    }
  }

  /** The state of a subject on a day; null if it has none yet. */
  public @Nullable State stateOn(long subjectId, int day) throws SQLException {
    stateOn.setLong(1, subjectId);
    stateOn.setObject(2, Day.date(day));
    try (ResultSet rows = stateOn.executeQuery()) {
      return rows.next() ? state(rows) : null;
    }
  }

  /** The subject's industry code; null if there is no such subject. */
  public @Nullable String industryOf(long subjectId) throws SQLException {
    industryOf.setLong(1, subjectId);
    try (ResultSet rows = industryOf.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getLong("state_id"),
        row.getLong("subject_id"),
        Day.of(row.getObject("effective_on", LocalDate.class)),
        row.getString("status"),
        row.getString("class"),
        Objects.requireNonNullElse(row.getString("sector"), ""),
        Objects.requireNonNullElse(row.getString("category"), ""),
        row.getString("town_code"),
        Objects.requireNonNullElse(row.getString("grid_code"), ""),
        row.getObject("department_id", Integer.class),
        row.getString("level"),
        new Marks(
            row.getBoolean("standardised"),
            row.getBoolean("licensed_or_above_scale"),
            row.getBoolean("code_active"),
            row.getString("house_rules")),
        row.getObject("recorded_at", OffsetDateTime.class).toEpochSecond());
  }
}
