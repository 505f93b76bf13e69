package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that is read after another (重新快照): what the source did unseen is what differs from the
 * rows that stood before.
 *
 * <p>A row that is as it was is no change and goes no further; one with values of columns that the
 * contract does not have counts as changed. One that differs is a change of its row, and if it is
 * now about another subject it says which one it was about, so that the ledger there lets it go.
 * When the snapshot has been read, what it does not have was deleted unseen: each such row gets a
 * delete (清扫), which history tells by {@code cdc_tx} null.
 *
 * <p>Every captured table of the source is compared, one without any row in the snapshot too: its
 * rows were all deleted. So a snapshot must be of all tables; to read one table anew there are
 * incremental snapshots, which delete nothing. Where rows could not be read, or the last row is not
 * told, nothing is deleted; what stood there and was not read is remembered, for it may have moved
 * unseen too: its next change says which subject it was about.
 *
 * <p>Bound: 33 to 49 bytes of heap for each row of the source while its snapshot is read, and 24
 * bytes in each checkpoint for each row that is still to come; afterwards as much for rows of
 * tables that were not read whole, until they change or the source is read anew. A source has at
 * most some 80 million rows, for its gate's state is one array of bytes.
 */
final class Resnapshot {
  private final SortedMap<String, TableComparison> tables = new TreeMap<>();
  private long atMicros;
  private boolean isOver;

  private Resnapshot() {}

  /** Takes down what stands in the tables of a source. */
  static Resnapshot of(Iterable<CapturedTable> captured, Downstream downstream) {
    Resnapshot snapshot = new Resnapshot();
    for (CapturedTable table : captured) {
      snapshot.tables.put(table.source(), TableComparison.of(table, downstream));
    }
    return snapshot;
  }

  /**
   * A row of the snapshot: null if it is as it was, else the change it amounts to. After it a
   * change, which says which subject its row was about when it stood.
   */
  @Nullable Change compare(Change change) {
    if (isOver) {
      TableComparison unread = tables.get(change.table().source());
      return unread == null ? change : unread.recall(change);
    }
    if (change.row()[CapturedTable.COMMITTED_AT] instanceof Long at) {
      atMicros = Math.max(atMicros, at);
    }
    TableComparison table = tables.get(change.table().source());
    return table == null ? change : table.compare(change);
  }

  /** A message could not be read that may have been a row of the table, or of any if it is null. */
  void reject(@Nullable String table) {
    tables.forEach(
        (name, comparison) -> {
          if (table == null || table.equals(name)) {
            comparison.reject();
          }
        });
  }

  /** Tells that the snapshot has begun with a record. */
  EpochNote begun(SourceMark at, LogRecord first) {
    return new EpochNote(
        at.source(),
        at.epoch(),
        EpochNote.Event.BEGUN,
        null,
        tables.values().stream().mapToLong(TableComparison::stood).sum(),
        0,
        0,
        0,
        0,
        first.offset(),
        readAtMicros(first));
  }

  private static long readAtMicros(LogRecord record) {
    if (record.rejection() != null) {
      return record.rejection().messageAtMicros();
    }
    Change change = record.change();
    return change != null && change.row()[CapturedTable.COMMITTED_AT] instanceof Long at ? at : 0;
  }

  /**
   * The snapshot has been read: deletes what is missing, and tells of each table what was found.
   *
   * @return this, or null if nothing is to be remembered
   */
  @Nullable Resnapshot sweep(SourceMark at, long offset, Downstream downstream) {
    for (TableComparison table : tables.values()) {
      if (table.isWhole()) {
        table.missing(
            downstream,
            row ->
                downstream.change(
                    deleted(table.table(), row, offset).at(at.epoch(), at.lsn(), at.today())));
      }
      downstream.epoch(table.note(at, table.isWhole(), offset, atMicros));
    }
    tables.values().removeIf(TableComparison::isWhole);
    return over();
  }

  /**
   * A transaction comes. If it is the first and the last row of the snapshot was not told, nothing
   * is known of what is missing.
   *
   * @return this, or null if nothing is to be remembered
   */
  @Nullable Resnapshot streams(SourceMark at, long offset, Downstream downstream) {
    if (!isOver) {
      tables.values().forEach(table -> downstream.epoch(table.note(at, false, offset, atMicros)));
    }
    return over();
  }

  private @Nullable Resnapshot over() {
    isOver = true;
    tables.values().removeIf(table -> table.left() == 0);
    return tables.isEmpty() ? null : this;
  }

  private Change deleted(CapturedTable table, @Nullable Object[] row, long offset) {
    row[CapturedTable.OP] = Op.DELETE.code();
    row[CapturedTable.ORDER] = 0L;
    row[CapturedTable.OFFSET] = offset;
    row[CapturedTable.COMMITTED_AT] = atMicros;
    return new Change(
        table, Op.DELETE, row, Change.subjectId(table, row), Change.NO_DAY, ColumnDrift.NONE);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(atMicros);
    out.writeBoolean(isOver);
    out.writeInt(tables.size());
    for (Map.Entry<String, TableComparison> table : tables.entrySet()) {
      Binary.writeString(out, table.getKey());
      table.getValue().write(out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if a table is captured no more
   */
  static Resnapshot read(DataInput in, Tables captured) throws IOException {
    Resnapshot snapshot = new Resnapshot();
    snapshot.atMicros = in.readLong();
    snapshot.isOver = in.readBoolean();
    for (int left = in.readInt(); left > 0; left--) {
      CapturedTable table = captured.of(Binary.readString(in));
      snapshot.tables.put(table.source(), TableComparison.read(in, table));
    }
    return snapshot;
  }
}
