package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where a record stands in its source's log.
 *
 * @param tx the transaction's number in the source, without the position after the colon, which
 *     differs inside one transaction; "" for none
 * @param order for a row its place in the transaction, from 1; for an END how many rows there were;
 *     0 for rows of snapshots and whatever has no place
 * @param lsn for an END the commit's position in the source's log (WAL LSN), for a row its own; 0
 *     if unknown
 * @param snapshot where in a snapshot a row stands
 */
public record Position(String tx, long order, long lsn, Snapshot snapshot) {
  /** Of what says nothing of its position. */
  static final Position NONE = new Position("", 0, 0, Snapshot.NONE);

  /** Whether it is a row of a transaction and has a number in it. */
  boolean counts() {
    return order > 0;
  }

  void write(DataOutput out) throws IOException {
    Binary.writeString(out, tx);
    out.writeLong(order);
    out.writeLong(lsn);
    out.writeByte(snapshot.ordinal());
  }

  static Position read(DataInput in) throws IOException {
    return new Position(
        Binary.readString(in),
        in.readLong(),
        in.readLong(),
        Binary.constant(Snapshot.values(), in.readByte()));
  }
}
