package anlan.benchmarks.cuts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Asks one question of three views again and again: which cut does each show, and are all its rows
 * there? Two are over {@code history}, one over {@code current}, at both ends of the catalogue.
 */
final class ReaderLoop implements AutoCloseable {
  private static final String VIEW =
      """
      create or replace view marts.seen_%1$d as
      select max(%3$s) as cut, count(*) as table_rows
      from %2$s for timestamp as of current_timestamp - interval '1' second""";
  private static final String QUESTION =
      """
      select a.cut, b.cut, c.cut, a.table_rows, b.table_rows
      from marts.seen_1 a cross join marts.seen_2 b cross join marts.seen_3 c""";

  private final Connection trino;
  private final List<String> mixed = new ArrayList<>();
  private final CompletableFuture<Integer> loop;
  private volatile boolean ended;

  ReaderLoop(Connection publisher, Connection trino) throws SQLException {
    this.trino = trino;
    try (Statement statement = publisher.createStatement()) {
      statement.execute("create schema if not exists marts");
      String last = FortyTables.name(FortyTables.SOURCES - 1);
      statement.execute(VIEW.formatted(1, "history." + FortyTables.name(0), "cdc_lsn"));
      statement.execute(VIEW.formatted(2, "history." + last, "cdc_lsn"));
      statement.execute(VIEW.formatted(3, "current." + last, "inspection_id"));
    }
    loop = CompletableFuture.supplyAsync(this::read);
  }

  private int read() {
    int questions = 0;
    try (Statement statement = trino.createStatement()) {
      while (!ended) {
        try (ResultSet rows = statement.executeQuery(QUESTION)) {
          rows.next();
          check(rows);
          questions++;
        }
      }
      return questions;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check(ResultSet rows) throws SQLException {
    long cut = rows.getLong(1);
    boolean same = rows.getLong(2) == cut && rows.getLong(3) == cut;
    boolean whole =
        rows.getLong(4) == cut * FortyTables.ROWS && rows.getLong(5) == cut * FortyTables.ROWS;
    if (!same || !whole) {
      mixed.add(
          "cuts %d, %d, %d; rows %d, %d"
              .formatted(cut, rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
    }
  }

  /** Ends and returns how many questions were answered. */
  int end() {
    ended = true;
    return loop.join();
  }

  /** The answers that mixed two cuts or showed half of one. */
  List<String> mixed() {
    return List.copyOf(mixed);
  }

  @Override
  public void close() {
    ended = true;
  }
}
