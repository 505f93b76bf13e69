package anlan.city.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Where the two databases are, from the environment. */
public record Sources(String enterprise, String inspection, String user, String password) {
  private static final String UNDEFINED_TABLE = "42P01";

  public static Sources of(Map<String, String> environment) {
    List<String> missing =
        List.of("ANLAN_ENTERPRISE_JDBC", "ANLAN_INSPECTION_JDBC").stream()
            .filter(key -> environment.getOrDefault(key, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw new SourceException(
          "set " + missing + ", such as jdbc:postgresql://127.0.0.1:18801/enterprise");
    }
    return new Sources(
        environment.getOrDefault("ANLAN_ENTERPRISE_JDBC", ""),
        environment.getOrDefault("ANLAN_INSPECTION_JDBC", ""),
        environment.getOrDefault("ANLAN_PG_USER", "postgres"),
        environment.getOrDefault("ANLAN_PG_PASSWORD", ""));
  }

  public Connection connectEnterprise() {
    return connect(enterprise);
  }

  public Connection connectInspection() {
    return connect(inspection);
  }

  /** A connection without automatic commits. */
  private Connection connect(String url) {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "anlan city");
    properties.setProperty("reWriteBatchedInserts", "true");
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new SourceException(
          "cannot connect to %s as %s: %s; is PostgreSQL up, and is the address right?"
              .formatted(url, user, e.getMessage()),
          e);
    }
  }

  /** Fails unless the tables are there and hold no row. */
  public static void requireEmpty(Connection connection, List<String> tables) {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
          if (rows.next()) {
            throw new SourceException(
                "%s: table %s already holds rows; load needs empty databases: drop and create them,"
                        .formatted(connection.getMetaData().getURL(), table)
                    + " or go on with live");
          }
        }
      }
      connection.rollback();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** What a failed statement means to the one who started the city. */
  public static SourceException failure(SQLException e) {
    if (UNDEFINED_TABLE.equals(e.getSQLState())) {
      return new SourceException(
          e.getMessage() + "; apply schemas/sources first, as its README.md says", e);
    }
    SQLException next = e.getNextException();
    return new SourceException(String.valueOf((next == null ? e : next).getMessage()), e);
  }
}
