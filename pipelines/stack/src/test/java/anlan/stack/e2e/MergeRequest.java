package anlan.stack.e2e;

import static org.awaitility.Awaitility.await;

import anlan.stack.config.StackConfig;
import anlan.stack.server.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Asks the job, as an operator would, to merge files, and waits until it has. */
final class MergeRequest {
  private MergeRequest() {}

  static void ofAllFiles(StackConfig config) throws SQLException {
    try (Connection catalog = Databases.connect(config, "catalog");
        Statement statement = catalog.createStatement()) {
      statement.execute("insert into anlan_requests (kind) values ('MERGE')");
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> {
                try (var rows = statement.executeQuery("select count(*) from anlan_requests")) {
                  rows.next();
                  return rows.getLong(1) == 0;
                }
              });
    }
  }
}
