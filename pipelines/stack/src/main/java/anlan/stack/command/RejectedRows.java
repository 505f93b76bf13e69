package anlan.stack.command;

import static java.util.stream.Collectors.joining;

import anlan.contracts.Column;
import anlan.contracts.Contracts;
import anlan.contracts.TableContract;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of one source table that rejected messages were about (拒收消息所指的行) and that have not
 * arrived in its history since.
 *
 * @param contract the contract of the history
 * @param rows by key, its columns as text with a tab between them
 */
record RejectedRows(TableContract contract, Map<String, Rejected> rows) {
  private static final String SEPARATOR = "\t";
  private static final String TABLES =
      "select distinct table_name from ops.rejected where table_name is not null order by 1";

  /** The newest message of a row: why it was rejected, and where it stands in the log. */
  record Rejected(String reason, long offset) {}

  /**
   * Those of all tables that have a contract.
   *
   * @param wanted a source database or a table of it, such as {@code inspection.hazard}; empty for
   *     all
   */
  static List<RejectedRows> find(StackConfig config, Connection trino, String wanted)
      throws SQLException {
    Set<String> told = new TreeSet<>();
    try (Statement statement = trino.createStatement();
        ResultSet tables = statement.executeQuery(TABLES)) {
      while (tables.next()) {
        told.add(tables.getString(1));
      }
    }
    List<RejectedRows> found = new ArrayList<>();
    for (TableContract contract : Contracts.load(HistoryTable.contracts(config)).all()) {
      String table = contract.source().orElse("");
      if (told.contains(table) && (table + ".").startsWith(wanted.isEmpty() ? "" : wanted + ".")) {
        found.add(of(contract, trino));
      }
    }
    found.removeIf(rows -> rows.rows().isEmpty());
    return found;
  }

  private static RejectedRows of(TableContract contract, Connection trino) throws SQLException {
    RejectedRows found = new RejectedRows(contract, new TreeMap<>());
    try (Statement statement = trino.createStatement();
        ResultSet answer = statement.executeQuery(question(contract))) {
      while (answer.next()) {
        found.rows.put(answer.getString(1), new Rejected(answer.getString(2), answer.getLong(3)));
      }
    }
    return found;
  }

  private static String question(TableContract contract) {
    return Query.read("rejected_rows.sql")
        .replace("${source}", contract.source().orElseThrow())
        .replace("${history}", contract.name())
        .replace("${told}", keys(contract, RejectedRows::told))
        .replace("${columns}", keys(contract, column -> "cast(%s as varchar)".formatted(column)));
  }

  /** A column as the message has it: after the change, or before it was deleted. */
  private static String told(String column) {
    String scalar = "json_extract_scalar(message, '$.%s." + column + "')";
    return "coalesce(%s, %s)".formatted(scalar.formatted("after"), scalar.formatted("before"));
  }

  private static String keys(TableContract contract, Function<String, String> each) {
    return contract.columns().stream()
        .filter(Column::key)
        .map(Column::name)
        .map(each)
        .collect(joining(", "));
  }

  /** The same rows as they are now. */
  RejectedRows again(Connection trino) throws SQLException {
    return of(contract, trino);
  }

  /** Such as {@code inspection.hazard}. */
  String table() {
    return contract.source().orElseThrow();
  }

  /** The condition by which the source finds the rows. */
  String condition() {
    return "(%s) in (%s)"
        .formatted(
            keys(contract, Function.identity()),
            rows.keySet().stream().map(RejectedRows::literals).collect(joining(", ")));
  }

  private static String literals(String key) {
    return Stream.of(key.split(SEPARATOR, -1))
        .map(part -> "'" + part.replace("'", "''") + "'")
        .collect(joining(", ", "(", ")"));
  }

  /** Those of the keys that the source still has. */
  Set<String> standing(StackConfig config) throws SQLException {
    String[] name = table().split("\\.", 2);
    String sql =
        "select concat_ws(chr(9), %s) from %s where %s"
            .formatted(keys(contract, Function.identity()), name[1], condition());
    Set<String> keys = new TreeSet<>();
    try (Connection database = Databases.connect(config, name[0]);
        Statement statement = database.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        keys.add(answer.getString(1));
      }
    }
    return keys;
  }
}
