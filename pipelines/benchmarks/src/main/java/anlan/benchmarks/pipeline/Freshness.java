package anlan.benchmarks.pipeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a commit in PostgreSQL takes to be visible through Trino, under traffic.
 *
 * <p>Trino is asked again and again, as views ask, for the newest commit it sees. Rows come in
 * commit order, so everything committed up to then is visible, and what was committed between two
 * answers became visible with the second. Commits are taken as evenly spread, one per {@value
 * #GRAIN_MS} ms.
 *
 * @param delaysMs ascending, in milliseconds
 * @param questions how often Trino was asked
 */
record Freshness(List<Long> delaysMs, int questions) {
  private static final int GRAIN_MS = 5;
  private static final String NEWEST =
      "select max(cdc_committed_at) from history.inspection"
          + " for timestamp as of current_timestamp - interval '1' second";

  static Freshness measure(Connection trino, Duration time) throws SQLException {
    List<Long> delays = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    int questions = 0;
    try (Statement statement = trino.createStatement()) {
      long seen = newest(statement);
      while (System.nanoTime() < end) {
        long now = newest(statement);
        long answered = System.currentTimeMillis();
        questions++;
        for (long committed = seen + GRAIN_MS; committed <= now; committed += GRAIN_MS) {
          delays.add(answered - committed);
        }
        seen = Math.max(seen, now);
      }
    }
    if (delays.isEmpty()) {
      throw new IllegalStateException("no commit became visible in " + time);
    }
    delays.sort(null);
    return new Freshness(List.copyOf(delays), questions);
  }

  /** The delay that this share of commits did not exceed, in seconds. */
  double percentile(double share) {
    int place = (int) Math.ceil(share * delaysMs.size()) - 1;
    return delaysMs.get(Math.max(0, place)) / 1000.0;
  }

  private static long newest(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(NEWEST)) {
      rows.next();
      return rows.getTimestamp(1).getTime();
    }
  }
}
