package anlan.stack.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Cuts that took longer to become visible than readers look back (超时切面): a question asked just then
 * may have seen one half. Of the newest {@value #CUTS} cuts.
 */
final class LateCuts {
  private static final int CUTS = 500;
  private static final String LATE =
      """
      select count(*), max(previous_publish_ms), max(cut)
      from ops.cuts
      where cut > (select max(cut) from ops.cuts) - %d and previous_publish_ms > 1000"""
          .formatted(CUTS);

  private LateCuts() {}

  /** An alert, if there were any. */
  static Optional<String> line(Connection trino) throws SQLException {
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(LATE)) {
      rows.next();
      return rows.getLong(1) == 0
          ? Optional.empty()
          : Optional.of(
              ("ALERT: %d of the newest %d cuts took more than a second to become visible, at most"
                      + " %d ms, last before cut %d; see deploy/OPERATING.md")
                  .formatted(rows.getLong(1), CUTS, rows.getLong(2), rows.getLong(3)));
    }
  }
}
