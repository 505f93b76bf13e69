package anlan.warehouse.trino;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** A connection to Trino; several threads may ask at the same time. */
public final class Session implements AutoCloseable {
  private final Connection connection;

  private Session(Connection connection) {
    this.connection = connection;
  }

  public static Session open(Login login) {
    Properties properties = new Properties();
    properties.setProperty("user", Login.USER);
    properties.setProperty("password", login.password());
    properties.setProperty("source", "anlan-warehouse");
    try {
      return new Session(DriverManager.getConnection(login.jdbc(), properties));
    } catch (SQLException e) {
      throw new WarehouseException(login.jdbc(), e);
    }
  }

  /**
   * Runs a statement that returns no rows.
   *
   * @param place where the statement comes from, for the error
   */
  public void run(String place, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new WarehouseException(place, e);
    }
  }

  /**
   * The first rows of a query, each by column, as text; NULL is empty.
   *
   * @param place where the query comes from, for the error
   * @param most rows to read at most
   */
  public List<Map<String, String>> rows(String place, String sql, int most) {
    return read(
        place,
        sql,
        most,
        result -> {
          ResultSetMetaData columns = result.getMetaData();
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), Objects.toString(result.getString(i), ""));
          }
          return Collections.unmodifiableMap(row);
        });
  }

  /**
   * All rows of a query, each as its values in text; NULL is empty.
   *
   * @param place where the query comes from, for the error
   */
  public List<List<String>> lines(String place, String sql) {
    return read(
        place,
        sql,
        0,
        result -> {
          String[] line = new String[result.getMetaData().getColumnCount()];
          for (int i = 0; i < line.length; i++) {
            line[i] = Objects.toString(result.getString(i + 1), "");
          }
          return List.of(line);
        });
  }

  /** Makes one value of a result row. */
  private interface Row<T> {
    T read(ResultSet result) throws SQLException;
  }

  private <T> List<T> read(String place, String sql, int most, Row<T> row) {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(most);
      try (ResultSet result = statement.executeQuery(sql)) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row.read(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new WarehouseException(place, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new WarehouseException("closing the session", e);
    }
  }
}
