package anlan.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.io.FileIO;
import org.jspecify.annotations.Nullable;

/**
 * The data files of the buckets one writer owns, and what became of them since the last flush.
 *
 * <p>A file that comes and goes between two flushes was never promised to anybody and is deleted.
 */
final class KeyedFiles {
  private final PartitionSpec spec;
  private final FileIO io;
  private final Map<Integer, LiveFile> files = new HashMap<>();
  private final List<DataFile> removed = new ArrayList<>();
  private final List<DeleteFile> removedVectors = new ArrayList<>();
  private int nextOrdinal;

  KeyedFiles(PartitionSpec spec, FileIO io) {
    this.spec = spec;
    this.io = io;
  }

  /** The number the next added file has to have; rows may be placed in it before it is added. */
  int nextOrdinal() {
    return nextOrdinal;
  }

  void add(LiveFile file) {
    files.put(file.ordinal(), file);
    nextOrdinal = Math.max(nextOrdinal, file.ordinal() + 1);
  }

  void remove(LiveFile file) {
    files.remove(file.ordinal());
    if (file.isFlushed()) {
      removed.add(file.file());
      removeVector(file.vector());
    } else {
      RecordedFiles.deleteQuietly(io, List.of(file.file().location()));
    }
  }

  private void removeVector(@Nullable DeleteFile vector) {
    if (vector != null) {
      removedVectors.add(vector);
    }
  }

  /** Marks the row at a place as deleted, if there is one. */
  void kill(long place) {
    if (place != KeyIndex.ABSENT) {
      LiveFile file = files.get(LiveFile.ordinal(place));
      if (file == null) {
        throw new IllegalStateException("the index names file %d, which is gone".formatted(place));
      }
      file.kill(LiveFile.position(place));
    }
  }

  Collection<LiveFile> of(int bucket) {
    return files.values().stream().filter(file -> file.bucket() == bucket).toList();
  }

  /**
   * Everything since the last flush, as a change of the table; from now on it counts as flushed.
   */
  TableChange flush(DeletionVectors vectors) {
    List<LiveFile> stale = files.values().stream().filter(LiveFile::isStale).toList();
    List<DataFile> added =
        files.values().stream().filter(f -> !f.isFlushed()).map(LiveFile::file).toList();
    stale.forEach(file -> removeVector(file.vector()));
    Map<String, DeleteFile> written = vectors.write(stale, spec);
    TableChange change =
        new TableChange(added, removed, List.copyOf(written.values()), removedVectors);
    for (LiveFile file : files.values()) {
      DeleteFile vector = written.get(file.file().location());
      file.flushed(vector == null ? file.vector() : vector);
    }
    removed.clear();
    removedVectors.clear();
    return change;
  }

  /** Deletes what no flush contains. */
  void discard() {
    RecordedFiles.deleteQuietly(
        io,
        files.values().stream()
            .filter(file -> !file.isFlushed())
            .map(file -> file.file().location())
            .toList());
  }
}
