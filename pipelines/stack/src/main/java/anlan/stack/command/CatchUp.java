package anlan.stack.command;

import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.SourceClocks;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Patience;
import anlan.stack.terminal.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Waits until what the databases hold can be read through Trino. Each database's clock is written
 * after the rows of its day, and a cut holds a prefix of each log; so a cut that carries the clocks
 * of the databases carries everything before them.
 */
final class CatchUp {
  private static final String NEWEST =
      "select clocks from ops.cuts where cut = (select max(cut) from ops.cuts)";
  private static final String CLOCK = "select clock from marts.city_clock";
  private static final Duration STALL_MAX = Duration.ofMinutes(4);
  private static final int POLL_MS = 400;

  private final StackConfig config;
  private final Progress progress;

  CatchUp(StackConfig config, Progress progress) {
    this.config = config;
    this.progress = progress;
  }

  void await() throws SQLException, InterruptedException {
    progress.begins("pipeline");
    Map<String, LocalDate> written = SourceClocks.read(config);
    long rows = SourceClocks.rows(config);
    long arrived = -1;
    long movedAt = System.nanoTime();
    try (Connection trino = Trino.connect(config);
        Statement statement = trino.createStatement()) {
      while (!written.equals(clocks(statement)) || !isReadable(statement, written)) {
        long now = arrived(statement);
        if (now != arrived) {
          arrived = now;
          movedAt = System.nanoTime();
        } else if (System.nanoTime() - movedAt > STALL_MAX.toNanos()) {
          throw new StackException(
              "nothing has arrived in the tables for %d minutes: %,d of %,d rows, clocks %s of %s"
                  .formatted(STALL_MAX.toMinutes(), arrived, rows, clocks(statement), written),
              "Look into logs/kafka.log and logs/jobs.log in " + config.home() + ".");
        }
        progress.measure("rows arrived", Math.min(arrived, rows), rows);
        Patience.pause(POLL_MS);
      }
      progress.measure("rows arrived", arrived(statement), rows);
    }
    progress.measured();
    progress.ready("pipeline");
  }

  private static Map<String, LocalDate> clocks(Statement statement) throws SQLException {
    Map<String, LocalDate> clocks = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery(NEWEST)) {
      if (rows.next() && rows.getObject(1) instanceof Map<?, ?> found) {
        found.forEach(
            (source, day) ->
                clocks.put(source.toString(), LocalDate.parse(day.toString().substring(0, 10))));
      }
    }
    return clocks;
  }

  /** Views read a second back; whether they see this clock too. */
  private static boolean isReadable(Statement statement, Map<String, LocalDate> written)
      throws SQLException {
    LocalDate least = written.values().stream().min(LocalDate::compareTo).orElse(LocalDate.MIN);
    try (ResultSet rows = statement.executeQuery(CLOCK)) {
      return rows.next() && !rows.getObject(1, LocalDate.class).isBefore(least);
    }
  }

  private static long arrived(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(Query.read("arrived.sql"))) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
