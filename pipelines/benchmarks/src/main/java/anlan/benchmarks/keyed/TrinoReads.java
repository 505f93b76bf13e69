package anlan.benchmarks.keyed;

import anlan.stack.config.StackConfig;
import anlan.stack.server.Trino;
import anlan.warehouse.trino.Login;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;

/**
 * Asks Trino the same of each way's table: how many rows, some sums, one row by its key. Questions
 * go round by round over all tables, so that a neighbour disturbs them alike; answers must agree.
 */
final class TrinoReads implements AutoCloseable {
  private static final int ROUNDS = 7;
  private static final String SCHEMA = "measured";
  private static final String NO_MEMORY = "no memory";
  private static final Map<String, String> QUESTIONS =
      new LinkedHashMap<>(
          Map.of(
              "count", "select count(*) from %s",
              "sums",
                  "select town, kind, count(*), sum(problems) from %s group by 1, 2 order by 1, 2",
              "one row", "select * from %s where id = 4711"));

  private final JdbcCatalog catalog = new JdbcCatalog();
  private final Connection trino;
  private final Map<String, String> tables = new LinkedHashMap<>();

  TrinoReads(StackConfig stack) throws SQLException {
    catalog.setConf(new Configuration());
    catalog.initialize(
        "lake",
        Map.of(
            "uri", stack.jdbc("catalog"),
            "jdbc.user", "postgres",
            "jdbc.password", "",
            "jdbc.schema-version", "V1",
            "warehouse", stack.home().toUri().toString()));
    if (!catalog.namespaceExists(Namespace.of(SCHEMA))) {
      catalog.createNamespace(Namespace.of(SCHEMA));
    }
    trino = Trino.connect(stack, Login.USER);
  }

  /** Shows Trino a table as it is now. */
  void show(String way, Table table) {
    TableIdentifier name =
        TableIdentifier.of(SCHEMA, way.toLowerCase(Locale.ROOT).replace(' ', '_'));
    if (catalog.tableExists(name)) {
      catalog.dropTable(name, false);
    }
    catalog.registerTable(name, ((BaseTable) table).operations().current().metadataFileLocation());
    tables.put(way, name.toString());
  }

  /**
   * Asks, and prints the median of {@value #ROUNDS} answers in milliseconds, or that a table's
   * answer needs more memory than a laptop's Trino gives.
   *
   * @throws IllegalStateException if two tables answer differently
   */
  void ask(PrintStream out) throws SQLException {
    for (var question : QUESTIONS.entrySet()) {
      Map<String, double[]> millis = new LinkedHashMap<>();
      Map<String, String> answers = new LinkedHashMap<>();
      for (int round = -1; round < ROUNDS; round++) {
        for (var table : tables.entrySet()) {
          if (NO_MEMORY.equals(answers.get(table.getKey()))) {
            continue;
          }
          long began = System.nanoTime();
          String answer = answer(question.getValue().formatted(table.getValue()));
          double took = (System.nanoTime() - began) / 1e6;
          answers.put(table.getKey(), answer);
          if (round >= 0 && !answer.equals(NO_MEMORY)) {
            millis.computeIfAbsent(table.getKey(), way -> new double[ROUNDS])[round] = took;
          }
        }
      }
      if (answers.values().stream().filter(a -> !a.equals(NO_MEMORY)).distinct().count() != 1) {
        throw new IllegalStateException(question.getKey() + ": the ways disagree: " + answers);
      }
      answers.forEach(
          (way, answer) -> {
            if (answer.equals(NO_MEMORY)) {
              out.printf("Trino %-8s %-22s %9s%n", question.getKey(), way, answer);
            }
          });
      millis.forEach(
          (way, all) -> {
            Arrays.sort(all);
            out.printf(
                Locale.ROOT,
                "Trino %-8s %-22s %9.0f ms%n",
                question.getKey(),
                way,
                all[ROUNDS / 2]);
          });
    }
  }

  private String answer(String sql) throws SQLException {
    StringBuilder answer = new StringBuilder();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          answer.append(rows.getString(column)).append(' ');
        }
      }
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("memory limit")) {
        return NO_MEMORY;
      }
      throw e;
    }
    return answer.toString();
  }

  @Override
  public void close() throws SQLException {
    trino.close();
    catalog.close();
  }
}
