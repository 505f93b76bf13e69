package anlan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.wire.LogRecord.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a log record by record into a gate and notes what comes out. Rows are members of
 * inspections, told apart by their number. A cut is made as soon as a new epoch waits for one,
 * unless {@link #cutsByHand}.
 */
final class LogScript implements Downstream {
  private static final String MEMBERS = "inspection.inspection_member";
  private static final String CLOCK = "inspection.clock";

  final List<Change> released = new ArrayList<>();
  final List<Rejection> rejected = new ArrayList<>();
  final List<EpochNote> notes = new ArrayList<>();
  private final Map<CapturedTable, Map<Object, Object[]>> current = new HashMap<>();
  private final Map<CapturedTable, Map<Object, Object[]>> published = new HashMap<>();
  private boolean cutsByHand;
  private long cuts;
  private long publishedCut;
  private @Nullable SourceMark publishedMark;
  private TransactionGate gate;
  private String tx = "";
  private long order;
  private long offset;

  LogScript() {
    this(new TransactionGate("inspection"));
  }

  LogScript(TransactionGate gate) {
    this.gate = gate;
  }

  private static LogRecord row(
      Op op, String table, int id, long before, long subject, long value, Position position) {
    CapturedTable captured = Wire.TABLES.of(table);
    Object[] row = new Object[captured.columns().length];
    row[CapturedTable.OP] = op.code();
    row[CapturedTable.TX] = position.tx().isEmpty() ? null : position.tx();
    row[CapturedTable.ORDER] = position.order();
    row[CapturedTable.COMMITTED_AT] = 0L;
    row[CapturedTable.FIRST_SOURCE_COLUMN] = (long) id;
    row[CapturedTable.FIRST_SOURCE_COLUMN + 1] = value;
    row[captured.subjectIdPosition().orElseThrow()] = subject;
    return LogRecord.row(
        "inspection", 0, position, new Change(captured, op, row, before, 0, ColumnDrift.NONE));
  }

  /** From here on only {@link #cut} makes cuts. */
  LogScript cutsByHand() {
    cutsByHand = true;
    return this;
  }

  /**
   * Makes a cut of all that was released, which is published if anything was; a new epoch that
   * waits for one begins.
   */
  LogScript cut() {
    turnIfDue();
    cuts++;
    gate.cut(cuts);
    if (!gate.mark().equals(publishedMark)) {
      publishedMark = gate.mark();
      publishedCut = cuts;
      published.clear();
      current.forEach((table, rows) -> published.put(table, new HashMap<>(rows)));
    }
    return this;
  }

  /** Makes cuts until no new epoch waits for one. */
  LogScript settle() {
    while (gate.isTurning()) {
      cut().turnIfDue();
    }
    return this;
  }

  private void turnIfDue() {
    if (gate.isTurnDue()) {
      assertThat(gate.turnsAfter()).isEqualTo(publishedCut);
      gate.turn(Wire.TABLES, this);
    }
  }

  @Override
  public void change(Change change) {
    released.add(change);
    Map<Object, Object[]> rows = current.computeIfAbsent(change.table(), table -> new HashMap<>());
    if (change.op() == Op.DELETE) {
      rows.remove(change.key());
    } else {
      rows.put(change.key(), change.sourceRow());
    }
  }

  @Override
  public void rejection(Rejection rejection) {
    rejected.add(rejection);
  }

  @Override
  public void epoch(EpochNote note) {
    notes.add(note);
  }

  @Override
  public void standing(CapturedTable table, Consumer<Object[]> rows) {
    published.getOrDefault(table, Map.of()).values().forEach(rows);
  }

  /** The rows of a table by key, as of all that was released. */
  Map<Object, Object[]> current(String table) {
    return current.getOrDefault(Wire.TABLES.of(table), Map.of());
  }

  LogScript begin(int number) {
    tx = Integer.toString(number);
    order = 0;
    return accept(LogRecord.bound(Kind.BEGIN, "inspection", offset, position(0, 1, Snapshot.NONE)));
  }

  LogScript row(int id) {
    order++;
    return row(id, order);
  }

  LogScript row(int id, long at) {
    order = at;
    return accept(row(MEMBERS, id, null, position(at, 1, Snapshot.NONE)));
  }

  /** A row that was committed at a moment, in microseconds. */
  LogScript rowAt(int id, long committedAtMicros) {
    order++;
    LogRecord row = row(MEMBERS, id, null, position(order, 1, Snapshot.NONE));
    Change change = row.change();
    assertThat(change).isNotNull();
    change.row()[CapturedTable.COMMITTED_AT] = committedAtMicros;
    return accept(row);
  }

  LogScript clock(String day) {
    order++;
    return accept(row(CLOCK, 1, LocalDate.parse(day), position(order, 1, Snapshot.NONE)));
  }

  LogScript clockDeleted(String day) {
    order++;
    LogRecord row = row(CLOCK, 1, LocalDate.parse(day), position(order, 1, Snapshot.NONE));
    Change change = row.change();
    assertThat(change).isNotNull();
    Change deleted =
        new Change(change.table(), Op.DELETE, change.row(), Change.NO_SUBJECT, 0, ColumnDrift.NONE);
    return accept(LogRecord.row("inspection", offset, row.position(), deleted));
  }

  LogScript snapshot(Snapshot where, int id) {
    return snapshot(where, MEMBERS, id, 1, 1);
  }

  /** A row of any table, by a transaction. */
  LogScript row(Op op, String table, int id, long before, long subject, long value) {
    order++;
    return accept(row(op, table, id, before, subject, value, position(order, 1, Snapshot.NONE)));
  }

  /** A row of any table, by a snapshot. */
  LogScript snapshot(Snapshot where, String table, int id, long subject, long value) {
    tx = "";
    return accept(row(Op.READ, table, id, subject, subject, value, position(0, 50, where)));
  }

  /** A row of a snapshot that was rejected. */
  LogScript badSnapshotRow(Snapshot where, String detail) {
    tx = "";
    return accept(LogRecord.rejected(position(0, 50, where), rejection(detail)));
  }

  LogScript snapshotOfClock(Snapshot where, String day) {
    tx = "";
    return accept(row(CLOCK, 1, LocalDate.parse(day), position(0, 50, where)));
  }

  LogScript incremental(int id) {
    Position nowhere = new Position("", 0, 0, Snapshot.INCREMENTAL);
    return accept(row(MEMBERS, id, null, nowhere));
  }

  /** A row that was rejected but says its place. */
  LogScript badRow(String detail) {
    order++;
    return accept(LogRecord.rejected(position(order, 1, Snapshot.NONE), rejection(detail)));
  }

  /** A message that does not say its place. */
  LogScript unreadable(String detail) {
    return accept(LogRecord.rejected(Position.NONE, rejection(detail)));
  }

  LogScript signal() {
    order++;
    return accept(LogRecord.ignored("inspection", offset, position(order, 1, Snapshot.NONE)));
  }

  LogScript heartbeat() {
    return accept(LogRecord.ignored("inspection", offset, Position.NONE));
  }

  LogScript end(long lsn) {
    return end(lsn, order);
  }

  LogScript end(long lsn, long eventCount) {
    Position position = new Position(tx, eventCount, lsn, Snapshot.NONE);
    return accept(LogRecord.bound(Kind.END, "inspection", offset, position));
  }

  /** Stops and comes back from the written state. */
  LogScript restore() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      gate.write(new DataOutputStream(bytes), Wire.TABLES);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      gate = TransactionGate.read(in, Wire.TABLES);
      assertThat(in.available()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  LogScript nextTransactionIs(int number) {
    tx = Integer.toString(number);
    return this;
  }

  SourceMark mark() {
    return gate.mark();
  }

  List<Long> ids() {
    return released.stream().map(change -> (Long) change.row()[7]).toList();
  }

  Change last() {
    return released.get(released.size() - 1);
  }

  static LogRecord row(String table, int id, @Nullable LocalDate day, Position position) {
    CapturedTable captured = Wire.TABLES.of(table);
    Object[] row = new Object[captured.columns().length];
    row[CapturedTable.OP] = "c";
    row[CapturedTable.ORDER] = position.order();
    row[CapturedTable.OFFSET] = 0L;
    row[CapturedTable.COMMITTED_AT] = 0L;
    if (day != null) {
      row[7] = id;
      row[captured.contract().position("today")] = (int) day.toEpochDay();
      row[captured.contract().position("ticked_at")] = 0L;
    } else {
      row[7] = (long) id;
      row[captured.contract().position("inspection_id")] = 1L;
      row[captured.contract().position("subject_id")] = 1L;
    }
    Change change =
        new Change(
            captured, Op.CREATE, row, day == null ? 1 : Change.NO_SUBJECT, 0, ColumnDrift.NONE);
    return LogRecord.row("inspection", 0, position, change);
  }

  private LogScript accept(LogRecord record) {
    LogRecord placed =
        new LogRecord(
            record.kind(),
            record.source(),
            offset,
            record.position(),
            record.change(),
            record.rejection());
    turnIfDue();
    if (placed.change() != null) {
      placed.change().row()[CapturedTable.OFFSET] = offset;
    }
    gate.accept(placed, this);
    offset += 2; // markers of Kafka transactions make gaps
    return cutsByHand ? this : settle();
  }

  private Position position(long at, long lsn, Snapshot where) {
    return new Position(tx, at, lsn, where);
  }

  private Rejection rejection(String detail) {
    return new Rejection(
        Reason.WRONG_TYPE, detail, "inspection", MEMBERS, "inspection.log", 0, offset, 0, null);
  }
}
