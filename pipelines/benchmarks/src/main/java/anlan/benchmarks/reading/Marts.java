package anlan.benchmarks.reading;

import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import io.trino.jdbc.QueryStats;
import io.trino.jdbc.TrinoConnection;
import io.trino.jdbc.TrinoResultSet;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks every view a few times over, in rounds, so that none is asked when Trino has just begun. */
final class Marts {
  private static final int WARM_UPS = 2;
  private static final int ROUNDS = 5;
  private static final long P95_MS_MAX = 1_000;

  private final Connection trino;

  /** Asks as an analyst, with these properties of the session set, such as {@code a=b}. */
  Marts(StackConfig config, List<String> properties) throws SQLException {
    trino = Trino.connect(config, "analyst");
    for (String property : properties) {
      String[] parts = property.split("=", 2);
      trino.unwrap(TrinoConnection.class).setSessionProperty(parts[0], parts[1]);
    }
  }

  /** Prints what was measured, slowest first; whether each is fast enough. */
  boolean measure(PrintStream out) throws SQLException {
    List<View> views = views();
    Map<View, List<Answer>> answers = new LinkedHashMap<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      for (View view : views) {
        Answer answer = ask(view);
        if (round >= 0) {
          answers.computeIfAbsent(view, v -> new ArrayList<>()).add(answer);
        }
      }
    }
    List<Measured> measured =
        answers.entrySet().stream()
            .map(entry -> new Measured(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(Measured::slowestMs).reversed())
            .toList();
    out.println("| view | asked | ms, median | ms, slowest | planning | cpu ms | splits |");
    out.println("|---|---|---|---|---|---|---|");
    measured.forEach(out::println);
    long slow = measured.stream().filter(m -> m.slowestMs() > P95_MS_MAX).count();
    out.printf(
        "%d views, %d rounds: %d of them took more than %,d ms once%n",
        measured.size(), ROUNDS, slow, P95_MS_MAX);
    return slow == 0;
  }

  private List<View> views() throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    try (Statement statement = trino.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_name, column_name from information_schema.columns"
                    + " where table_schema = 'marts' order by table_name, ordinal_position")) {
      while (row.next()) {
        columns.computeIfAbsent(row.getString(1), view -> new ArrayList<>()).add(row.getString(2));
      }
    }
    return columns.entrySet().stream().map(e -> new View(e.getKey(), e.getValue())).toList();
  }

  private Answer ask(View view) throws SQLException {
    long begin = System.nanoTime();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(view.question())) {
      rows.next();
      long count = rows.getLong(1);
      QueryStats stats = rows.unwrap(TrinoResultSet.class).getStats();
      long ms = (System.nanoTime() - begin) / 1_000_000;
      return new Answer(
          count,
          ms,
          stats.getPlanningTimeMillis(),
          stats.getCpuTimeMillis(),
          stats.getTotalSplits());
    } catch (SQLException e) {
      throw new SQLException("marts." + view.name() + ": " + e.getMessage(), e);
    }
  }

  private record Answer(long rows, long ms, long planningMs, long cpuMs, int splits) {}

  private record Measured(View view, List<Answer> answers) {
    long slowestMs() {
      return answers.stream().mapToLong(Answer::ms).max().orElseThrow();
    }

    private Answer median() {
      return answers.stream()
          .sorted(Comparator.comparingLong(Answer::ms))
          .skip(answers.size() / 2)
          .findFirst()
          .orElseThrow();
    }

    @Override
    public String toString() {
      Answer median = median();
      return "| %s | %s: %,d rows | %,d | %,d | %,d | %,d | %,d |"
          .formatted(
              view.name(),
              view.narrowed(),
              median.rows(),
              median.ms(),
              slowestMs(),
              median.planningMs(),
              median.cpuMs(),
              median.splits());
    }
  }
}
