package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Tells when a source's snapshot has started again, and so counts epochs (来源纪元).
 *
 * <p>A snapshot goes through the tables one by one and is followed by streaming. It started again
 * if a row of a snapshot comes after streaming, after a snapshot's last row, or from a table that
 * has been opened before. The state is the names of the tables seen.
 */
final class SnapshotWatch {
  private int epoch = 1;
  private boolean over;
  private String table = "";
  private final Set<String> tables = new LinkedHashSet<>();

  /** The epoch, from 1. */
  int epoch() {
    return epoch;
  }

  /** The source streams: whatever snapshot comes now is a new one. */
  void streams() {
    over = true;
  }

  /** Whether a row of a snapshot is the first of a snapshot that started again. */
  boolean startsAgain(Snapshot where, String rowTable) {
    boolean openedBefore =
        tables.contains(rowTable) && (where.opensTable() || !table.equals(rowTable));
    return over || openedBefore || (where == Snapshot.FIRST && !tables.isEmpty());
  }

  /** A snapshot that started again begins a new epoch. */
  void beginEpoch() {
    epoch++;
    over = false;
    tables.clear();
  }

  /** Takes a row of a snapshot. */
  void row(Snapshot where, String rowTable) {
    tables.add(rowTable);
    table = rowTable;
    over = where == Snapshot.LAST;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(epoch);
    out.writeBoolean(over);
    Binary.writeString(out, table);
    out.writeInt(tables.size());
    for (String seen : tables) {
      Binary.writeString(out, seen);
    }
  }

  static SnapshotWatch read(DataInput in) throws IOException {
    SnapshotWatch watch = new SnapshotWatch();
    watch.epoch = in.readInt();
    watch.over = in.readBoolean();
    watch.table = Binary.readString(in);
    for (int left = in.readInt(); left > 0; left--) {
      watch.tables.add(Binary.readString(in));
    }
    return watch;
  }
}
