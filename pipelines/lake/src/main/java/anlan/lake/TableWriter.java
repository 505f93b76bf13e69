package anlan.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one table to Parquet files, which no reader sees until a cut holds them.
 *
 * <p>At most one file is open at a time. A table without sort columns is written as rows come. The
 * rows of any other are kept until {@link #flush} or until there are {@value #ROWS_KEPT_MAX}, and
 * written to a file that is sorted as a whole. Their writers are meant for streams that are
 * combined before, such as the journal.
 *
 * <p>Not thread-safe.
 */
public final class TableWriter implements AutoCloseable {
  private static final int ROWS_KEPT_MAX = 100_000;
  private static final int ROWS_BETWEEN_SIZE_CHECKS = 1_000;

  private final TableLayout layout;
  private final Widening widening;
  private final OutputFileFactory names;
  private final List<Integer> sortPositions;
  private final Row current = new Row();
  private final List<Object[]> kept = new ArrayList<>();
  private final List<DataFile> finished = new ArrayList<>();

  private Table table;
  private TableColumns columns;
  private @Nullable OpenFile open;
  private long rows;

  TableWriter(TableLayout layout, Table table, Widening widening, int subtask) {
    this.layout = layout;
    this.widening = widening;
    this.table = table;
    columns = new TableColumns(layout, table.schema());
    names = OpenFile.names(table, subtask);
    sortPositions = layout.contract().sort().stream().map(columns::placeOf).toList();
  }

  /** Adds a row whose source has just the contract's columns. */
  public void append(Object[] row) {
    append(row, Map.of());
  }

  /**
   * Adds a row. It is not copied and may be kept until {@link #flush}.
   *
   * @param row values in contract column order, as {@code ColumnType.Kind} says; null for none
   * @param added values of columns that the contract does not have, by name: {@link Long}, {@link
   *     Boolean} or text; the table gets the columns it lacks
   * @throws IllegalArgumentException if a value is missing or of another type
   */
  public void append(Object[] row, Map<String, Object> added) {
    layout.check(row);
    widenFor(added);
    rows++;
    Object[] placed = columns.row(row, added);
    if (sortPositions.isEmpty()) {
      write(placed);
    } else {
      kept.add(placed);
      if (kept.size() == ROWS_KEPT_MAX) {
        writeKept();
      }
    }
  }

  /**
   * Finishes and syncs the files of the rows since the last flush.
   *
   * @return the files; empty if there were no rows
   */
  public Optional<WrittenFiles> flush() {
    writeKept();
    finishFile();
    if (finished.isEmpty()) {
      return Optional.empty();
    }
    Storage.sync(finished.stream().map(DataFile::location).toList());
    WrittenFiles written =
        new WrittenFiles(
            layout.contract().name(),
            ChangeNotation.write(TableChange.append(finished), table.spec()),
            rows);
    finished.clear();
    rows = 0;
    return Optional.of(written);
  }

  /** Drops what was not flushed. */
  @Override
  public void close() {
    kept.clear();
    finishFile();
    RecordedFiles.deleteQuietly(table.io(), finished.stream().map(DataFile::location).toList());
    finished.clear();
  }

  private void widenFor(Map<String, Object> added) {
    Map<String, Type> lacking = added.isEmpty() ? Map.of() : columns.lacking(added);
    if (!lacking.isEmpty()) {
      finishFile();
      table = widening.widen(layout.contract().name(), lacking);
      columns = new TableColumns(layout, table.schema());
    }
  }

  private void writeKept() {
    if (!kept.isEmpty()) {
      kept.sort(bySortColumns());
      kept.forEach(this::write);
      finishFile();
      kept.clear();
    }
  }

  private Comparator<Object[]> bySortColumns() {
    return (a, b) -> {
      int order = 0;
      for (int i = 0; i < sortPositions.size() && order == 0; i++) {
        order = compare(a, b, sortPositions.get(i));
      }
      return order;
    };
  }

  /** Contract types that tables are laid out by (strings, numbers) are comparable. */
  @SuppressWarnings("unchecked")
  private static int compare(Object[] a, Object[] b, int position) {
    return ((Comparable<Object>) a[position]).compareTo(b[position]);
  }

  private void write(Object[] row) {
    try {
      OpenFile file = open != null ? open : openFile();
      file.write(current.of(row));
      if (file.rows() % ROWS_BETWEEN_SIZE_CHECKS == 0
          && file.length() >= TableLayout.FILE_BYTES_MAX) {
        finishFile();
      }
    } catch (ClassCastException e) {
      throw layout.wrongType(row, e);
    }
  }

  private OpenFile openFile() {
    PartitionKey unpartitioned = new PartitionKey(table.spec(), table.schema());
    OpenFile file = OpenFile.create(layout, table, names, unpartitioned);
    open = file;
    return file;
  }

  private void finishFile() {
    OpenFile file = open;
    open = null;
    if (file != null) {
      finished.add(file.finish());
    }
  }
}
