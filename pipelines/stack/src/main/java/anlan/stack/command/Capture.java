package anlan.stack.command;

import anlan.stack.DataFolder;
import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Connectors;
import anlan.stack.server.Databases;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
    table(config, name.substring(0, dot), name.substring(dot + 1));
    out.printf(
        "%s is read between the changes; its rows are in history and current within some cuts%n",
        name);
    return 0;
  }

  /** Captures a table of a source database. */
  public static void table(StackConfig config, String source, String table) throws Exception {
    requireContract(config, source + "." + table);
    requireConnector(config, source, "public." + table);
    try (Connection database = Databases.connect(config, source)) {
      requireIdentity(database, source, table);
      new Connectors(config).takeUpTables(source);
      try (PreparedStatement signal = database.prepareStatement(SIGNAL)) {
        signal.setString(1, UUID.randomUUID().toString());
        signal.setString(
            2, "{\"type\": \"incremental\", \"data-collections\": [\"public." + table + "\"]}");
        signal.execute();
      }
    }
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
