package anlan.lake;

import anlan.contracts.TableContract;
import anlan.lake.upkeep.Answer;
import anlan.lake.upkeep.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait for an answer: {@code anlan_requests}.
 *
 * <p>Only the job writes its Iceberg tables, so whoever asks can't write to one; but anybody may
 * insert here, next to the cuts. A request leaves the table in the transaction that publishes its
 * answer as a row of {@code ops.requests}: it is answered once, in the cut that shows what was
 * done, and nothing piles up here.
 */
final class RequestInbox {
  static final String TABLE = "ops.requests";

  /** So many are read at once; the others wait. */
  private static final int READ_MAX = 20;

  private RequestInbox() {}

  static void create(Statement sql) throws SQLException {
    sql.execute(
        """
        CREATE TABLE IF NOT EXISTS anlan_requests (
          request bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL,
          table_name text, asked_at timestamptz NOT NULL DEFAULT now(),
          asked_by text NOT NULL DEFAULT current_user, cut_name text, named_cut bigint)""");
    // An older table lacks two columns; altering one that has them would wait for whoever asks.
    sql.execute(
        """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM information_schema.columns WHERE table_schema = current_schema
              AND table_name = 'anlan_requests' AND column_name = 'cut_name') THEN
            ALTER TABLE anlan_requests ADD COLUMN cut_name text, ADD COLUMN named_cut bigint;
          END IF;
        END $$""");
  }

  /** The requests that are served between cuts. */
  static List<Request> betweenCuts(Connection sql) throws SQLException {
    return read(sql, "kind <> '" + Request.REBUILD + "'");
  }

  /** The requests to rebuild, which are served when the job starts. */
  static List<Request> rebuilds(Connection sql) throws SQLException {
    return read(sql, "kind = '" + Request.REBUILD + "'");
  }

  private static List<Request> read(Connection sql, String which) throws SQLException {
    List<Request> requests = new ArrayList<>();
    try (PreparedStatement select =
        sql.prepareStatement(
            """
            SELECT request, kind, table_name, cut_name, named_cut,
              (extract(epoch FROM asked_at) * 1000000)::bigint, asked_by
            FROM anlan_requests WHERE %s ORDER BY request LIMIT ?"""
                .formatted(which))) {
      select.setInt(1, READ_MAX);
      ResultSet rows = select.executeQuery();
      while (rows.next()) {
        requests.add(
            new Request(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getObject(5, Long.class),
                rows.getLong(6),
                rows.getString(7)));
      }
    }
    return requests;
  }

  static void answered(Connection sql, List<Answer> answers) throws SQLException {
    try (PreparedStatement delete =
        sql.prepareStatement("DELETE FROM anlan_requests WHERE request = ?")) {
      for (Answer answer : answers) {
        delete.setLong(1, answer.request().id());
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  /** The row of {@code ops.requests}. */
  static Object[] row(TableContract contract, Answer answer, long cut) {
    Request request = answer.request();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("request", request.id());
    values.put("kind", request.kind());
    values.put("table_name", request.table());
    values.put("cut_name", request.cutName());
    values.put("named_cut", request.namedCut());
    values.put("asked_at", request.askedAtMicros());
    values.put("asked_by", request.askedBy());
    values.put("cut", cut);
    values.put("outcome", answer.outcome().name());
    values.put("detail", answer.detail());
    return contract.columns().stream().map(column -> values.get(column.name())).toArray();
  }
}
