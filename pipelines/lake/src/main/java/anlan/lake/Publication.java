package anlan.lake;

import anlan.lake.upkeep.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;

/**
 * The last step of a cut: all pointers move in one transaction, or none.
 *
 * <p>The transaction takes its row locks in the order writer, tables by name, cut; so two of them
 * never wait for each other in a ring. A pointer moves only if it is where staging found it.
 *
 * @param job the job that publishes
 * @param token its token, from {@link CatalogDatabase#takeOver}
 * @param cut the cut
 * @param content what the cut will be remembered by
 * @param moves the tables whose pointers move
 * @param answers requests whose answers the cut shows
 */
record Publication(
    String job,
    long token,
    long cut,
    PublishedCut content,
    SortedMap<String, Move> moves,
    List<Answer> answers) {

  /** From one metadata location to the next. */
  record Move(String from, String to) {
    /** From the version before to the one after. */
    static Move of(CutAttempt.Step step) {
      return new Move(step.before().metadataFileLocation(), step.after().metadataFileLocation());
    }
  }

  /** Somebody else changed a table between staging and publishing. */
  static final class Overtaken extends IllegalStateException {
    Overtaken(String table) {
      super(
          "table %s was changed by somebody else meanwhile; only the job writes to it"
              .formatted(table));
    }
  }

  /**
   * Moves the pointers.
   *
   * @throws LakeTaken if another process became the writer
   * @throws Overtaken if a table was changed since it was staged
   */
  void run(Connection sql) throws SQLException {
    checkWriter(sql, job, token);
    for (var move : moves.entrySet()) {
      move(sql, move.getKey(), move.getValue());
    }
    remember(sql);
    RequestInbox.answered(sql, answers);
  }

  static void checkWriter(Connection sql, String job, long token) throws SQLException {
    try (PreparedStatement lock =
        sql.prepareStatement(
            "SELECT 1 FROM anlan_writer WHERE lake = ? AND job = ? AND token = ? FOR UPDATE")) {
      lock.setString(1, CatalogDatabase.CATALOG);
      lock.setString(2, job);
      lock.setLong(3, token);
      if (!lock.executeQuery().next()) {
        throw new LakeTaken(job, token, CatalogDatabase.writer(sql));
      }
    }
  }

  static void move(Connection sql, String table, Move move) throws SQLException {
    try (PreparedStatement update =
        sql.prepareStatement(
            """
            UPDATE iceberg_tables SET metadata_location = ?, previous_metadata_location = ?
            WHERE catalog_name = ? AND table_namespace = ? AND table_name = ?
              AND metadata_location = ? AND (iceberg_type = 'TABLE' OR iceberg_type IS NULL)""")) {
      update.setString(1, move.to());
      update.setString(2, move.from());
      update.setString(3, CatalogDatabase.CATALOG);
      update.setString(4, table.substring(0, table.indexOf('.')));
      update.setString(5, table.substring(table.indexOf('.') + 1));
      update.setString(6, move.from());
      if (update.executeUpdate() != 1) {
        throw new Overtaken(table);
      }
    }
  }

  private void remember(Connection sql) throws SQLException {
    try (PreparedStatement insert =
            sql.prepareStatement("INSERT INTO anlan_cuts VALUES (?, ?, ?, ?, ?, ?)");
        PreparedStatement forget =
            sql.prepareStatement("DELETE FROM anlan_cuts WHERE job = ? AND cut <= ?")) {
      for (var snapshot : content.snapshots().entrySet()) {
        insert.setString(1, job);
        insert.setLong(2, cut);
        insert.setString(3, snapshot.getKey());
        insert.setLong(4, snapshot.getValue());
        insert.setLong(5, content.stampMillis());
        insert.setString(6, content.digest());
        insert.addBatch();
      }
      insert.executeBatch();
      forget.setString(1, job);
      forget.setLong(2, cut - CatalogDatabase.CUTS_KEPT);
      forget.executeUpdate();
    }
  }
}
