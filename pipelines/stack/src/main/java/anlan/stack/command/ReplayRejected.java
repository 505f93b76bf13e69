package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Patience;
import anlan.stack.terminal.Table;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code replay-rejected} (重放拒收): once their cause is mended, the rows that rejected messages were
 * about are read anew between the changes, each as it stands at its source now. What such a row was
 * before, and has been changed from since, is told by {@code ops.rejected} alone: to count it now
 * would put the past over the present.
 */
public final class ReplayRejected {
  /** What fits into a signal to the connector, in characters; more rows, and all are read. */
  private static final int CONDITION_MAX = 1_500;

  private static final List<String> HEADER =
      List.of("table", "reason", "rows", "read anew", "rejected still", "gone at the source");
  private static final List<Boolean> RIGHT = List.of(false, false, true, true, true, true);

  private ReplayRejected() {}

  /** 0 if no message is left over, else 1. */
  public static int run(StackConfig config, List<String> words, PrintStream out) throws Exception {
    String wanted = words.isEmpty() ? "" : words.get(0);
    if (words.size() > 1
        || !wanted.isEmpty() && !Databases.SOURCES.contains(wanted.split("\\.", 2)[0])) {
      throw new StackException(
          "replay-rejected takes one of %s, or a table of it, not %s"
              .formatted(Databases.SOURCES, words),
          "Name it such as inspection or inspection.hazard, or nothing for all.");
    }
    DataFolder.requireRunning(config);
    try (Connection trino = Trino.connect(config)) {
      List<List<String>> lines = new ArrayList<>();
      boolean isClean = true;
      for (RejectedRows rows : RejectedRows.find(config, trino, wanted)) {
        Map<String, Outcome> outcomes = replay(config, trino, rows);
        isClean &= outcomes.values().stream().allMatch(Outcome::isClean);
        outcomes.forEach((reason, outcome) -> lines.add(outcome.line(rows.table(), reason)));
      }
      if (lines.isEmpty()) {
        out.println("no row waits to be read anew");
      } else {
        Table.of(HEADER, RIGHT, lines).lines().forEach(out::println);
      }
      List<String> otherwise = otherwise(trino, wanted);
      otherwise.forEach(out::println);
      return isClean && otherwise.isEmpty() ? 0 : 1;
    }
  }

  /** What became of the rows, by the reason for which they had been rejected. */
  private static Map<String, Outcome> replay(
      StackConfig config, Connection trino, RejectedRows rows) throws Exception {
    Set<String> standing = rows.standing(config);
    if (!standing.isEmpty()) {
      Optional<String> condition =
          Optional.of(rows.condition()).filter(text -> text.length() <= CONDITION_MAX);
      Capture.rows(config, rows.table(), condition);
      Patience.until(
          "the rows of " + rows.table() + " are read", () -> checkRead(rows, trino, standing));
    }
    RejectedRows now = rows.again(trino);
    Map<String, Outcome> outcomes = new TreeMap<>();
    rows.rows()
        .forEach(
            (key, was) ->
                outcomes
                    .computeIfAbsent(was.reason(), reason -> new Outcome())
                    .add(standing.contains(key), now.rows().containsKey(key)));
    return outcomes;
  }

  private static void checkRead(RejectedRows rows, Connection trino, Set<String> standing)
      throws SQLException {
    RejectedRows now = rows.again(trino);
    long left =
        standing.stream()
            .filter(key -> Objects.equals(rows.rows().get(key), now.rows().get(key)))
            .count();
    if (left > 0) {
      throw new IllegalStateException(left + " rows are still to come");
    }
  }

  /** What no reading of single rows can mend, with what can. */
  private static List<String> otherwise(Connection trino, String wanted) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(Query.read("rejected_otherwise.sql"))) {
      while (rows.next()) {
        if (wanted.isEmpty() || wanted.split("\\.", 2)[0].equals(rows.getString(1))) {
          lines.add(
              "%s: %,d messages %s are left to %s"
                  .formatted(
                      rows.getString(1), rows.getLong(4), rows.getString(3), rows.getString(2)));
        }
      }
    }
    return lines;
  }

  /** Counts rows of one table that had been rejected for one reason. */
  private static final class Outcome {
    private long rows;
    private long read;
    private long rejected;
    private long gone;

    void add(boolean isStanding, boolean isRejected) {
      rows++;
      if (!isStanding) {
        gone++;
      } else if (isRejected) {
        rejected++;
      } else {
        read++;
      }
    }

    boolean isClean() {
      return rejected == 0 && gone == 0;
    }

    List<String> line(String table, String reason) {
      return List.of(
          table,
          reason,
          String.valueOf(rows),
          String.valueOf(read),
          String.valueOf(rejected),
          String.valueOf(gone));
    }
  }
}
