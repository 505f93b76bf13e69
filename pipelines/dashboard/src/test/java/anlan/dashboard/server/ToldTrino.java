package anlan.dashboard.server;

import anlan.dashboard.trino.Trino;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stands where Trino is: answers each question over JDBC with the rows that a test gives it. */
final class ToldTrino implements Driver, AutoCloseable {
  private final String url = "jdbc:told:" + System.identityHashCode(this);
  private final Told told;

  /** What a test says to a question. */
  interface Told {
    List<Map<String, Object>> rows(String sql) throws SQLException;
  }

  ToldTrino(Told told) throws SQLException {
    this.told = told;
    DriverManager.registerDriver(this);
  }

  @Override
  public void close() throws SQLException {
    DriverManager.deregisterDriver(this);
  }

  /** Who asks it. */
  Trino trino() {
    return new Trino(url, "");
  }

  @Override
  public @Nullable Connection connect(String asked, Properties properties) {
    return acceptsURL(asked)
        ? proxy(
            Connection.class,
            (name, arguments) ->
                switch (name) {
                  case "prepareStatement" -> statement((String) arguments[0]);
                  case "isClosed" -> false;
                  default -> null;
                })
        : null;
  }

  private PreparedStatement statement(String sql) {
    return proxy(
        PreparedStatement.class,
        (name, arguments) ->
            switch (name) {
              case "executeQuery" -> result(told.rows(sql).iterator());
              case "executeUpdate" -> 0;
              default -> null;
            });
  }

  private static ResultSet result(Iterator<Map<String, Object>> rows) {
    Object[] row = new Object[1];
    return proxy(
        ResultSet.class,
        (name, arguments) -> {
          if (name.equals("next")) {
            boolean hasNext = rows.hasNext();
            row[0] = hasNext ? rows.next() : Map.of();
            return hasNext;
          }
          return name.startsWith("get") ? ((Map<?, ?>) row[0]).get(arguments[0]) : null;
        });
  }

  private interface Call {
    @Nullable Object answer(String method, Object[] arguments) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            ToldTrino.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                call.answer(method.getName(), arguments == null ? new Object[0] : arguments)));
  }

  @Override
  public boolean acceptsURL(String asked) {
    return asked.equals(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String asked, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
