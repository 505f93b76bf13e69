package anlan.stack.command;

import anlan.stack.terminal.Table;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The table that {@code up} prints: coverage per jurisdiction and class, and the cut it is of. */
final class Headline {
  private static final String CLOCK = "select clock, cut, stamp from marts.city_clock";

  private Headline() {}

  static void print(Connection trino, PrintStream out) throws SQLException {
    try (Statement statement = trino.createStatement()) {
      out.println();
      try (ResultSet rows = statement.executeQuery(Query.read("coverage.sql"))) {
        Table.of(rows).lines().forEach(out::println);
      }
      try (ResultSet rows = statement.executeQuery(CLOCK)) {
        if (rows.next()) {
          out.printf(
              "%n数据截至 %s (clock), cut %d of %s%n",
              rows.getString(1), rows.getLong(2), rows.getString(3));
        }
      }
      out.println("synthetic demo data 合成数据: no figure here is a real city's");
    }
  }
}
