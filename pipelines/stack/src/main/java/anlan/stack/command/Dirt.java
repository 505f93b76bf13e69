package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.Demo;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.process.Child;
import anlan.stack.process.LogTail;
import anlan.stack.process.PidFile;
import anlan.stack.server.Databases;
import anlan.stack.server.JavaServer;
import anlan.stack.server.Trino;
import anlan.stack.supervise.Patience;
import anlan.stack.terminal.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code dirt}: spoils rows of the running demo and rows that only look spoilt, waits until they
 * have come through, and tells rule by rule what was found, missed and wrongly taken.
 */
final class Dirt {
  private static final String FLAGS = "select rule, row_key from marts.quality_flags";
  private static final String LSN = "select pg_current_wal_lsn() - '0/0'::pg_lsn";
  private static final String ARRIVED =
      "select element_at(lsns, '%s') from ops.cuts where cut = (select max(cut) from ops.cuts)";
  private static final int POLL_MS = 250;
  private static final int VIEWS_LOOK_BACK_MS = 2_000;
  private static final double FOUND_LEAST = 0.99;
  private static final double FALSE_MOST = 0.001;

  /** A rule and the key of the row that it finds. */
  private record Flag(String rule, long row) {}

  private Dirt() {}

  /** 0 if enough was found and little wrongly taken. */
  static int run(StackConfig config, List<String> words, PrintStream out, Progress progress)
      throws IOException, InterruptedException, SQLException {
    double share = share(words);
    DataFolder.requireRunning(config);
    Demo demo = new Demo(1, 1, 2023).begunIn(config.home());
    Path record = config.home().resolve("dirt.csv");
    try (Connection trino = Trino.connect(config);
        Statement statement = trino.createStatement()) {
      Set<Flag> before = flags(statement);
      spoil(config, demo, share, record);
      for (String source : Databases.SOURCES) {
        awaitArrival(config, statement, source);
      }
      progress.says("all of it has arrived");
      return tell(record, before, flags(statement), out);
    }
  }

  private static double share(List<String> words) {
    try {
      return words.isEmpty() ? 0.002 : Double.parseDouble(words.get(0));
    } catch (NumberFormatException e) {
      throw new StackException(
          "'%s' is no share of rows".formatted(words.get(0)), "Write one such as 0.002.");
    }
  }

  private static void spoil(StackConfig config, Demo demo, double share, Path record)
      throws IOException, InterruptedException {
    Path log = config.logs().resolve("city-dirt.log");
    Files.deleteIfExists(log);
    Child child =
        Child.start(
            JavaServer.cityDirt(config, demo, share, record).prepare(),
            log,
            new PidFile(config.run().resolve("city-dirt.pid")));
    try {
      while (!child.awaitEnd(POLL_MS)) {
        // a few seconds in all
      }
    } finally {
      child.stop();
    }
    if (child.exitCode() != 0) {
      throw new StackException(
          "the city could not spoil rows:\n  " + String.join("\n  ", LogTail.of(log, 8)),
          "Mend what the lines above say; all of them are in " + log + ".");
    }
  }

  /** Waits for a cut that holds all that the database has committed by now. */
  private static void awaitArrival(StackConfig config, Statement trino, String source)
      throws SQLException, InterruptedException {
    long written;
    try (Connection database = Databases.connect(config, source)) {
      written = number(database.createStatement(), LSN);
    }
    Patience.until(
        "what was spoilt in " + source + " has arrived",
        () -> {
          if (number(trino, ARRIVED.formatted(source)) < written) {
            throw new IllegalStateException("no cut holds position " + written + " yet");
          }
        });
    Patience.pause(VIEWS_LOOK_BACK_MS);
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Set<Flag> flags(Statement trino) throws SQLException {
    Set<Flag> flags = new HashSet<>();
    try (ResultSet rows = trino.executeQuery(FLAGS)) {
      while (rows.next()) {
        flags.add(new Flag(rows.getString(1), rows.getLong(2)));
      }
    }
    return flags;
  }

  /** A spoilt row may have been flagged before: found all the same. */
  private static int tell(Path record, Set<Flag> before, Set<Flag> after, PrintStream out)
      throws IOException {
    Set<Flag> fresh = new HashSet<>(after);
    fresh.removeAll(before);
    Map<String, int[]> rules = new TreeMap<>();
    Set<Flag> spoilt = new HashSet<>();
    List<String> lines = Files.readAllLines(record);
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",");
      Flag flag = new Flag(values[0], Long.parseLong(values[2]));
      int[] counts = rules.computeIfAbsent(flag.rule(), rule -> new int[4]);
      if (values[1].equals("DEFECT")) {
        counts[0]++;
        counts[1] += after.contains(flag) ? 1 : 0;
        spoilt.add(flag);
      } else {
        counts[2]++;
        counts[3] += fresh.contains(flag) ? 1 : 0;
      }
    }
    int[] all = new int[4];
    out.printf(
        "%-5s %8s %8s %8s %12s %8s%n", "rule", "spoilt", "found", "missed", "near misses", "wrong");
    rules.forEach(
        (rule, counts) -> {
          print(out, rule, counts);
          for (int i = 0; i < all.length; i++) {
            all[i] += counts[i];
          }
        });
    print(out, "all", all);
    long others = fresh.stream().filter(flag -> !spoilt.contains(flag)).count() - all[3];
    out.printf(
        "%d other flags are new: rows that belong to what was spoilt, and live traffic%n", others);
    boolean good = all[1] >= FOUND_LEAST * all[0] && all[3] <= FALSE_MOST * all[2];
    return good ? 0 : 1;
  }

  private static void print(PrintStream out, String rule, int[] counts) {
    out.printf(
        "%-5s %8d %8d %8d %12d %8d%n",
        rule, counts[0], counts[1], counts[0] - counts[1], counts[2], counts[3]);
  }
}
