package anlan.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One table's rows before a snapshot against those in it. */
final class TableComparison {
  private final CapturedTable table;
  private final StandingRows rows;
  private final long stood;
  private long read;
  private long changed;
  private long rejected;

  private TableComparison(CapturedTable table, StandingRows rows, long stood) {
    this.table = table;
    this.rows = rows;
    this.stood = stood;
  }

  /** Takes down what stands in a table. */
  static TableComparison of(CapturedTable table, Downstream downstream) {
    StandingRows rows = new StandingRows();
    downstream.standing(
        table,
        source -> {
          @Nullable Object[] row = whole(source);
          Object key = row[table.keyPosition()];
          if (key == null) {
            throw new IllegalStateException(table.currentTable() + " has a row without a key");
          }
          rows.add(key, fingerprint(table, row), Change.subjectId(table, row));
        });
    return new TableComparison(table, rows, rows.size());
  }

  /** A row of the source table with empty {@code cdc_} columns before it. */
  private static @Nullable Object[] whole(@Nullable Object[] source) {
    @Nullable Object[] row = new Object[CapturedTable.FIRST_SOURCE_COLUMN + source.length];
    System.arraycopy(source, 0, row, CapturedTable.FIRST_SOURCE_COLUMN, source.length);
    return row;
  }

  /**
   * The first 64 bits of SHA-256 over the columns of the source. That two rows of one key differ
   * and share them is as likely as one in 2^64.
   */
  private static long fingerprint(CapturedTable table, @Nullable Object[] row) {
    try {
      @Nullable Object[] content = row.clone();
      Arrays.fill(content, 0, CapturedTable.FIRST_SOURCE_COLUMN, null);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RowCodec.write(new DataOutputStream(bytes), table, content);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row of the snapshot: null if it is as it was, else the change it amounts to. */
  @Nullable Change compare(Change change) {
    read++;
    int slot = rows.take(change.key());
    if (slot == StandingRows.NONE) {
      changed++;
      return change;
    }
    boolean asItWas = rows.fingerprint(slot) == fingerprint(change.table(), change.row());
    if (asItWas && change.added().isEmpty()) {
      return null;
    }
    changed++;
    return change.movedFrom(rows.subject(slot));
  }

  /** A change after the snapshot, of a row that may have stood and not been in it. */
  Change recall(Change change) {
    int slot = rows.take(change.key());
    return slot == StandingRows.NONE ? change : change.movedFrom(rows.subject(slot));
  }

  /** How many rows stood and were not in the snapshot. */
  int left() {
    return rows.left();
  }

  CapturedTable table() {
    return table;
  }

  /** A row of the snapshot could not be read. */
  void reject() {
    rejected++;
  }

  long stood() {
    return stood;
  }

  /** Whether what is missing may be taken for deleted. */
  boolean isWhole() {
    return rejected == 0;
  }

  /** Hands over the rows that stood and were not in the snapshot, {@code cdc_} columns empty. */
  void missing(Downstream downstream, Consumer<@Nullable Object[]> missing) {
    if (rows.left() == 0) {
      return;
    }
    long[] found = {0};
    downstream.standing(
        table,
        source -> {
          @Nullable Object[] row = whole(source);
          Object key = row[table.keyPosition()];
          if (key != null && rows.isLeft(key)) {
            found[0]++;
            missing.accept(row);
          }
        });
    if (found[0] != rows.left()) {
      throw new IllegalStateException(
          "%s: %d rows are missing in the snapshot, but %d of them stand in %s"
              .formatted(table, rows.left(), found[0], table.currentTable()));
    }
  }

  EpochNote note(SourceMark at, boolean swept, long offset, long atMicros) {
    return new EpochNote(
        at.source(),
        at.epoch(),
        swept ? EpochNote.Event.SWEPT : EpochNote.Event.KEPT,
        table.source(),
        stood,
        read,
        changed,
        rows.left(),
        rejected,
        offset,
        atMicros);
  }

  void write(DataOutput out) throws IOException {
    rows.write(out);
    out.writeLong(stood);
    out.writeLong(read);
    out.writeLong(changed);
    out.writeLong(rejected);
  }

  static TableComparison read(DataInput in, CapturedTable table) throws IOException {
    TableComparison comparison = new TableComparison(table, StandingRows.read(in), in.readLong());
    comparison.read = in.readLong();
    comparison.changed = in.readLong();
    comparison.rejected = in.readLong();
    return comparison;
  }
}
