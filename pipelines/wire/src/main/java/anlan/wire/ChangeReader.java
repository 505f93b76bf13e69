package anlan.wire;

import org.jspecify.annotations.Nullable;

/** Turns the envelope of a row into a change of a captured table, or says why it can't. */
final class ChangeReader {
  private static final String SIGNALS = "debezium_signal";
  private static final String SCHEMA = "public";

  private final Tables tables;
  private final RowReader rows;

  ChangeReader(Tables tables, StringCache strings) {
    this.tables = tables;
    this.rows = new RowReader(strings);
  }

  LogRecord read(
      Envelope envelope, Position position, String source, long offset, long messageAtMicros)
      throws Unreadable {
    String letter = String.valueOf(envelope.op);
    boolean isMessage = letter.equals("m");
    if (isMessage || SIGNALS.equals(envelope.table)) {
      return LogRecord.ignored(source, offset, position);
    }
    CapturedTable table = table(envelope);
    Op op = op(letter, table);
    if (position.snapshot() == Snapshot.NONE && (position.tx().isEmpty() || position.order() < 1)) {
      throw new Unreadable(
          Reason.BROKEN_TRANSACTION,
          table
              + ": the row has no place in a transaction and is of no snapshot;"
              + " set provide.transaction.metadata on the connector");
    }
    Image image = op == Op.DELETE ? envelope.before : envelope.after;
    requirePresent(image, op, table);
    @Nullable Object[] row = rows.read(table, image);
    ColumnDrift drift = rows.drift();
    row[CapturedTable.OP] = op.code();
    row[CapturedTable.TX] = position.tx().isEmpty() ? null : position.tx();
    row[CapturedTable.ORDER] = position.order();
    row[CapturedTable.OFFSET] = offset;
    row[CapturedTable.COMMITTED_AT] =
        envelope.committedAtMicros == 0 ? messageAtMicros : envelope.committedAtMicros;
    return LogRecord.row(source, offset, position, change(envelope, op, table, row, drift));
  }

  private CapturedTable table(Envelope envelope) throws Unreadable {
    if (envelope.database == null || envelope.table == null) {
      throw new Unreadable(
          Reason.MALFORMED_JSON, "the row does not say its source.db and source.table");
    }
    CapturedTable table = find(envelope.database, envelope.table);
    if (table == null || !SCHEMA.equals(envelope.schema)) {
      throw new Unreadable(
          Reason.UNKNOWN_TABLE,
          "no contract in schemas/tables has the source %s (schema %s); add one, or take the table"
                  .formatted(envelope.sourceTable(), envelope.schema)
              + " out of the connector's table.include.list");
    }
    return table;
  }

  private @Nullable CapturedTable find(String database, String table) throws Unreadable {
    try {
      return tables.find(database, table);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(Reason.UNKNOWN_TABLE, "" + e.getMessage());
    }
  }

  private static Op op(String letter, CapturedTable table) throws Unreadable {
    return switch (letter) {
      case "c" -> Op.CREATE;
      case "u" -> Op.UPDATE;
      case "d" -> Op.DELETE;
      case "r" -> Op.READ;
      case "t" ->
          throw new Unreadable(
              Reason.TRUNCATE,
              table
                  + ": the table was truncated, which takes back no row here;"
                  + " delete the rows instead, or snapshot the database anew");
      default ->
          throw new Unreadable(
              Reason.MALFORMED_JSON,
              table + ": op is " + Unreadable.shown(letter) + ", not one of c, u, d, r, t, m");
    };
  }

  private static void requirePresent(Image image, Op op, CapturedTable table) throws Unreadable {
    if (!image.present()) {
      throw new Unreadable(
          Reason.MISSING_VALUE,
          op == Op.DELETE
              ? table + ": a delete without the row before it; set REPLICA IDENTITY FULL"
              : table + ": a change without the row after it");
    }
  }

  private Change change(
      Envelope envelope, Op op, CapturedTable table, @Nullable Object[] row, ColumnDrift drift)
      throws Unreadable {
    if (table.subjectIdPosition().isEmpty()) {
      return new Change(table, op, row, Change.NO_SUBJECT, Change.NO_DAY, drift);
    }
    int position = table.subjectIdPosition().getAsInt();
    long before =
        op == Op.UPDATE
            ? rows.subject(table, position, envelope.before)
            : Change.subjectId(table, row);
    return new Change(table, op, row, before, Change.NO_DAY, drift);
  }
}
