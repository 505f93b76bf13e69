package anlan.lake;

import anlan.lake.upkeep.OldCuts;
import java.util.Map;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotChanges;
import org.apache.iceberg.TableMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a keyed table, whose owners know the place of every row: the newest snapshot of
 * the job's own, and what others did since.
 *
 * <ul>
 *   <li>Nothing to the rows or files (rewritten manifests): the next cut comes after it.
 *   <li>The same rows in other files ({@code OPTIMIZE}): the next cut takes it back, by following
 *       the job's own snapshot. Repairing the owners' indexes instead would not do: cuts that wait
 *       in a checkpoint name the old files. What is lost is the foreign compaction's work.
 *   <li>Other rows ({@code INSERT}, {@code DELETE} and the like): refused. Going on could double
 *       rows or make the table unreadable, and taking it back might bring back what somebody had
 *       reason to delete; a person decides.
 * </ul>
 *
 * <p>Every engine tells a change that keeps the rows by the operation {@code replace}; Iceberg
 * demands it.
 *
 * @param own the newest snapshot that the job committed, or the table's first, empty one
 * @param parent the snapshot that the next one follows
 */
record OwnHistory(long own, long parent) {
  private static final String JOB = "anlan.job";

  /** How a job marks its snapshots. */
  static Map<String, String> mark(String job, long cut) {
    return Map.of(JOB, job, OldCuts.CUT_OF_SNAPSHOT, Long.toString(cut));
  }

  /**
   * Reads a table's history, back to the job's newest snapshot.
   *
   * @throws ForeignWrite if somebody else changed rows since
   */
  static OwnHistory of(StagedTable table, String job) {
    Snapshot newest = table.base().currentSnapshot();
    boolean rewritten = false;
    @Nullable Snapshot foreign = null;
    for (@Nullable Snapshot snapshot = newest;
        snapshot != null;
        snapshot = parent(table.base(), snapshot)) {
      if (isOwn(table, snapshot, job)) {
        if (foreign != null) {
          throw new ForeignWrite(
              table.name(), foreign, ForeignWrite.rollBack(table.name(), snapshot.snapshotId()));
        }
        return new OwnHistory(snapshot.snapshotId(), (rewritten ? snapshot : newest).snapshotId());
      }
      if (changesFiles(table, snapshot)) {
        if (DataOperations.REPLACE.equals(snapshot.operation())) {
          rewritten = true;
        } else {
          foreign = snapshot;
        }
      }
    }
    throw new IllegalStateException(
        ("table %s no longer has a snapshot that job '%s' wrote; were snapshots expired by somebody"
                + " else? Drop the table and start over with an empty lake")
            .formatted(table.name(), job));
  }

  /** Whether the next snapshot takes back the newest. */
  boolean isUndoing(TableMetadata version) {
    return version.currentSnapshot() != null && version.currentSnapshot().snapshotId() != parent;
  }

  /** Whether the job committed a snapshot; a table's first and empty one is anybody's. */
  private static boolean isOwn(StagedTable table, Snapshot snapshot, String job) {
    return job.equals(snapshot.summary().get(JOB))
        || (snapshot.parentId() == null && !changesFiles(table, snapshot));
  }

  private static @Nullable Snapshot parent(TableMetadata version, Snapshot snapshot) {
    return snapshot.parentId() == null ? null : version.snapshot(snapshot.parentId());
  }

  private static boolean changesFiles(StagedTable table, Snapshot snapshot) {
    SnapshotChanges changes = table.changes(snapshot);
    return changes.addedDataFiles().iterator().hasNext()
        || changes.removedDataFiles().iterator().hasNext()
        || changes.addedDeleteFiles().iterator().hasNext()
        || changes.removedDeleteFiles().iterator().hasNext();
  }
}
