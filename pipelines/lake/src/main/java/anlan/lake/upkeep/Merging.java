package anlan.lake.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * each; those of any other table follow each other, oldest first. Of a journal, what {@link
 * OldCuts} posted to one line is summed on the way.
 */
final class Merging {
  private static final int ROWS_BETWEEN_SIZE_CHECKS = 10_000;

  private final String name;
  private final Table table;
  private final long fileBytesMax;
  private final BooleanSupplier stopped;
  private final OutputFileFactory files;
  private final Optional<OldCuts> oldCuts;
  private final List<DataFile> finished = new ArrayList<>();
  private @Nullable DataWriter<StructLike> open;
  private long rowsInOpen;
  private long rowsWritten;

  Merging(
      String name,
      Table table,
      Optional<OldCuts> oldCuts,
      long fileBytesMax,
      BooleanSupplier stopped) {
    this.name = name;
    this.table = table;
    this.oldCuts = oldCuts;
    this.fileBytesMax = fileBytesMax;
    this.stopped = stopped;
    files = OutputFileFactory.builderFor(table, 0, 0).format(FileFormat.PARQUET).build();
  }

  /**
   * Merges files; if that fails, nothing of it is left.
   *
   * @throws IllegalStateException if the files hold another number of rows than they say
   * @throws CancellationException if it is stopped
   */
  Merge merge(List<DataFile> inputs) {
    try (CloseableIterable<StructLike> rows = rows(inputs)) {
      long read = 0;
      for (StructLike row : rows) {
        read++;
        if (oldCuts.isPresent()) {
          write(oldCuts.get().add(row));
        } else {
          write(row);
        }
      }
      if (oldCuts.isPresent()) {
        write(oldCuts.get().rest());
      }
      finishFile();
      check("read", read, inputs);
      check("written", rowsWritten, finished);
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

  private void write(List<StructLike> rows) throws IOException {
    for (StructLike row : rows) {
      write(row);
    }
  }

  private void write(StructLike row) throws IOException {
    DataWriter<StructLike> writer = open != null ? open : openFile();
    writer.write(row);
    rowsInOpen++;
    rowsWritten++;
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

  private void check(String what, long rows, List<DataFile> files) {
    long said = files.stream().mapToLong(DataFile::recordCount).sum();
    if (rows != said) {
      throw new IllegalStateException(
          "%s: %d files say they hold %d rows, but %d were %s"
              .formatted(name, files.size(), said, rows, what));
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
