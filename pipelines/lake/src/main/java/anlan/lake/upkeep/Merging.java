package anlan.lake.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.SortOrderComparators;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.data.parquet.InternalWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.util.SortedMerge;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of several files to one, or to more if it grows past the table's file size.
 *
 * <p>Files of a sorted table are sorted, so they are merged row by row, and memory holds a page of
 * each; those of any other table follow each other, oldest first.
 */
final class Merging {
  private static final int ROWS_BETWEEN_SIZE_CHECKS = 10_000;

  private final String name;
  private final Table table;
  private final long fileBytesMax;
  private final BooleanSupplier stopped;
  private final OutputFileFactory files;
  private final List<DataFile> finished = new ArrayList<>();
  private @Nullable DataWriter<StructLike> open;
  private long rowsInOpen;

  Merging(String name, Table table, long fileBytesMax, BooleanSupplier stopped) {
    this.name = name;
    this.table = table;
    this.fileBytesMax = fileBytesMax;
    this.stopped = stopped;
    files = OutputFileFactory.builderFor(table, 0, 0).format(FileFormat.PARQUET).build();
  }

  /**
   * Merges files; if that fails, nothing of it is left.
   *
   * @throws IllegalStateException if the merged files hold another number of rows
   * @throws CancellationException if it is stopped
   */
  Merge merge(List<DataFile> inputs) {
    try (CloseableIterable<StructLike> rows = rows(inputs)) {
      for (StructLike row : rows) {
        write(row);
      }
      finishFile();
      checkRows(inputs);
      return new Merge(name, inputs, finished);
    } catch (IOException e) {
      discard();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      discard();
      throw e;
    }
  }

  private CloseableIterable<StructLike> rows(List<DataFile> inputs) {
    List<CloseableIterable<StructLike>> readers = inputs.stream().map(this::read).toList();
    return table.sortOrder().isSorted()
        ? new SortedMerge<>(
            SortOrderComparators.forSchema(table.schema(), table.sortOrder()), readers)
        : CloseableIterable.concat(readers);
  }

  private CloseableIterable<StructLike> read(DataFile file) {
    return Parquet.read(table.io().newInputFile(file))
        .project(table.schema())
        .createReaderFunc(type -> InternalReader.create(table.schema(), type))
        .build();
  }

  private void write(StructLike row) throws IOException {
    DataWriter<StructLike> writer = open != null ? open : openFile();
    writer.write(row);
    rowsInOpen++;
    if (rowsInOpen % ROWS_BETWEEN_SIZE_CHECKS == 0) {
      if (stopped.getAsBoolean()) {
        throw new CancellationException(name + ": the merge was stopped");
      }
      if (writer.length() >= fileBytesMax) {
        finishFile();
      }
    }
  }

  private DataWriter<StructLike> openFile() throws IOException {
    DataWriter<StructLike> writer =
        Parquet.writeData(files.newOutputFile())
            .forTable(table)
            .createWriterFunc(InternalWriter::createWriter)
            .withPartition(null)
            .withSortOrder(table.sortOrder())
            .build();
    open = writer;
    rowsInOpen = 0;
    return writer;
  }

  private void finishFile() throws IOException {
    DataWriter<StructLike> writer = open;
    open = null;
    if (writer != null) {
      writer.close();
      finished.add(writer.toDataFile());
    }
  }

  private void checkRows(List<DataFile> inputs) {
    long before = inputs.stream().mapToLong(DataFile::recordCount).sum();
    long after = finished.stream().mapToLong(DataFile::recordCount).sum();
    if (before != after) {
      throw new IllegalStateException(
          "%s: %d files say they hold %d rows, but %d were read from them"
              .formatted(name, inputs.size(), before, after));
    }
  }

  private void discard() {
    try {
      finishFile();
    } catch (IOException | RuntimeException e) {
      // what can't be finished can't be found either: it is removed as a leftover later
      open = null;
    }
    finished.forEach(file -> table.io().deleteFile(file.location()));
  }
}
