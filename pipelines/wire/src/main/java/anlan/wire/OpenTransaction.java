package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction that has begun and not ended: its rows so far, which must come in turn.
 *
 * <p>Records that were rejected without saying their place may have been rows of it; each allows
 * for one missing place.
 */
final class OpenTransaction {
  private final String tx;
  private final long begunAt;
  private final List<LogRecord> held = new ArrayList<>();
  private long last;
  private long unreadable;

  OpenTransaction(String tx, long begunAt) {
    this.tx = tx;
    this.begunAt = begunAt;
  }

  String tx() {
    return tx;
  }

  /** The rows and rejections so far, in order. */
  List<LogRecord> held() {
    return held;
  }

  void hold(LogRecord record) {
    held.add(record);
  }

  /** When it was committed, by its rows; the least number if none says. */
  long committedAtMicros() {
    long newest = Long.MIN_VALUE;
    for (LogRecord record : held) {
      Change change = record.change();
      if (change != null
          && record.position().counts()
          && change.row()[CapturedTable.COMMITTED_AT] instanceof Long at) {
        newest = Math.max(newest, at);
      }
    }
    return newest;
  }

  /** A record was rejected that may have been a row of this. */
  void missOne() {
    unreadable++;
  }

  /** Whether a place is the next one, allowing for what was unreadable. */
  boolean isNext(long order) {
    return order > last && order - last - 1 <= unreadable;
  }

  /** Moves on to a place that {@link #isNext}. */
  void moveTo(long order) {
    unreadable -= order - last - 1;
    last = order;
  }

  /** Whether as many rows were seen as an END counts. */
  boolean isWhole(long eventCount) {
    return eventCount >= last && eventCount - last <= unreadable;
  }

  @Override
  public String toString() {
    return "transaction %s (begun at offset %d, at row %d, %d unreadable)"
        .formatted(tx, begunAt, last, unreadable);
  }

  void write(DataOutput out) throws IOException {
    Binary.writeString(out, tx);
    out.writeLong(begunAt);
    out.writeLong(last);
    out.writeLong(unreadable);
    out.writeInt(held.size());
    for (LogRecord record : held) {
      record.write(out);
    }
  }

  static OpenTransaction read(DataInput in, Tables tables) throws IOException {
    OpenTransaction open = new OpenTransaction(Binary.readString(in), in.readLong());
    open.last = in.readLong();
    open.unreadable = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      open.held.add(LogRecord.read(in, tables));
    }
    return open;
  }
}
