package anlan.stack.server;

import anlan.stack.config.StackConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The databases of the stack and what is in them before anybody writes. */
public final class Databases {
  /** The source databases; connectors, slots, publications and topics are named after them. */
  public static final List<String> SOURCES = List.of("enterprise", "inspection");

  private static final String CATALOG = "catalog";

  private Databases() {}

  public static Connection connect(StackConfig config, String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(config.jdbc(database), properties);
  }

  /**
   * Makes what is missing; each database gets its tables and its publication whole or not at all.
   */
  public static void prepare(StackConfig config) throws SQLException, IOException {
    for (String source : SOURCES) {
      create(config, source);
      try (Connection connection = connect(config, source);
          Statement statement = connection.createStatement()) {
        if (!exists(statement, "select 1 from pg_publication where pubname = '" + source + "'")) {
          connection.setAutoCommit(false);
          statement.execute(tables(config.root(), source));
          statement.execute("create publication " + source + " for all tables");
          connection.commit();
        }
      }
    }
    create(config, CATALOG);
    try (Connection connection = connect(config, CATALOG);
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(config.deploy("postgres/catalog.sql")));
    }
  }

  /** What makes the tables of a source: the files of its folder by their names, then of both's. */
  public static String tables(Path root, String source) throws IOException {
    StringBuilder statements = new StringBuilder();
    for (String folder : List.of(source, "both")) {
      try (Stream<Path> files = Files.list(root.resolve("schemas/sources").resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          statements.append(Files.readString(file));
        }
      }
    }
    return statements.toString();
  }

  /**
   * Drops the replication slot of a source's connector, if there is one.
   *
   * @throws SQLException if it is still in use
   */
  public static void dropSlot(StackConfig config, String source) throws SQLException {
    try (Connection connection = connect(config, source);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_drop_replication_slot(slot_name) from pg_replication_slots"
              + " where slot_name = '%s'".formatted(source));
    }
  }

  private static void create(StackConfig config, String database) throws SQLException {
    try (Connection connection = connect(config, "postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
        statement.execute("create database " + database);
      }
    }
  }

  private static boolean exists(Statement statement, String question) throws SQLException {
    try (ResultSet rows = statement.executeQuery(question)) {
      return rows.next();
    }
  }
}
