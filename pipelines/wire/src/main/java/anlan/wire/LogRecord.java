package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One record of a source's log after decoding.
 *
 * @param kind what it is
 * @param source the source database
 * @param offset Kafka offset
 * @param position where in the source's log it stands
 * @param change the change of a {@link Kind#ROW}, else null
 * @param rejection the rejection of a {@link Kind#REJECTED}, or what a row that lacks columns
 *     becomes if its table had them before; else null
 */
public record LogRecord(
    Kind kind,
    String source,
    long offset,
    Position position,
    @Nullable Change change,
    @Nullable Rejection rejection) {

  /** The kinds of record. */
  public enum Kind {
    /** A change of a row. */
    ROW,
    /** A transaction begins. */
    BEGIN,
    /** A transaction has ended. */
    END,
    /** What could not be decoded. */
    REJECTED,
    /** A tombstone, a heartbeat record, or a row of a table that is Debezium's own. */
    IGNORED
  }

  static LogRecord row(String source, long offset, Position position, Change change) {
    return new LogRecord(Kind.ROW, source, offset, position, change, null);
  }

  /** This row, which lacks columns, with what it becomes if they were there before. */
  LogRecord orIfColumnsAreGone(Rejection gone) {
    return new LogRecord(kind, source, offset, position, change, gone);
  }

  static LogRecord bound(Kind kind, String source, long offset, Position position) {
    return new LogRecord(kind, source, offset, position, null, null);
  }

  static LogRecord ignored(String source, long offset, Position position) {
    return new LogRecord(Kind.IGNORED, source, offset, position, null, null);
  }

  static LogRecord rejected(Position position, Rejection rejection) {
    return new LogRecord(
        Kind.REJECTED, rejection.source(), rejection.offset(), position, null, rejection);
  }

  /** Writes the compact binary form. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(kind.ordinal());
    Binary.writeString(out, source);
    out.writeLong(offset);
    position.write(out);
    if (change != null) {
      change.write(out);
    }
    if (rejection != null) {
      rejection.write(out);
    }
  }

  /** Reads what {@link #write} wrote, under the same contracts. */
  public static LogRecord read(DataInput in, Tables tables) throws IOException {
    Kind kind = Binary.constant(Kind.values(), in.readByte());
    String source = Binary.readString(in);
    long offset = in.readLong();
    Position position = Position.read(in);
    Change change = kind == Kind.ROW ? Change.read(in, tables) : null;
    boolean lacksColumns = change != null && !change.drift().absent().isEmpty();
    Rejection rejection = kind == Kind.REJECTED || lacksColumns ? Rejection.read(in) : null;
    return new LogRecord(kind, source, offset, position, change, rejection);
  }
}
