package anlan.dashboard.trino;

import anlan.dashboard.trino.Unavailable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks Trino. All questions share one JDBC connection, which takes several at a time and outlives
 * restarts of the server: a new one would shake hands anew. What is limited is how many run at once
 * and for how long.
 */
public final class Trino {
  private static final int AT_ONCE = 4;
  private static final int QUEUE_SECONDS = 60;
  private static final int QUERY_SECONDS = 60;
  private static final int ROWS_MAX = 100_000;

  /** INVALID_VIEW, CATALOG_, SCHEMA_, TABLE_ and COLUMN_NOT_FOUND, VIEW_IS_STALE. */
  private static final Set<Integer> NOT_THERE_CODES = Set.of(11, 44, 45, 46, 47, 81);

  private static final int SERVER_STARTING_UP_CODE = 65548;

  private final String url;
  private final String password;
  private final Semaphore permits = new Semaphore(AT_ONCE, true);
  private @Nullable Connection connection;

  /**
   * @param url address, such as {@code jdbc:trino://127.0.0.1:18806/lake?SSL=true}
   * @param password of the user {@code dashboard}
   */
  public Trino(String url, String password) {
    this.url = url;
    this.password = password;
  }

  /** The same with the password in a file. */
  public static Trino of(String url, Path passwordFile) {
    try {
      return new Trino(url, Files.readString(passwordFile).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("no password of Trino's user dashboard", e);
    }
  }

  /**
   * All rows of the answer.
   *
   * @throws Unavailable if Trino is down or busy, or the views are not there yet
   * @throws IllegalStateException if Trino rejects the query: a bug of ours
   */
  public <T> List<T> ask(Question question, Row<T> row) {
    enter();
    try {
      return run(question, row);
    } catch (SQLException e) {
      throw failure(question, e);
    } finally {
      permits.release();
    }
  }

  private void enter() {
    try {
      if (!permits.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
        throw new Unavailable(Reason.BUSY, "waited %d s for a turn".formatted(QUEUE_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(Reason.BUSY, "interrupted while waiting for a turn", e);
    }
  }

  private <T> List<T> run(Question question, Row<T> row) throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement(question.sql())) {
      statement.setQueryTimeout(QUERY_SECONDS);
      statement.setMaxRows(ROWS_MAX);
      for (int i = 0; i < question.parameters().size(); i++) {
        statement.setObject(i + 1, question.parameters().get(i));
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.read(result));
        }
      }
      return rows;
    }
  }

  private synchronized Connection connection() throws SQLException {
    Connection known = connection;
    if (known == null || known.isClosed()) {
      known = DriverManager.getConnection(url, properties());
      connection = known;
    }
    return known;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", "dashboard");
    properties.setProperty("password", password);
    properties.setProperty("source", "anlan-dashboard");
    properties.setProperty("explicitPrepare", "false");
    properties.setProperty("timezone", "Asia/Shanghai");
    properties.setProperty("timeout", "10s");
    return properties;
  }

  private static RuntimeException failure(Question question, SQLException e) {
    if (NOT_THERE_CODES.contains(e.getErrorCode())) {
      return new Unavailable(Reason.NOT_READY, "not there yet: " + e.getMessage(), e);
    }
    if (e instanceof SQLTimeoutException
        || e.getErrorCode() == 0
        || e.getErrorCode() >= SERVER_STARTING_UP_CODE) {
      return new Unavailable(Reason.DOWN, "no answer from Trino: " + e.getMessage(), e);
    }
    return new IllegalStateException(
        "Trino rejects %s%n%s".formatted(e.getMessage(), question.readable()), e);
  }
}
