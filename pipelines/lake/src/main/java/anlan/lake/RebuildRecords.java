package anlan.lake;

import anlan.lake.upkeep.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What is known of rebuilds (重算): {@code anlan_rebuilds}. A row is begun when a request is served,
 * tells how far that is, and gets its checkpoint, folder and stamp in the transaction that shows
 * the rebuilt rows.
 */
final class RebuildRecords {
  private RebuildRecords() {}

  static void create(Statement sql) throws SQLException {
    sql.execute(
        """
        CREATE TABLE IF NOT EXISTS anlan_rebuilds (
          request bigint PRIMARY KEY, attempts int NOT NULL, rows_done bigint NOT NULL,
          rows_all bigint NOT NULL, checkpoint bigint, folder text, stamp_ms bigint)""");
  }

  /** Begins to serve a request and returns how often that was begun. */
  static int begin(Connection sql, Request request) throws SQLException {
    try (PreparedStatement begin =
        sql.prepareStatement(
            """
            INSERT INTO anlan_rebuilds AS r VALUES (?, 1, 0, 0)
            ON CONFLICT (request) DO UPDATE
            SET attempts = r.attempts + 1, rows_done = 0 RETURNING attempts""")) {
      begin.setLong(1, request.id());
      ResultSet row = begin.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  static void progress(Connection sql, Request request, long done, long all) throws SQLException {
    try (PreparedStatement update =
        sql.prepareStatement(
            "UPDATE anlan_rebuilds SET rows_done = ?, rows_all = ? WHERE request = ?")) {
      update.setLong(1, done);
      update.setLong(2, all);
      update.setLong(3, request.id());
      update.executeUpdate();
    }
  }

  static void done(Connection sql, Request request, Rebuild rebuild, long stampMillis)
      throws SQLException {
    try (PreparedStatement update =
        sql.prepareStatement(
            """
            UPDATE anlan_rebuilds SET checkpoint = ?, folder = ?, stamp_ms = ?
            WHERE request = ?""")) {
      update.setLong(1, rebuild.checkpoint());
      update.setString(2, rebuild.folder());
      update.setLong(3, stampMillis);
      update.setLong(4, request.id());
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("request " + request.id() + " was never begun");
      }
    }
  }

  /** The newest rebuild whose rows are shown. */
  static Optional<Rebuild> newest(Connection sql) throws SQLException {
    try (PreparedStatement select =
        sql.prepareStatement(
            """
            SELECT checkpoint, folder FROM anlan_rebuilds WHERE stamp_ms IS NOT NULL
            ORDER BY request DESC LIMIT 1""")) {
      ResultSet rows = select.executeQuery();
      return rows.next()
          ? Optional.of(new Rebuild(rows.getLong(1), rows.getString(2)))
          : Optional.empty();
    }
  }
}
