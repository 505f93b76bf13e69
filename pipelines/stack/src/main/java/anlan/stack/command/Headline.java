package anlan.stack.command;

import anlan.core.calendar.PeriodKind;
import anlan.stack.terminal.Table;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** The table that {@code up} prints: coverage per jurisdiction and class, and the cut it is of. */
final class Headline {
  private static final String CLOCK = "select clock, cut, stamp from marts.city_clock";

  private Headline() {}

  static void print(Connection trino, PrintStream out) throws SQLException {
    try (Statement statement = trino.createStatement();
        ResultSet newest = statement.executeQuery(CLOCK)) {
      if (!newest.next()) {
        out.println("no cut with a clock yet");
        return;
      }
      LocalDate clock = newest.getObject(1, LocalDate.class);
      out.println();
      coverage(trino, clock, out);
      out.printf(
          "%n数据截至 %s (clock), cut %d of %s%n", clock, newest.getLong(2), newest.getString(3));
      out.println("synthetic demo data 合成数据: no figure here is a real city's");
    }
  }

  /** The figures of the periods that hold a day. */
  private static void coverage(Connection trino, LocalDate day, PrintStream out)
      throws SQLException {
    try (PreparedStatement question = trino.prepareStatement(Query.read("coverage.sql"))) {
      int parameter = 1;
      for (PeriodKind kind : PeriodKind.values()) {
        question.setString(parameter++, kind.containing((int) day.toEpochDay()).label());
      }
      try (ResultSet rows = question.executeQuery()) {
        Table.of(rows).lines().forEach(out::println);
      }
    }
  }
}
