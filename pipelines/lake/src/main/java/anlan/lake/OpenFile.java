package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalWriter;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;

/** One Parquet file of a table, open for writing. */
final class OpenFile {
  private final TableLayout layout;
  private final DataWriter<StructLike> writer;
  private long rows;

  private OpenFile(TableLayout layout, DataWriter<StructLike> writer) {
    this.layout = layout;
    this.writer = writer;
  }

  /** Names for the Parquet files of one writer. */
  static OutputFileFactory names(Table table, int subtask) {
    return OutputFileFactory.builderFor(table, subtask, 0).format(FileFormat.PARQUET).build();
  }

  /** Opens a new file; the partition is that of the table's spec, and is copied. */
  static OpenFile create(
      TableLayout layout, Table table, OutputFileFactory names, PartitionKey partition) {
    boolean partitioned = table.spec().isPartitioned();
    EncryptedOutputFile file =
        partitioned ? names.newOutputFile(table.spec(), partition) : names.newOutputFile();
    try {
      return new OpenFile(
          layout,
          Parquet.writeData(file)
              .forTable(table)
              .createWriterFunc(InternalWriter::createWriter)
              .withPartition(partitioned ? partition.copy() : null)
              .withSortOrder(layout.order())
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + file, e);
    }
  }

  /** Adds a row and returns its position in the file. */
  long write(StructLike row) {
    writer.write(row);
    return rows++;
  }

  long rows() {
    return rows;
  }

  /** About how many bytes there are; asking is not cheap. */
  long length() {
    return writer.length();
  }

  DataFile finish() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot finish a file of %s: is the disk full?".formatted(layout.contract().name()), e);
    }
    return writer.toDataFile();
  }
}
