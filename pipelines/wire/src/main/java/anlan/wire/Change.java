package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row, typed, with its place in the log.
 *
 * <p>An update that moves a row from one subject to another has both ids: a ledger keyed by subject
 * takes the row out at {@link #previousSubjectId} and puts it in at {@link #subjectId}.
 */
public final class Change {
  /** The subject id of a row that is about no subject, or none that is registered. */
  public static final long NO_SUBJECT = Long.MIN_VALUE;

  /** The clock's day while none has been seen. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  private final CapturedTable table;
  private final Op op;
  private final @Nullable Object[] row;
  private final long subjectId;
  private final long previousSubjectId;
  private final int today;
  private final ColumnDrift drift;

  Change(
      CapturedTable table,
      Op op,
      @Nullable Object[] row,
      long previousSubjectId,
      int today,
      ColumnDrift drift) {
    this.table = table;
    this.op = op;
    this.row = row;
    this.subjectId = subjectId(table, row);
    this.previousSubjectId = previousSubjectId;
    this.today = today;
    this.drift = drift;
  }

  static long subjectId(CapturedTable table, @Nullable Object[] row) {
    if (table.subjectIdPosition().isEmpty()) {
      return NO_SUBJECT;
    }
    Object id = row[table.subjectIdPosition().getAsInt()];
    return id == null ? NO_SUBJECT : (Long) id;
  }

  /** The table the row is in. */
  public CapturedTable table() {
    return table;
  }

  /** What happened. */
  public Op op() {
    return op;
  }

  /**
   * The row after the change, or before it for a delete, in contract order with the {@code cdc_}
   * columns. Not copied: don't write to it.
   */
  public @Nullable Object[] row() {
    return row;
  }

  /** The columns of the source table alone, copied. */
  public @Nullable Object[] sourceRow() {
    return Arrays.copyOfRange(row, CapturedTable.FIRST_SOURCE_COLUMN, row.length);
  }

  /** The primary key of the row. */
  public Object key() {
    Object key = row[table.keyPosition()];
    if (key == null) {
      throw new IllegalArgumentException(table + ": a key must be required by its contract");
    }
    return key;
  }

  /** The subject the row is about (for a delete: was about), or {@link #NO_SUBJECT}. */
  public long subjectId() {
    return subjectId;
  }

  /** The subject the row was about before; the same as {@link #subjectId} unless it moved. */
  public long previousSubjectId() {
    return previousSubjectId;
  }

  /** Whether the row now belongs to another subject. */
  public boolean movedSubject() {
    return previousSubjectId != subjectId;
  }

  /** The day of the source's clock as of this change, as epoch day, or {@link #NO_DAY}. */
  public int today() {
    return today;
  }

  /**
   * Values of columns that the source table has and the contract does not (新增列), by name: {@link
   * Long}, {@link Boolean} or text, see {@link ColumnDrift}.
   */
  public SortedMap<String, Object> added() {
    return drift.added();
  }

  ColumnDrift drift() {
    return drift;
  }

  /** This change at its place; it takes over the row. */
  Change at(int epoch, long lsn, int day) {
    row[CapturedTable.EPOCH] = epoch;
    row[CapturedTable.LSN] = lsn;
    return new Change(table, op, row, previousSubjectId, day, drift);
  }

  /** This change of a row that was about another subject before. */
  Change movedFrom(long subject) {
    return new Change(table, op, row, subject, today, drift);
  }

  /** Writes the compact binary form. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(table.index());
    out.writeByte(op.ordinal());
    out.writeInt(today);
    out.writeLong(previousSubjectId);
    RowCodec.write(out, table, row);
    drift.write(out);
  }

  /** Reads what {@link #write} wrote, under the same contracts. */
  public static Change read(DataInput in, Tables tables) throws IOException {
    CapturedTable table = tables.at(in.readInt());
    Op op = Binary.constant(Op.values(), in.readByte());
    int today = in.readInt();
    long previousSubjectId = in.readLong();
    @Nullable Object[] row = RowCodec.read(in, table);
    return new Change(table, op, row, previousSubjectId, today, ColumnDrift.read(in));
  }

  @Override
  public String toString() {
    return op + " " + table + " " + Arrays.toString(row);
  }
}
