package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.process.PidFile;
import anlan.stack.server.Databases;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Patience;
import anlan.stack.terminal.Progress;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * {@code rebuild}: has all indicators recomputed from the change history, after a rule was
 * corrected, a mistake in the rules' code was mended, or the journal was damaged. Asks, ends the
 * job, which its supervisor starts again and which serves the request then, and tells what differs.
 */
public final class Rebuild {
  private static final String ASK =
      "INSERT INTO anlan_requests (kind) VALUES ('REBUILD') RETURNING request";
  private static final String WAITING = "SELECT count(*) FROM anlan_requests WHERE request = ";
  private static final String HOW_FAR =
      "SELECT rows_done, rows_all, attempts FROM anlan_rebuilds WHERE request = ";
  private static final String STAMP =
      "SELECT coalesce(stamp_ms, 0) FROM anlan_rebuilds WHERE request = ";
  private static final String ANSWER =
      "select outcome, cut, detail from ops.requests where request = ";
  private static final Duration STALL_MAX = Duration.ofMinutes(6);
  private static final int POLL_MS = 400;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Rebuild() {}

  /** 0 if the indicators are rebuilt and the job goes on, else 1. */
  public static int run(StackConfig config, PrintStream out, Progress progress)
      throws SQLException, InterruptedException {
    DataFolder.requireRunning(config);
    long request;
    try (Connection catalog = Databases.connect(config, "catalog")) {
      request = number(catalog, ASK);
    }
    out.printf(
        "request %d: the job ends, replays the history and starts again; tables stay readable%n",
        request);
    endJob(config);
    awaitAnswer(config, request, progress);
    return tell(config, request, out);
  }

  private static void endJob(StackConfig config) {
    new PidFile(config.run().resolve("jobs.pid")).process().ifPresent(ProcessHandle::destroy);
  }

  private static void awaitAnswer(StackConfig config, long request, Progress progress)
      throws SQLException, InterruptedException {
    String before = "";
    long movedAt = System.nanoTime();
    try (Connection catalog = Databases.connect(config, "catalog");
        Statement statement = catalog.createStatement()) {
      while (number(catalog, WAITING + request) > 0) {
        try (ResultSet row = statement.executeQuery(HOW_FAR + request)) {
          if (row.next() && row.getLong(2) > 0) {
            progress.measure("replayed", row.getLong(1), row.getLong(2));
            String now = row.getLong(1) + " " + row.getInt(3);
            movedAt = now.equals(before) ? movedAt : System.nanoTime();
            before = now;
          }
        }
        if (System.nanoTime() - movedAt > STALL_MAX.toNanos()) {
          throw new StackException(
              "request %d has waited for %d minutes".formatted(request, STALL_MAX.toMinutes()),
              "Look into logs/jobs.log in "
                  + config.home()
                  + "; the request is served at its start.");
        }
        Patience.pause(POLL_MS);
      }
    }
    progress.measured();
  }

  private static int tell(StackConfig config, long request, PrintStream out)
      throws SQLException, InterruptedException {
    try (Connection trino = Trino.connect(config);
        Statement statement = trino.createStatement();
        ResultSet answer = statement.executeQuery(ANSWER + request)) {
      if (!answer.next()) {
        throw new StackException(
            "request %d is answered, but ops.requests doesn't show it".formatted(request),
            "Look into logs/jobs.log in " + config.home() + ".");
      }
      String outcome = answer.getString(1);
      long cut = answer.getLong(2);
      out.printf("%s as of cut %d: %s%n", outcome, cut, answer.getString(3));
      if (!outcome.equals("DONE")) {
        return 1;
      }
      compare(config, request, trino, out);
      Patience.until("the job goes on", () -> checkGoesOn(trino, cut));
      out.printf("the job goes on from there: cut %d is published%n", newestCut(trino));
      return 0;
    }
  }

  /** Both sides are there as long as the lake keeps the snapshot before: some forty cuts. */
  private static void compare(StackConfig config, long request, Connection trino, PrintStream out)
      throws SQLException {
    long stamp;
    try (Connection catalog = Databases.connect(config, "catalog")) {
      stamp = number(catalog, STAMP + request);
    }
    String sql =
        Query.read("changed_sums.sql")
            .replace("${before}", MOMENT.format(Instant.ofEpochMilli(stamp - 1)))
            .replace("${after}", MOMENT.format(Instant.ofEpochMilli(stamp)));
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      out.printf(
          "of %,d sums of the journal, by account and cut, %,d are others now%n",
          rows.getLong(1), rows.getLong(2));
      String examples = rows.getString(3);
      if (examples != null) {
        examples.lines().forEach(line -> out.println("  " + line));
      }
    } catch (SQLException e) {
      out.println("the journals before and after could not be compared: " + e.getMessage());
    }
  }

  private static void checkGoesOn(Connection trino, long cut) throws SQLException {
    if (newestCut(trino) <= cut) {
      throw new IllegalStateException("no cut came after cut " + cut);
    }
  }

  private static long newestCut(Connection trino) throws SQLException {
    return number(trino, "select max(cut) from ops.cuts");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
