package anlan.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.relocated.com.google.common.util.concurrent.MoreExecutors;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds from a snapshot what a writer knows of its buckets: their files, and where each key is.
 */
final class KeyedRecovery {
  private final Table table;
  private final Schema keyColumn;
  private final List<LiveFile> files = new ArrayList<>();

  /** Finds the files of some buckets; only their keys will be read. */
  KeyedRecovery(Table table, String key, long snapshot, IntPredicate owned) {
    this.table = table;
    keyColumn = table.schema().select(key);
    try (CloseableIterable<FileScanTask> tasks =
        table
            .newScan()
            .useSnapshot(snapshot)
            // On its own pool Iceberg polls with sleeps; here the work is too small for a pool.
            .planWith(MoreExecutors.newDirectExecutorService())
            .planFiles()) {
      for (FileScanTask task : tasks) {
        int bucket = task.file().partition().get(0, Integer.class);
        if (owned.test(bucket)) {
          files.add(live(bucket, task));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files of " + table.name(), e);
    }
  }

  private LiveFile live(int bucket, FileScanTask task) {
    if (task.deletes().size() > 1) {
      throw new IllegalStateException(
          "%s: %d delete files apply to %s; a keyed table has one deletion vector a file"
              .formatted(table.name(), task.deletes().size(), task.file().location()));
    }
    @Nullable DeleteFile vector = task.deletes().isEmpty() ? null : task.deletes().get(0);
    DeadRows dead = vector == null ? new DeadRows() : DeletionVectors.read(table.io(), vector);
    return LiveFile.committed(files.size(), bucket, task.file().copyWithoutStats(), vector, dead);
  }

  List<LiveFile> files() {
    return files;
  }

  /**
   * Where each key is.
   *
   * @throws IllegalStateException if a key is there twice
   */
  KeyIndex index(KeyNumbers numbers) {
    KeyIndex index = new KeyIndex(files.stream().mapToLong(LiveFile::live).sum());
    for (LiveFile file : files) {
      FileRows.read(
          table.io(),
          file.file(),
          file.dead(),
          keyColumn,
          (row, position) -> {
            Object key = row.get(0, Object.class);
            long place = LiveFile.place(file.ordinal(), position);
            if (index.put(numbers.of(key), place) != KeyIndex.ABSENT) {
              throw new IllegalStateException(
                  "table %s holds a key twice; drop it and start over with an empty lake"
                      .formatted(table.name()));
            }
          });
    }
    return index;
  }
}
