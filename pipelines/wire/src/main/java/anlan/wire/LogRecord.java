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
 * @param tx the transaction's id in the source, without the position after the colon; "" for none
 * @param lsn for an END the commit's position in the source's log (WAL LSN), for a row its own; 0
 *     if unknown
 * @param order for a row its place in the transaction, from 1; 0 outside
 * @param eventCount for an END the rows of the transaction
 * @param snapshot where in a snapshot a row stands
 * @param change the change of a {@link Kind#ROW}
 * @param rejection the rejection of a {@link Kind#REJECTED}
 */
public record LogRecord(
    Kind kind,
    String source,
    long offset,
    String tx,
    long lsn,
    long order,
    long eventCount,
    Snapshot snapshot,
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
    /** A tombstone, a heartbeat, or a row of a table that is Debezium's own. */
    IGNORED
  }

  /** Writes the compact binary form. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(kind.ordinal());
    Binary.writeString(out, source);
    out.writeLong(offset);
    Binary.writeString(out, tx);
    out.writeLong(lsn);
    out.writeLong(order);
    out.writeLong(eventCount);
    out.writeByte(snapshot.ordinal());
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
    return new LogRecord(
        kind,
        Binary.readString(in),
        in.readLong(),
        Binary.readString(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        Binary.constant(Snapshot.values(), in.readByte()),
        kind == Kind.ROW ? Change.read(in, tables) : null,
        kind == Kind.REJECTED ? Rejection.read(in) : null);
  }
}
