package anlan.lake;

import org.apache.iceberg.Snapshot;

/** Somebody else changed the rows of a keyed table, which only its job may. */
public final class ForeignWrite extends IllegalStateException {
  ForeignWrite(String table, Snapshot foreign, String cure) {
    super(
        ("table %s has snapshot %d (%s, %s) that its job did not write; nothing was changed."
                + " %s. And deny writing to it to everyone but the job")
            .formatted(table, foreign.snapshotId(), foreign.operation(), foreign.summary(), cure));
  }

  static String rollBack(String table, long own) {
    return "Look at what it did, then take it back with: ALTER TABLE %s EXECUTE rollback_to_snapshot(%d)"
        .formatted(table, own);
  }
}
