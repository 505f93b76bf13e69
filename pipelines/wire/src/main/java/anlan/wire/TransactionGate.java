package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the open transaction of one source until its END, so that what has been released is
 * always a state the source really had.
 *
 * <p>A transaction's rows get the commit position of its END, which must rise from transaction to
 * transaction: one whose position does not is a repeat and is dropped. If it was committed after
 * all that was released, it is none: the log went back without a snapshot, and the transaction is
 * rejected. Rows of a snapshot pass at once. Rows of an incremental snapshot are not counted among
 * the rows of the transaction they come in.
 *
 * <p>A snapshot that starts again begins a new epoch (来源纪元), in which positions start anew, and
 * puts aside a transaction left open, whose rows it holds. It is compared with what stood before
 * ({@link Resnapshot}); for that, the gate holds its first records back until a cut has been
 * published that contains everything before it and nothing of it:
 *
 * <pre>
 *   gate.cut(number);   // at each cut
 *   if (gate.isTurnDue()) { await the cut gate.turnsAfter(); gate.turn(tables, downstream); }
 * </pre>
 *
 * <p>A log that is torn (a BEGIN in an open transaction, a row out of turn, a count that does not
 * match) is an error that stops the job: nothing may be lost silently. The one gap allowed is where
 * a record that does not say its place was rejected.
 *
 * <p>The state is the open transaction and some 100 bytes, and while a snapshot is read again what
 * {@link Resnapshot} says. A transaction has at most {@value #MOST_ROWS} rows of some 500 bytes of
 * heap each; a source that writes more at once must split its work. As many records are held back
 * for a new epoch. Not thread-safe.
 */
public final class TransactionGate {
  /** The most rows a source may change in one transaction. */
  public static final int MOST_ROWS = 1_000_000;

  private static final long NEVER = -1;

  private final String source;
  private final int mostRows;
  private SnapshotWatch snapshots = new SnapshotWatch();
  private ColumnWatch columns = new ColumnWatch();
  private @Nullable OpenTransaction open;
  private @Nullable List<LogRecord> turning;
  private long turnsAfter = NEVER;
  private long offsetAtCut = -1;
  private long movedAtCut;
  private @Nullable Resnapshot resnapshot;
  private long releasedAtMicros = Long.MIN_VALUE;
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
   * Takes the next record of the log; what it completes goes downstream, in order.
   *
   * @throws IllegalStateException if the log is torn or a transaction too big; nothing of the
   *     transaction is released
   */
  public void accept(LogRecord record, Downstream downstream) {
    if (turning != null) {
      holdForTurn(turning, record);
      return;
    }
    switch (record.kind()) {
      case BEGIN -> begin(record, downstream);
      case END -> end(record, downstream);
      case ROW, REJECTED -> row(record, downstream);
      case IGNORED -> ignored(record);
    }
    if (open == null && turning == null) {
      releasedOffset = record.offset();
    }
  }

  /** Whether a new epoch has come whose records are held back. */
  public boolean isTurning() {
    return turning != null;
  }

  /**
   * What has been released up to now will be in a cut, and nothing after it. If a new epoch has
   * come, it may begin once that is published: with this cut, or with an earlier one if nothing was
   * released since, for then this one may never be.
   */
  public void cut(long cut) {
    if (releasedOffset != offsetAtCut) {
      offsetAtCut = releasedOffset;
      movedAtCut = cut;
    }
    if (turning != null && turnsAfter == NEVER) {
      turnsAfter = movedAtCut;
    }
  }

  /** Whether a new epoch may begin, once the cut {@link #turnsAfter} is published. */
  public boolean isTurnDue() {
    return turnsAfter != NEVER;
  }

  /** The cut after which the new epoch may begin; 0 for none. */
  public long turnsAfter() {
    return turnsAfter;
  }

  /** Begins the new epoch with the records held back, now that its cut is published. */
  public void turn(Tables tables, Downstream downstream) {
    List<LogRecord> held = turning;
    if (held == null || !isTurnDue()) {
      throw new IllegalStateException("no new epoch of source " + source + " is due");
    }
    turning = null;
    turnsAfter = NEVER;
    highWater = 0;
    releasedAtMicros = Long.MIN_VALUE;
    snapshots.beginEpoch();
    columns.startAnew();
    resnapshot = Resnapshot.of(tables.ofDatabase(source), downstream);
    downstream.epoch(resnapshot.begun(mark(), held.get(0)));
    held.forEach(record -> accept(record, downstream));
  }

  /** How far the log has been released. */
  public SourceMark mark() {
    return new SourceMark(source, snapshots.epoch(), releasedOffset, lsn, today, repeats);
  }

  private void begin(LogRecord record, Downstream downstream) {
    if (open != null) {
      throw torn(record, "a transaction begins while one is open");
    }
    snapshots.streams();
    if (resnapshot != null) {
      resnapshot = resnapshot.streams(mark(), record.offset(), downstream);
    }
    open = new OpenTransaction(record.position().tx(), record.offset());
  }

  private void end(LogRecord record, Downstream downstream) {
    OpenTransaction ended = open;
    if (ended == null || !ended.tx().equals(record.position().tx())) {
      throw torn(record, "a transaction ends that is not open");
    }
    if (!ended.isWhole(record.position().order())) {
      throw torn(record, "rows are missing of the " + record.position().order() + " it counts");
    }
    open = null;
    if (record.position().lsn() <= highWater) {
      if (ended.committedAtMicros() > releasedAtMicros) {
        downstream.rejection(wentBack(record, ended));
      } else {
        repeats += ended.held().size();
      }
      return;
    }
    highWater = record.position().lsn();
    lsn = highWater;
    releasedAtMicros = Math.max(releasedAtMicros, ended.committedAtMicros());
    ended.held().forEach(held -> release(held, downstream));
  }

  private Rejection wentBack(LogRecord end, OpenTransaction ended) {
    return new Rejection(
        Reason.POSITION_WENT_BACK,
        ("%s with %d rows was committed after all before it, but at position %d, which is not"
                + " beyond %d: the log of source %s went back without a snapshot (was the database"
                + " restored?); read the source anew, see deploy/OPERATING.md")
            .formatted(ended, ended.held().size(), end.position().lsn(), highWater, source),
        source,
        null,
        LogDecoder.topic(source),
        0,
        end.offset(),
        ended.committedAtMicros(),
        null);
  }

  private void row(LogRecord record, Downstream downstream) {
    Snapshot where = record.position().snapshot();
    if (where.isInitial()) {
      snapshotRow(record, where, downstream);
    } else if (where == Snapshot.INCREMENTAL && open != null) {
      hold(open, record);
    } else if (where == Snapshot.INCREMENTAL || !takeTurn(record)) {
      release(record, downstream);
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

  private void snapshotRow(LogRecord record, Snapshot where, Downstream downstream) {
    String table = tableOf(record);
    if (table != null && snapshots.startsAgain(where, table)) {
      open = null;
      resnapshot = null;
      turning = new ArrayList<>(List.of(record));
      return;
    }
    if (open != null) {
      throw torn(record, "a row of a snapshot comes inside a transaction");
    }
    if (table != null) {
      snapshots.row(where, table);
    }
    lsn = record.position().lsn();
    release(record, downstream);
    if (where == Snapshot.LAST) {
      sweep(record, downstream);
    }
  }

  private void holdForTurn(List<LogRecord> held, LogRecord record) {
    if (held.size() == mostRows) {
      throw new IllegalStateException(
          ("more than %d records of a new epoch of source %s wait for a cut at offset %d; let cuts"
                  + " be made more often (ANLAN_CHECKPOINT_MS)")
              .formatted(mostRows, source, record.offset()));
    }
    held.add(record);
  }

  private void sweep(LogRecord record, Downstream downstream) {
    if (resnapshot != null) {
      resnapshot = resnapshot.sweep(mark(), record.offset(), downstream);
    }
  }

  private static @Nullable String tableOf(LogRecord record) {
    if (record.change() != null) {
      return record.change().table().source();
    }
    return record.rejection() == null ? null : record.rejection().table();
  }

  private void release(LogRecord record, Downstream downstream) {
    Change change = record.change();
    if (change != null && !columns.lost(change)) {
      release(change, downstream);
    } else if (record.rejection() != null) {
      if (resnapshot != null) {
        resnapshot.reject(record.rejection().table());
      }
      downstream.rejection(record.rejection());
    }
  }

  private void release(Change change, Downstream downstream) {
    if (change.table().isClock() && change.op() != Op.DELETE) {
      today = change.table().clockDay(change.row());
    }
    Change compared = resnapshot == null ? change : resnapshot.compare(change);
    if (compared != null) {
      downstream.change(compared.at(snapshots.epoch(), lsn, today));
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
    out.writeLong(releasedAtMicros);
    out.writeLong(offsetAtCut);
    out.writeLong(movedAtCut);
    out.writeBoolean(turning != null);
    if (turning != null) {
      out.writeLong(turnsAfter);
      out.writeInt(turning.size());
      for (LogRecord record : turning) {
        record.write(out);
      }
    }
    out.writeBoolean(resnapshot != null);
    if (resnapshot != null) {
      resnapshot.write(out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException if records were held back and the contracts have changed since
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
    boolean sameLayout = tables.reads(layout);
    if (in.readBoolean()) {
      requireSame(sameLayout, gate.source, "while a transaction was open", layout);
      gate.open = OpenTransaction.read(in, tables);
    }
    gate.releasedAtMicros = in.readLong();
    gate.offsetAtCut = in.readLong();
    gate.movedAtCut = in.readLong();
    if (in.readBoolean()) {
      requireSame(sameLayout, gate.source, "while a new epoch began", layout);
      gate.turnsAfter = in.readLong();
      gate.turning = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        gate.turning.add(LogRecord.read(in, tables));
      }
    }
    if (in.readBoolean()) {
      gate.resnapshot = Resnapshot.read(in, tables);
    }
    return gate;
  }

  private static void requireSame(boolean same, String source, String when, String layout) {
    if (!same) {
      throw new IllegalStateException(
          ("the contracts of captured tables changed %s in source %s; restore with the old"
                  + " contracts and stop between transactions. Were: %s")
              .formatted(when, source, layout));
    }
  }
}
