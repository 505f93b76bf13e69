package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.deletes.BaseDVFileWriter;
import org.apache.iceberg.deletes.PositionDeleteIndex;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.IOUtil;
import org.apache.iceberg.io.OutputFileFactory;

/** Writes and reads deletion vectors; all of one flush are in one Puffin file. */
final class DeletionVectors {
  private final OutputFileFactory names;

  DeletionVectors(Table table, int subtask) {
    names = OutputFileFactory.builderFor(table, subtask, 0).format(FileFormat.PUFFIN).build();
  }

  /** Writes each file's dead rows, those of its vector before included; by data file. */
  Map<String, DeleteFile> write(Collection<LiveFile> files, PartitionSpec spec) {
    BaseDVFileWriter writer = new BaseDVFileWriter(names, dataFile -> null);
    try (writer) {
      for (LiveFile file : files) {
        writer.delete(file.file().location(), file.dead(), spec, file.file().partition());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write deletion vectors: is the disk full?", e);
    }
    return writer.result().deleteFiles().stream()
        .collect(Collectors.toMap(DeleteFile::referencedDataFile, vector -> vector));
  }

  static DeadRows read(FileIO io, DeleteFile vector) {
    Long offset = vector.contentOffset();
    Long length = vector.contentSizeInBytes();
    if (offset == null || length == null) {
      throw new IllegalArgumentException(vector.location() + " is no deletion vector");
    }
    byte[] bytes = new byte[Math.toIntExact(length)];
    try {
      IOUtil.readFully(io.newInputFile(vector.location()), offset, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + vector.location(), e);
    }
    DeadRows dead = new DeadRows();
    PositionDeleteIndex.deserialize(bytes, vector).forEach(dead::delete);
    return dead;
  }
}
