package anlan.stack.command;

import anlan.stack.terminal.Table;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** {@code sql}: answers questions put to Trino as tables. */
final class Sql {
  private Sql() {}

  /** Runs one or more statements, separated by semicolons at the end of a line; 1 if one fails. */
  static int run(String text, Connection trino, PrintStream out) {
    try (Statement statement = trino.createStatement()) {
      for (String one : Stream.of(text.split(";\\s*(\\n|$)")).filter(s -> !s.isBlank()).toList()) {
        if (statement.execute(one)) {
          try (ResultSet rows = statement.getResultSet()) {
            Table table = Table.of(rows);
            table.lines().forEach(out::println);
            out.printf("(%d rows)%n", table.size());
          }
        } else {
          out.println("done");
        }
      }
      return 0;
    } catch (SQLException e) {
      out.println(e.getMessage());
      return 1;
    }
  }
}
