package anlan.city.database;

import anlan.city.season.Day;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements gathered for one transaction: each text is prepared once and sent as one batch, texts
 * in the order in which the connection first saw them.
 */
final class Batches implements AutoCloseable {
  private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

  private final Connection connection;
  private final Map<String, Batch> bySql = new LinkedHashMap<>();

  private static final class Batch {
    final PreparedStatement statement;
    int size;

    Batch(PreparedStatement statement) {
      this.statement = statement;
    }
  }

  Batches(Connection connection, String... order) throws SQLException {
    this.connection = connection;
    for (String sql : order) {
      bySql.put(sql, new Batch(connection.prepareStatement(sql)));
    }
  }

  void add(String sql, @Nullable Object... values) throws SQLException {
    Batch batch = bySql.get(sql);
    if (batch == null) {
      throw new IllegalArgumentException("not prepared: " + sql);
    }
    for (int i = 0; i < values.length; i++) {
      batch.statement.setObject(i + 1, values[i]);
    }
    batch.statement.addBatch();
    batch.size++;
  }

  /** Sends everything and commits; the number of rows written. */
  int commit() throws SQLException {
    int rows = 0;
    for (Batch batch : bySql.values()) {
      if (batch.size > 0) {
        batch.statement.executeBatch();
        rows += batch.size;
        batch.size = 0;
      }
    }
    connection.commit();
    return rows;
  }

  static Object date(int day) {
    return Day.date(day);
  }

  static @Nullable Object instant(@Nullable Long seconds) {
    return seconds == null
        ? null
        : OffsetDateTime.ofInstant(Instant.ofEpochSecond(seconds), SHANGHAI);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  @Override
  public void close() throws SQLException {
    for (Batch batch : bySql.values()) {
      batch.statement.close();
    }
    connection.close();
  }
}
