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
import java.util.Optional;

/** Asks every view a few times over, in rounds, so that none is asked when Trino has just begun. */
final class Marts {
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 3;
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

  /**
   * Prints what was measured, slowest first; whether each is fast enough.
   *
   * @param names of the views to ask; all if empty
   */
  boolean measure(List<String> names, PrintStream out) throws SQLException {
    List<View> views =
        views().stream().filter(v -> names.isEmpty() || names.contains(v.name())).toList();
    Map<View, List<Answer>> answers = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      for (View view : views) {
        Optional<Answer> answer = ask(view);
        if (round >= 0 && answer.isPresent()) {
          answers.computeIfAbsent(view, v -> new ArrayList<>()).add(answer.get());
        } else if (round == 0) {
          refused.add(view.name());
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
        "%d views, %d rounds: %d of them took more than %,d ms once; not answered as a whole: %s%n",
        measured.size(), ROUNDS, slow, P95_MS_MAX, refused);
    return slow == 0 && refused.isEmpty();
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

  /** What came back; nothing if Trino can't answer it, which it says. */
  private Optional<Answer> ask(View view) {
    long begin = System.nanoTime();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(view.question())) {
      rows.next();
      long count = rows.getLong(1);
      QueryStats stats = rows.unwrap(TrinoResultSet.class).getStats();
      long ms = (System.nanoTime() - begin) / 1_000_000;
      return Optional.of(
          new Answer(
              count,
              ms,
              stats.getPlanningTimeMillis(),
              stats.getCpuTimeMillis(),
              stats.getTotalSplits()));
    } catch (SQLException e) {
      System.err.println("marts." + view.name() + ": " + e.getMessage());
      return Optional.empty();
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
