package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the open transaction of one source until its END, so that what has been released is
 * always a state the source really had.
 *
 * <p>A transaction's rows get the commit position of its END, which must rise from transaction to
 * transaction: one whose position does not is a repeat and is dropped. Rows of a snapshot pass at
 * once; a snapshot that starts again begins a new epoch, in which positions start anew, and puts
 * aside a transaction left open, whose rows it holds. Rows of an incremental snapshot are not
 * counted among the rows of the transaction they come in.
 *
 * <p>A log that is torn (a BEGIN in an open transaction, a row out of turn, a count that does not
 * match) is an error that stops the job: nothing may be lost silently. The one gap allowed is where
 * a record that does not say its place was rejected.
 *
 * <p>The state is the open transaction and some 100 bytes. A transaction has at most {@value
 * #MOST_ROWS} rows of some 500 bytes of heap each; a source that writes more at once must split its
 * work. Not thread-safe.
 */
public final class TransactionGate {
  /** The most rows a source may change in one transaction. */
  public static final int MOST_ROWS = 1_000_000;

  private final String source;
  private final int mostRows;
  private SnapshotWatch snapshots = new SnapshotWatch();
  private ColumnWatch columns = new ColumnWatch();
  private @Nullable OpenTransaction open;
  private long releasedOffset = -1;
  private long highWater;
  private long lsn;
  private int today = Change.NO_DAY;
  private long repeats;

  /** A gate that has seen nothing of a source. */
  public TransactionGate(String source) {
    this(source, MOST_ROWS);
  }

  TransactionGate(String source, int mostRows) {
    this.source = source;
    this.mostRows = mostRows;
  }

  /**
   * Takes the next record of the log; what it completes goes to the two consumers, in order.
   *
   * @throws IllegalStateException if the log is torn or a transaction too big; nothing of the
   *     transaction is released
   */
  public void accept(LogRecord record, Consumer<Change> out, Consumer<Rejection> rejected) {
    switch (record.kind()) {
      case BEGIN -> begin(record);
      case END -> end(record, out, rejected);
      case ROW, REJECTED -> row(record, out, rejected);
      case IGNORED -> ignored(record);
    }
    if (open == null) {
      releasedOffset = record.offset();
    }
  }

  /** How far the log has been released. */
  public SourceMark mark() {
    return new SourceMark(source, snapshots.epoch(), releasedOffset, lsn, today, repeats);
  }

  private void begin(LogRecord record) {
    if (open != null) {
      throw torn(record, "a transaction begins while one is open");
    }
    snapshots.streams();
    open = new OpenTransaction(record.position().tx(), record.offset());
  }

  private void end(LogRecord record, Consumer<Change> out, Consumer<Rejection> rejected) {
    OpenTransaction ended = open;
    if (ended == null || !ended.tx().equals(record.position().tx())) {
      throw torn(record, "a transaction ends that is not open");
    }
    if (!ended.isWhole(record.position().order())) {
      throw torn(record, "rows are missing of the " + record.position().order() + " it counts");
    }
    open = null;
    if (record.position().lsn() <= highWater) {
      repeats += ended.held().size();
      return;
    }
    highWater = record.position().lsn();
    lsn = highWater;
    ended.held().forEach(held -> release(held, out, rejected));
  }

  private void row(LogRecord record, Consumer<Change> out, Consumer<Rejection> rejected) {
    Snapshot where = record.position().snapshot();
    if (where.isInitial()) {
      snapshotRow(record, where);
      release(record, out, rejected);
    } else if (where == Snapshot.INCREMENTAL && open != null) {
      hold(open, record);
    } else if (where == Snapshot.INCREMENTAL || !takeTurn(record)) {
      release(record, out, rejected);
    }
  }

  /** Holds a streamed row in its turn; false for a rejected record that has none. */
  private boolean takeTurn(LogRecord record) {
    Position position = record.position();
    boolean isRow = record.kind() == LogRecord.Kind.ROW;
    if (open != null && open.tx().equals(position.tx()) && open.isNext(position.order())) {
      open.moveTo(position.order());
      hold(open, record);
      return true;
    }
    if (isRow) {
      throw torn(
          record,
          "row %d of transaction %s is out of turn".formatted(position.order(), position.tx()));
    }
    if (open != null) {
      open.missOne();
    }
    return false;
  }

  private void ignored(LogRecord record) {
    Position position = record.position();
    if (open != null && position.counts() && open.tx().equals(position.tx())) {
      if (!open.isNext(position.order())) {
        throw torn(record, "row %d is out of turn".formatted(position.order()));
      }
      open.moveTo(position.order());
    }
  }

  private void hold(OpenTransaction transaction, LogRecord record) {
    if (transaction.held().size() == mostRows) {
      throw new IllegalStateException(
          "%s of source %s has more than %d rows at offset %d; commit in smaller steps there"
              .formatted(transaction, source, mostRows, record.offset()));
    }
    transaction.hold(record);
  }

  private void snapshotRow(LogRecord record, Snapshot where) {
    String table = tableOf(record);
    boolean again = table != null && snapshots.startsAgain(where, table);
    if (again) {
      columns.startAnew();
      open = null;
      highWater = 0;
    } else if (open != null) {
      throw torn(record, "a row of a snapshot comes inside a transaction");
    }
    lsn = record.position().lsn();
  }

  private static @Nullable String tableOf(LogRecord record) {
    if (record.change() != null) {
      return record.change().table().source();
    }
    return record.rejection() == null ? null : record.rejection().table();
  }

  private void release(LogRecord record, Consumer<Change> out, Consumer<Rejection> rejected) {
    Change change = record.change();
    if (change != null && !columns.lost(change)) {
      if (change.table().isClock() && change.op() != Op.DELETE) {
        today = change.table().clockDay(change.row());
      }
      out.accept(change.at(snapshots.epoch(), lsn, today));
    } else if (record.rejection() != null) {
      rejected.accept(record.rejection());
    }
  }

  private IllegalStateException torn(LogRecord record, String what) {
    return new IllegalStateException(
        "the log of source %s is torn at offset %d: %s; open is %s. Check that the connector runs"
                .formatted(source, record.offset(), what, open)
            + " exactly-once with transaction metadata and that the topic is read committed and"
            + " whole; if it cannot be mended, snapshot the source anew");
  }

  /** Writes the whole state, the open transaction included. */
  public void write(DataOutput out, Tables tables) throws IOException {
    Binary.writeString(out, source);
    Binary.writeString(out, tables.layout());
    snapshots.write(out);
    columns.write(out);
    out.writeLong(releasedOffset);
    out.writeLong(highWater);
    out.writeLong(lsn);
    out.writeInt(today);
    out.writeLong(repeats);
    out.writeBoolean(open != null);
    if (open != null) {
      open.write(out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException if a transaction was open and the contracts have changed since
   */
  public static TransactionGate read(DataInput in, Tables tables) throws IOException {
    TransactionGate gate = new TransactionGate(Binary.readString(in));
    String layout = Binary.readString(in);
    gate.snapshots = SnapshotWatch.read(in);
    gate.columns = ColumnWatch.read(in);
    gate.releasedOffset = in.readLong();
    gate.highWater = in.readLong();
    gate.lsn = in.readLong();
    gate.today = in.readInt();
    gate.repeats = in.readLong();
    if (in.readBoolean()) {
      if (!tables.reads(layout)) {
        throw new IllegalStateException(
            "the contracts of captured tables changed while a transaction of source %s was open;"
                    .formatted(gate.source)
                + " restore with the old contracts and stop between transactions. Were: "
                + layout);
      }
      gate.open = OpenTransaction.read(in, tables);
    }
    return gate;
  }
}
