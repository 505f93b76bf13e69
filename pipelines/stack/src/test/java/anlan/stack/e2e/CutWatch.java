package anlan.stack.e2e;

import anlan.stack.Stack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Watches cuts being published where it happens: in the catalogue's database. */
final class CutWatch implements AutoCloseable {
  private final Connection catalog;

  CutWatch(Stack stack) throws SQLException {
    catalog = stack.postgres("catalog");
    catalog.setAutoCommit(false);
  }

  /** The newest published cut. */
  long newest() throws SQLException {
    long cut = number("select coalesce(max(cut), -1) from anlan_cuts");
    catalog.rollback();
    return cut;
  }

  /** In how many rows a cut says that it was published: one for each table it changed. */
  long records(long cut) throws SQLException {
    long records = number("select count(*) from anlan_cuts where cut = " + cut);
    catalog.rollback();
    return records;
  }

  /** Lets nobody move a table's pointer any more, until {@link #release}. */
  void holdSwaps() throws SQLException {
    try (Statement statement = catalog.createStatement()) {
      statement.execute("lock table iceberg_tables in exclusive mode");
    }
  }

  /** Whether a committer stands at the swap and waits. */
  boolean swapWaits() throws SQLException {
    return number(
            "select count(*) from pg_locks where not granted"
                + " and relation = 'iceberg_tables'::regclass")
        > 0;
  }

  /** Lets swaps go on. */
  void release() throws SQLException {
    catalog.rollback();
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = catalog.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    catalog.close();
  }
}
