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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks Trino, as the dashboard itself or {@link #as} somebody else, whose roles then say what the
 * answer holds. All questions of one user share one JDBC connection, which takes several at a time
 * and outlives restarts of the server: a new one would shake hands anew. What is limited is how
 * many run at once and for how long.
 */
public final class Trino {
  private static final int AT_ONCE = 4;
  private static final int QUEUE_SECONDS = 60;
  private static final int QUERY_SECONDS = 60;
  private static final int ROWS_MAX = 100_000;

  /** INVALID_VIEW, CATALOG_, SCHEMA_, TABLE_ and COLUMN_NOT_FOUND, VIEW_IS_STALE. */
  private static final Set<Integer> NOT_THERE_CODES = Set.of(11, 44, 45, 46, 47, 81);

  private static final int PERMISSION_DENIED_CODE = 4;
  private static final int SERVER_STARTING_UP_CODE = 65548;
  private static final String OURSELVES = "dashboard";

  private final String url;
  private final String password;
  private final Supplier<String> user;
  private final Semaphore permits;
  private final Map<String, Connection> connections;

  /**
   * @param url address, such as {@code jdbc:trino://127.0.0.1:18806/lake?SSL=true}
   * @param password of the user {@code dashboard}
   */
  public Trino(String url, String password) {
    this(url, password, () -> OURSELVES, new Semaphore(AT_ONCE, true), new HashMap<>());
  }

  private Trino(
      String url,
      String password,
      Supplier<String> user,
      Semaphore permits,
      Map<String, Connection> connections) {
    this.url = url;
    this.password = password;
    this.user = user;
    this.permits = permits;
    this.connections = connections;
  }

  /** Asks on behalf of whoever {@code user} names at the time of a question. */
  public Trino as(Supplier<String> user) {
    return new Trino(url, password, user, permits, connections);
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
   * @throws Denied if the user may not read what is asked for
   * @throws IllegalStateException if Trino rejects the query: a bug of ours
   */
  public <T> List<T> ask(Question question, Row<T> row) {
    return ask(question, row, ROWS_MAX);
  }

  /** The same of an answer whose length is known, which may be more than others are cut off at. */
  public <T> List<T> ask(Question question, Row<T> row, int rowsMax) {
    enter();
    try {
      return run(connection(user.get()), question, row, rowsMax);
    } catch (SQLException e) {
      throw failure(question, e);
    } finally {
      permits.release();
    }
  }

  /**
   * Runs a statement that has no answer.
   *
   * @throws Unavailable as for a question
   */
  public void run(Question statement) {
    enter();
    try (PreparedStatement prepared = prepare(connection(user.get()), statement)) {
      prepared.executeUpdate();
    } catch (SQLException e) {
      throw failure(statement, e);
    } finally {
      permits.release();
    }
  }

  /**
   * The answer to somebody who gives his own password; no row at all if it is wrong.
   *
   * @throws Unavailable as for any question
   */
  public <T> List<T> login(String name, String givenPassword, Question question, Row<T> row) {
    enter();
    try (Connection own = DriverManager.getConnection(url, properties(name, givenPassword))) {
      return run(own, question, row, ROWS_MAX);
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).startsWith("Authentication failed")) {
        return List.of();
      }
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

  private static <T> List<T> run(Connection connection, Question question, Row<T> row, int rowsMax)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, question)) {
      statement.setMaxRows(rowsMax);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.read(result));
        }
      }
      return rows;
    }
  }

  private static PreparedStatement prepare(Connection connection, Question question)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(question.sql());
    statement.setQueryTimeout(QUERY_SECONDS);
    for (int i = 0; i < question.parameters().size(); i++) {
      statement.setObject(i + 1, question.parameters().get(i));
    }
    return statement;
  }

  private Connection connection(String name) throws SQLException {
    synchronized (connections) {
      Connection known = connections.get(name);
      if (known == null || known.isClosed()) {
        Properties properties = properties(OURSELVES, password);
        properties.setProperty("sessionUser", name);
        known = DriverManager.getConnection(url, properties);
        connections.put(name, known);
      }
      return known;
    }
  }

  private static Properties properties(String name, String password) {
    Properties properties = new Properties();
    properties.setProperty("user", name);
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
    if (e.getErrorCode() == PERMISSION_DENIED_CODE) {
      return new Denied(String.valueOf(e.getMessage()), e);
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
