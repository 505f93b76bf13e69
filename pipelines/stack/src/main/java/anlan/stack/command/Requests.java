package anlan.stack.command;

import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Patience;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the job, the only writer of its tables, and waits for its answer, which comes with a cut.
 */
final class Requests {
  private static final String ASK =
      "INSERT INTO anlan_requests (kind, table_name, cut_name) VALUES (?, ?, ?) RETURNING request";
  private static final String WAITING = "SELECT 1 FROM anlan_requests WHERE request = ?";
  private static final String ANSWER =
      "select outcome, detail, cut from ops.requests where request = ";

  private final StackConfig config;

  Requests(StackConfig config) {
    this.config = config;
  }

  /** What the job answered. */
  record Answered(String outcome, String detail, long cut) {
    boolean isDone() {
      return outcome.equals("DONE");
    }

    @Override
    public String toString() {
      return "%s in cut %d: %s".formatted(outcome, cut, detail);
    }
  }

  /** Asks to merge the small files of a table, or of all; returns the request's number. */
  long merge(@Nullable String table) throws SQLException {
    return ask("MERGE", table, null);
  }

  /** Asks to give the newest cut a name; returns the request's number. */
  long name(String cutName) throws SQLException {
    return ask("NAME", null, cutName);
  }

  /** Asks to take a name away, whether any cut has it or not; returns the request's number. */
  long forget(String cutName) throws SQLException {
    return ask("FORGET", null, cutName);
  }

  private long ask(String kind, @Nullable String table, @Nullable String cutName)
      throws SQLException {
    try (Connection catalog = Databases.connect(config, "catalog");
        PreparedStatement insert = catalog.prepareStatement(ASK)) {
      insert.setString(1, kind);
      insert.setString(2, table);
      insert.setString(3, cutName);
      try (ResultSet rows = insert.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Waits for the answer. */
  Answered answer(long request) throws SQLException, InterruptedException {
    Patience.until("request " + request + " is answered", () -> checkAnswered(request));
    try (Connection trino = Trino.connect(config);
        var statement = trino.createStatement();
        var rows = statement.executeQuery(ANSWER + request)) {
      if (!rows.next()) {
        throw new StackException(
            "request %d is answered, but ops.requests doesn't show it".formatted(request),
            "Look into logs/jobs.log in " + config.home() + ".");
      }
      return new Answered(rows.getString(1), rows.getString(2), rows.getLong(3));
    }
  }

  private void checkAnswered(long request) throws SQLException {
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
