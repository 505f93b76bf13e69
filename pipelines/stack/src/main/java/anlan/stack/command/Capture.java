package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Connectors;
import anlan.stack.server.Databases;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code capture}: takes up a new source table, or reads one anew that stood still, while
 * everything else goes on. The rows that are there come by an incremental snapshot, between the
 * changes.
 */
public final class Capture {
  private static final String IDENTITY =
      "select relreplident = 'f' from pg_class where oid = to_regclass(?)";
  private static final String SIGNAL =
      "insert into debezium_signal values (?, 'execute-snapshot', ?)";

  private Capture() {}

  /** 0 when the connector has been told. */
  static int run(StackConfig config, List<String> words, PrintStream out) throws Exception {
    String name = words.size() == 1 ? words.get(0) : "";
    int dot = name.indexOf('.');
    if (dot < 1 || !Databases.SOURCES.contains(name.substring(0, dot))) {
      throw new StackException(
          "capture takes one table of %s, not %s".formatted(Databases.SOURCES, words),
          "Name database and table, such as inspection.hazard.");
    }
    DataFolder.requireRunning(config);
    rows(config, name, Optional.empty());
    out.printf(
        "%s is read between the changes; its rows are in history and current within some cuts%n",
        name);
    return 0;
  }

  /** Captures a table of a source database. */
  public static void table(StackConfig config, String source, String table) throws Exception {
    rows(config, source + "." + table, Optional.empty());
  }

  /**
   * Captures the rows of a table, such as {@code inspection.hazard}, that fulfil a condition.
   *
   * @param condition in the source's SQL; empty for all rows
   */
  static void rows(StackConfig config, String name, Optional<String> condition) throws Exception {
    String source = name.substring(0, name.indexOf('.'));
    String table = name.substring(source.length() + 1);
    requireContract(config, name);
    requireConnector(config, source, "public." + table);
    try (Connection database = Databases.connect(config, source)) {
      requireIdentity(database, source, table);
      new Connectors(config).takeUpTables(source);
      try (PreparedStatement signal = database.prepareStatement(SIGNAL)) {
        signal.setString(1, UUID.randomUUID().toString());
        signal.setString(2, snapshot("public." + table, condition));
        signal.execute();
      }
    }
  }

  private static String snapshot(String table, Optional<String> condition) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode().put("type", "incremental");
    asked.putArray("data-collections").add(table);
    condition.ifPresent(
        filter ->
            asked
                .putArray("additional-conditions")
                .addObject()
                .put("data-collection", table)
                .put("filter", filter));
    return asked.toString();
  }

  private static void requireContract(StackConfig config, String name) {
    if (HistoryTable.of(config, name).isEmpty()) {
      throw new StackException(
          "no contract in %s has the source %s".formatted(HistoryTable.contracts(config), name),
          "Write one, such as history/hazard.yaml there; the running job finds it.");
    }
  }

  private static void requireConnector(StackConfig config, String source, String table)
      throws IOException {
    if (!new Connectors(config).tables(source).contains(table)) {
      throw new StackException(
          "the connector %s does not read %s".formatted(source, table),
          "Add it to table.include.list in deploy/connect/%s.json, before public.clock."
              .formatted(source));
    }
  }

  private static void requireIdentity(Connection database, String source, String table)
      throws SQLException {
    try (PreparedStatement select = database.prepareStatement(IDENTITY)) {
      select.setString(1, "public." + table);
      ResultSet rows = select.executeQuery();
      if (!rows.next()) {
        throw new StackException(
            "database %s has no table %s".formatted(source, table),
            "Create it, or mind the spelling.");
      }
      if (!rows.getBoolean(1)) {
        throw new StackException(
            "%s.%s does not log the rows before a change".formatted(source, table),
            "alter table %s replica identity full;".formatted(table));
      }
    }
  }
}
