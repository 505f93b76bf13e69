package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Patience;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code maintain}: asks the job to merge all small files now, before a day of heavy reading, and
 * waits for its answer. Without being asked it merges what has become many.
 */
final class Maintain {
  private static final String ASK =
      "INSERT INTO anlan_requests (kind, table_name) VALUES ('MERGE', ?) RETURNING request";
  private static final String WAITING = "SELECT 1 FROM anlan_requests WHERE request = ?";
  private static final String ANSWER =
      "select outcome, detail, cut from ops.requests where request = ";

  private Maintain() {}

  /** 0 if all is merged, else 1. */
  static int run(StackConfig config, List<String> words, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    if (words.size() > 1) {
      throw new StackException(
          "maintain takes one table, not " + words,
          "Name one, such as indicators.journal, or none.");
    }
    DataFolder.requireRunning(config);
    long request = ask(config, words.isEmpty() ? null : words.get(0));
    out.printf("request %d: the job merges between two cuts%n", request);
    Patience.until("request " + request + " is answered", () -> checkAnswered(config, request));
    try (Connection trino = Trino.connect(config);
        var statement = trino.createStatement();
        var rows = statement.executeQuery(ANSWER + request)) {
      if (!rows.next()) {
        throw new StackException(
            "request %d is answered, but ops.requests doesn't show it".formatted(request),
            "Look into logs/jobs.log in " + config.home() + ".");
      }
      String outcome = rows.getString(1);
      out.printf("%s in cut %d: %s%n", outcome, rows.getLong(3), rows.getString(2));
      return outcome.equals("DONE") ? 0 : 1;
    }
  }

  private static long ask(StackConfig config, @Nullable String table) throws SQLException {
    try (Connection catalog = Databases.connect(config, "catalog");
        PreparedStatement insert = catalog.prepareStatement(ASK)) {
      insert.setString(1, table);
      try (ResultSet rows = insert.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void checkAnswered(StackConfig config, long request) throws SQLException {
    try (Connection catalog = Databases.connect(config, "catalog");
        PreparedStatement select = catalog.prepareStatement(WAITING)) {
      select.setLong(1, request);
      try (ResultSet rows = select.executeQuery()) {
        if (rows.next()) {
          throw new IllegalStateException("it waits for the job's next cut");
        }
      }
    }
  }
}
