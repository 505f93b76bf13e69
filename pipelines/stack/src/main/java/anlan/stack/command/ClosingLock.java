package anlan.stack.command;

import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Lets one command at a time write to {@code assessment}: Trino can't keep a version from being
 * written twice. It is the catalogue database's, and ends with the process that holds it.
 */
final class ClosingLock implements AutoCloseable {
  /** "anlan" and a number, so that it is nobody else's. */
  private static final long KEY = 0x616E6C616E02L;

  private final Connection catalog;

  private ClosingLock(Connection catalog) {
    this.catalog = catalog;
  }

  /**
   * Takes it.
   *
   * @throws StackException if another command has it
   */
  static ClosingLock take(StackConfig config) throws SQLException {
    Connection catalog = Databases.connect(config, "catalog");
    try (PreparedStatement lock = catalog.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      lock.setLong(1, KEY);
      ResultSet rows = lock.executeQuery();
      rows.next();
      if (rows.getBoolean(1)) {
        return new ClosingLock(catalog);
      }
    } catch (SQLException e) {
      catalog.close();
      throw e;
    }
    catalog.close();
    throw new StackException(
        "another close-quarter or assessment is at work", "Wait until it has ended.");
  }

  /** Gives it back at once: a closed connection's server may take its time to notice. */
  @Override
  public void close() throws SQLException {
    try (catalog;
        PreparedStatement unlock = catalog.prepareStatement("SELECT pg_advisory_unlock(?)")) {
      unlock.setLong(1, KEY);
      unlock.execute();
    }
  }
}
