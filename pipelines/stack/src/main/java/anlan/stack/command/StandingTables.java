package anlan.stack.command;

import anlan.stack.config.StackConfig;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The source tables that stand still (停更表), because they were altered in a way that needs a person:
 * their newest message was rejected. What to do is in {@code deploy/OPERATING.md}.
 */
public final class StandingTables {
  private static final String REJECTED =
      """
      select table_name, count(*), max(kafka_offset), max_by(detail, kafka_offset)
      from ops.rejected
      where reason in ('COLUMN_GONE', 'WRONG_TYPE', 'UNKNOWN_TABLE') and table_name is not null
      group by table_name order by table_name""";
  private static final String PASSED_SINCE = "select count(*) from %s where cdc_offset > %d";

  private StandingTables() {}

  /** One line for each. */
  public static List<String> lines(StackConfig config, Connection trino)
      throws SQLException, IOException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = trino.createStatement();
        ResultSet rows = statement.executeQuery(REJECTED)) {
      while (rows.next()) {
        if (isStanding(config, trino, rows.getString(1), rows.getLong(3))) {
          lines.add(
              "ALERT: %s stands still, %d messages rejected; the newest: %s"
                  .formatted(rows.getString(1), rows.getLong(2), rows.getString(4)));
        }
      }
    }
    return lines;
  }

  private static boolean isStanding(
      StackConfig config, Connection trino, String table, long rejectedAt)
      throws SQLException, IOException {
    Optional<String> history = HistoryTable.of(config, table);
    if (history.isEmpty()) {
      return true;
    }
    try (Statement statement = trino.createStatement();
        ResultSet rows =
            statement.executeQuery(PASSED_SINCE.formatted(history.get(), rejectedAt))) {
      rows.next();
      return rows.getLong(1) == 0;
    }
  }
}
