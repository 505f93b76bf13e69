package anlan.benchmarks.indicators;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The log of one source database of the {@link DemoCity}: all its tables, in order of the day,
 * subjects mixed, what is written about one of them on a day together. A row comes as the loader
 * writes it, complete but for what the loader corrects later; a correction that shows no day comes
 * a week after.
 */
final class WrittenLog implements Log {
  private static final long SEED = 2;
  private static final int ROWS_FETCHED = 10_000;
  private static final String ROWS =
      """
      select name, op, before, after, on_day - date '1970-01-01'
      from (
        select
          *,
          coalesce(max(day) over (partition by name, key order by seq), date '2023-01-01')
            + case when day is null and op <> 'c' then 7 else 0 end as on_day
        from written
      ) as dated
      order by on_day, mix, seq
      """;

  private final String source;
  private final Connection connection;

  /** The log of a source out of its database. */
  WrittenLog(String source, Connection connection) {
    this.source = source;
    this.connection = connection;
  }

  @Override
  public int changes() {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from written")) {
      count.next();
      return count.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void play(Reader reader) {
    Messages messages = new Messages(source, new Dice(SEED), reader);
    try {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(ROWS_FETCHED);
        try (ResultSet rows = statement.executeQuery(ROWS)) {
          while (rows.next()) {
            change(rows, messages);
          }
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    messages.end();
  }

  private static void change(ResultSet rows, Messages messages) throws SQLException {
    messages.change(
        rows.getInt(5), rows.getString(1), rows.getString(2), row(rows, 3), row(rows, 4));
  }

  private static Messages.@Nullable Row row(ResultSet rows, int column) throws SQLException {
    String json = rows.getString(column);
    return json == null ? null : text -> text.append(json);
  }
}
