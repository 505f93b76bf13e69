package anlan.lake;

import anlan.contracts.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalWriter;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one table to Parquet files, which no reader sees until a cut holds them.
 *
 * <p>At most one file is open at a time. A table with neither partition nor sort columns is written
 * as rows come. The rows of any other are kept until {@link #flush} or until there are {@value
 * #ROWS_KEPT_MAX}, then ordered by both and written partition after partition, each to a file that
 * is sorted as a whole: that bounds memory by rows instead of by partitions times Parquet's
 * buffers. Their writers are meant for streams that are combined before, such as the journal.
 *
 * <p>Not thread-safe.
 */
public final class TableWriter implements AutoCloseable {
  private static final int ROWS_KEPT_MAX = 100_000;
  private static final int ROWS_BETWEEN_SIZE_CHECKS = 1_000;

  private final TableLayout layout;
  private final Table table;
  private final OutputFileFactory names;
  private final PartitionKey partition;
  private final int partitionPosition;
  private final List<Integer> sortPositions;
  private final Row current = new Row();
  private final List<Object[]> kept = new ArrayList<>();
  private final List<DataFile> finished = new ArrayList<>();

  private @Nullable DataWriter<Row> open;
  private long rows;
  private long rowsInOpen;

  TableWriter(TableLayout layout, Table table, int subtask) {
    this.layout = layout;
    this.table = table;
    names = OutputFileFactory.builderFor(table, subtask, 0).format(FileFormat.PARQUET).build();
    partition = new PartitionKey(table.spec(), table.schema());
    partitionPosition = layout.contract().partition().map(layout.contract()::position).orElse(-1);
    sortPositions = layout.contract().sort().stream().map(layout.contract()::position).toList();
  }

  /**
   * Adds a row. It is not copied and may be kept until {@link #flush}.
   *
   * @param row values in contract column order, as {@code ColumnType.Kind} says; null for none
   * @throws IllegalArgumentException if a value is missing or of another type
   */
  public void append(Object[] row) {
    check(row);
    rows++;
    if (partitionPosition < 0 && sortPositions.isEmpty()) {
      write(row);
    } else {
      kept.add(row);
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
            layout.contract().name(), DataFileNotation.write(finished, table.spec()), rows);
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

  private void writeKept() {
    kept.sort(byPartitionAndSort());
    @Nullable Object last = null;
    for (Object[] row : kept) {
      if (partitionPosition >= 0 && !row[partitionPosition].equals(last)) {
        finishFile();
        last = row[partitionPosition];
      }
      write(row);
    }
    if (!kept.isEmpty()) {
      finishFile();
      kept.clear();
    }
  }

  private Comparator<Object[]> byPartitionAndSort() {
    return (a, b) -> {
      int order = partitionPosition < 0 ? 0 : compare(a, b, partitionPosition);
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
      DataWriter<Row> writer = open != null ? open : openFile(row);
      writer.write(current.of(row));
      rowsInOpen++;
      if (rowsInOpen % ROWS_BETWEEN_SIZE_CHECKS == 0
          && writer.length() >= TableLayout.FILE_BYTES_MAX) {
        finishFile();
      }
    } catch (ClassCastException e) {
      throw new IllegalArgumentException(
          "%s: a value has another type than its column: %s; see ColumnType.Kind"
              .formatted(layout.contract().name(), types(row)),
          e);
    }
  }

  private DataWriter<Row> openFile(Object[] row) {
    partition.partition(current.of(row));
    EncryptedOutputFile file =
        table.spec().isPartitioned()
            ? names.newOutputFile(table.spec(), partition)
            : names.newOutputFile();
    try {
      DataWriter<Row> writer =
          Parquet.writeData(file)
              .forTable(table)
              .createWriterFunc(InternalWriter::createWriter)
              .withPartition(table.spec().isPartitioned() ? partition.copy() : null)
              .withSortOrder(layout.order())
              .build();
      open = writer;
      rowsInOpen = 0;
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + file, e);
    }
  }

  private void finishFile() {
    DataWriter<Row> writer = open;
    open = null;
    if (writer != null) {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(
            "cannot finish a file of %s in %s: is the disk full?"
                .formatted(layout.contract().name(), table.location()),
            e);
      }
      finished.add(writer.toDataFile());
    }
  }

  private void check(Object[] row) {
    List<Column> columns = layout.contract().columns();
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, the row %d values"
              .formatted(layout.contract().name(), columns.size(), row.length));
    }
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null && columns.get(i).required()) {
        throw new IllegalArgumentException(
            "%s.%s is required, but row %s has no value for it"
                .formatted(layout.contract().name(), columns.get(i).name(), types(row)));
      }
    }
  }

  /** The columns with their values' types: enough to find the mistake, and no personal data. */
  private String types(Object[] row) {
    return Arrays.toString(
        java.util.stream.IntStream.range(0, row.length)
            .mapToObj(
                i ->
                    layout.contract().columns().get(i).name()
                        + "="
                        + (row[i] == null ? "null" : row[i].getClass().getSimpleName()))
            .toArray());
  }
}
