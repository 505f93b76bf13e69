package anlan.city.database;

import anlan.city.season.Day;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** Where a database stands: its clock and its highest numbers. */
public final class Marks {
  private Marks() {}

  /** The day of the clock row. */
  public static int today(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select today from clock")) {
      if (!row.next()) {
        throw new SourceException(
            connection.getMetaData().getURL() + ": the clock has no row; run load before live");
      }
      return Day.of(row.getObject(1, LocalDate.class));
    }
  }

  /** The highest number in a column, at least {@code floor}. */
  public static long highest(Connection connection, String table, String column, long floor)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select coalesce(max(%s), 0) from %s".formatted(column, table))) {
      return row.next() ? Math.max(floor, row.getLong(1)) : floor;
    }
  }
}
