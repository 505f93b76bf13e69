package anlan.stack.command;

import anlan.stack.terminal.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What was found when sources were read anew (重新快照), each at its newest epoch. */
final class NewEpochs {
  private NewEpochs() {}

  /** A headline and a table; nothing as long as no source was read anew. */
  static List<String> lines(Connection trino) throws SQLException {
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(Query.read("epochs.sql"))) {
      List<String> lines = new ArrayList<>(Table.of(rows).lines());
      if (lines.size() <= HEADER_LINES) {
        return List.of();
      }
      lines.add(0, "sources that were read anew, and what differed (KEPT needs you, see deploy/OPERATING.md):");
      return lines;
    }
  }

  private static final int HEADER_LINES = 2;
}
