package anlan.stack.command;

import anlan.stack.terminal.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What was found when sources were read anew (重新快照), each at its newest epoch. */
public final class NewEpochs {
  private static final String TITLE =
      "read anew, and what differed (KEPT asks for you, see deploy/OPERATING.md):";

  private NewEpochs() {}

  /** A title and a table; nothing as long as no source was read anew. */
  public static List<String> lines(Connection trino) throws SQLException {
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(Query.read("epochs.sql"))) {
      Table found = Table.of(rows);
      List<String> lines = new ArrayList<>();
      if (found.size() > 0) {
        lines.add(TITLE);
        lines.addAll(found.lines());
      }
      return lines;
    }
  }
}
