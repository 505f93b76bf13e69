package anlan.lake;

import anlan.contracts.TableContract;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Table;

/** Somebody who writes to a keyed table without being its job, as Trino's statements would. */
final class Stranger {
  private final TestLake test;
  private final TableContract contract;

  Stranger(TestLake test, TableContract contract) {
    this.test = test;
    this.contract = contract;
  }

  private Table table() {
    return test.table(contract.name());
  }

  private List<LiveFile> files(Table table) {
    String key = contract.key().orElseThrow().column();
    return new KeyedRecovery(table, key, table.currentSnapshot().snapshotId(), bucket -> true)
        .files();
  }

  /** {@code ALTER TABLE … EXECUTE optimize}: each bucket becomes one file. */
  void optimizes() {
    Table table = table();
    RewriteFiles rewrite =
        table.newRewrite().validateFromSnapshot(table.currentSnapshot().snapshotId());
    PartitionKey partition = new PartitionKey(table.spec(), table.schema());
    List<LiveFile> files = files(table);
    for (int bucket : files.stream().map(LiveFile::bucket).distinct().toList()) {
      partition.set(0, bucket);
      OpenFile merged =
          OpenFile.create(TableLayout.of(contract), table, OpenFile.names(table, 99), partition);
      for (LiveFile file : files) {
        if (file.bucket() == bucket) {
          FileRows.read(
              table.io(), file.file(), file.dead(), table.schema(), (row, at) -> merged.write(row));
          rewrite.deleteFile(file.file());
          DeleteFile vector = file.vector();
          if (vector != null) {
            rewrite.deleteFile(vector);
          }
        }
      }
      rewrite.addFile(merged.finish());
    }
    rewrite.commit();
  }

  /** {@code ALTER TABLE … EXECUTE optimize_manifests}. */
  void rewritesManifests() {
    table().rewriteManifests().clusterBy(DataFile::location).commit();
  }

  /** {@code DELETE}: the first live row of the first file goes. */
  void deletesARow() {
    Table table = table();
    LiveFile file = files(table).get(0);
    DeleteFile before = file.vector();
    long position = 0;
    while (file.dead().isDeleted(position)) {
      position++;
    }
    file.kill(position);
    Map<String, DeleteFile> vectors =
        new DeletionVectors(table, 99).write(List.of(file), table.spec());
    RowDelta delta = table.newRowDelta().validateFromSnapshot(table.currentSnapshot().snapshotId());
    vectors.values().forEach(delta::addDeletes);
    if (before != null) {
      delta.removeDeletes(before);
    }
    delta.commit();
  }

  /** {@code DELETE} of all rows of a file. */
  void deletesAFile() {
    Table table = table();
    table.newDelete().deleteFile(files(table).get(0).file()).commit();
  }

  /** {@code INSERT}. */
  void inserts(Object[] row) {
    Table table = table();
    PartitionKey partition = new PartitionKey(table.spec(), table.schema());
    partition.partition(new Row().of(row));
    OpenFile file =
        OpenFile.create(TableLayout.of(contract), table, OpenFile.names(table, 99), partition);
    file.write(new Row().of(row));
    table.newAppend().appendFile(file.finish()).commit();
  }

  void rollsBackTo(long snapshot) {
    table().manageSnapshots().rollbackTo(snapshot).commit();
  }
}
