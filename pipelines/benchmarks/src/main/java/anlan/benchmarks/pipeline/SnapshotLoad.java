package anlan.benchmarks.pipeline;

import anlan.stack.Stack;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import anlan.stack.server.SourceClocks;
import anlan.stack.supervise.Patience;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * How long what the databases hold takes through the whole pipeline: from the moment Debezium made
 * its first replication slot to the stamp of the first cut that has both clocks, which come after
 * all other rows.
 *
 * @param rows rows in both databases
 * @param time from slot to stamp
 */
record SnapshotLoad(long rows, Duration time) {
  private static final int POLL_MS = 50;
  private static final String SLOTS = "select count(*) from pg_replication_slots";
  private static final String COMPLETE =
      "select min(stamp) from ops.cuts where cardinality(clocks) = 2";

  /** Watches PostgreSQL from now on for the first slot. */
  static Future<Instant> begin(StackConfig config) {
    return CompletableFuture.supplyAsync(() -> firstSlot(config));
  }

  static SnapshotLoad measure(Stack stack, Future<Instant> begin)
      throws IOException, SQLException, InterruptedException {
    Instant[] complete = new Instant[1];
    Patience.until("everything is in a cut", () -> complete[0] = complete(stack));
    try {
      return new SnapshotLoad(
          SourceClocks.rows(stack.config()), Duration.between(begin.get(), complete[0]));
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  double rowsPerSecond() {
    return rows * 1000.0 / time.toMillis();
  }

  private static Instant complete(Stack stack) throws SQLException {
    try (Connection trino = stack.trino();
        Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(COMPLETE)) {
      rows.next();
      Timestamp stamp = rows.getTimestamp(1);
      if (stamp == null) {
        throw new SQLException("no cut has both clocks yet");
      }
      return stamp.toInstant();
    }
  }

  private static Instant firstSlot(StackConfig config) {
    try {
      while (!hasSlot(config)) {
        Patience.pause(POLL_MS);
      }
      return Instant.now();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasSlot(StackConfig config) {
    try (Connection database = Databases.connect(config, "postgres");
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(SLOTS)) {
      return rows.next() && rows.getLong(1) > 0;
    } catch (SQLException notYetUp) {
      return false;
    }
  }
}
