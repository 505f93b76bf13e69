package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.parquet.Parquet;

/** Reads the rows of one data file in order, with their positions. */
final class FileRows {
  private FileRows() {}

  /** Takes a row, which is only lent, and its position. */
  interface Visitor {
    void row(StructLike row, long position);
  }

  /** Shows the columns of a schema, row after row, without the dead ones. */
  static void read(FileIO io, DataFile file, DeadRows dead, Schema columns, Visitor visitor) {
    try (CloseableIterable<StructLike> rows =
        Parquet.read(io.newInputFile(file.location(), file.fileSizeInBytes()))
            .project(columns)
            .createReaderFunc(fileSchema -> InternalReader.create(columns, fileSchema))
            .reuseContainers()
            .build()) {
      long position = 0;
      for (StructLike row : rows) {
        if (!dead.isDeleted(position)) {
          visitor.row(row, position);
        }
        position++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.location(), e);
    }
  }
}
