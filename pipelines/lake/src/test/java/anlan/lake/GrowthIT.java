package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.contracts.TableContract;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.junit.jupiter.api.Test;

/** What cuts leave on the disk is bounded. */
class GrowthIT extends OnTestLake {
  private static final String TABLE = "history.department";
  private static final String HISTORY = "/history/department/";
  private static final String KEYED = "current.subject";

  @Test
  void manyCutsKeepFewSnapshotsAndOnlyTheFilesThatAreReached() {
    TableContract contract = TestLake.CONTRACTS.table(TABLE);
    try (CutCommitter committer = test.committer("ledger", InstantSource.system(), step -> {});
        TableWriter writer = test.lake.writer(TABLE, 0)) {
      for (int cut = 1; cut <= 300; cut++) {
        TestLake.rows(contract, 2, cut).forEach(writer::append);
        committer.commit(cut, TestLake.marks(cut), List.of(writer.flush().orElseThrow()));
        if (cut == 30) {
          test.table(TABLE).manageSnapshots().createTag("Q1", newest()).commit();
        }
      }
    }
    Table table = test.table(TABLE);
    assertThat(table.snapshots()).hasSizeBetween(Expiry.SNAPSHOTS_KEPT, Expiry.SNAPSHOTS_MAX + 1);
    assertThat(test.table("ops.cuts").snapshots())
        .hasSizeBetween(Expiry.SNAPSHOTS_KEPT, Expiry.SNAPSHOTS_MAX);
    assertThat(test.read(TABLE)).hasSize(600);
    table.refresh();
    assertThat(TestLake.read(table, table.snapshot("Q1").snapshotId())).hasSize(60);
    for (String name : List.of(TABLE, "ops.cuts")) {
      var summary = test.table(name).currentSnapshot().summary();
      assertThat(Integer.parseInt(summary.get("total-data-files"))).as(name).isLessThan(25);
      assertThat(test.table(name).currentSnapshot().allManifests(table.io()))
          .as(name)
          .hasSizeLessThan(20);
    }
    assertThat(onDisk(".metadata.json", HISTORY)).isEqualTo(reachedMetadata(table));
    assertThat(onDisk(".avro", HISTORY)).isEqualTo(reachedManifests(table));
    assertThat(test.sql("SELECT count(DISTINCT cut) FROM anlan_cuts")).containsExactly("300");
  }

  @Test
  void aKeyedTableKeepsOnlyTheDataFilesAndVectorsThatAreReached() {
    try (CutCommitter committer = test.lake.committer(Mirror.JOB);
        Mirror mirror = new Mirror(test, KEYED, 300, 5)) {
      for (int cut = 1; cut <= 130; cut++) {
        mirror.change(40);
        committer.commit(cut, TestLake.marks(cut), mirror.flush());
      }
      mirror.check();
    }
    Table table = test.table(KEYED);
    for (Snapshot snapshot : table.snapshots()) {
      assertThat(TestLake.read(table, snapshot.snapshotId())).isNotEmpty();
    }
    // what the oldest kept snapshot removed waits for that snapshot to go
    Set<String> reached = reachedContent(table);
    Set<String> there = new HashSet<>(onDisk(".parquet", "/subject/"));
    there.addAll(onDisk(".puffin", "/subject/"));
    assertThat(there).containsAll(reached).hasSizeLessThan(reached.size() + 2 * 8);
  }

  private static Set<String> reachedContent(Table table) {
    List<String> files = new ArrayList<>();
    for (Snapshot snapshot : table.snapshots()) {
      new KeyedRecovery(table, "subject_id", snapshot.snapshotId(), bucket -> true)
          .files()
          .forEach(
              file -> {
                files.add(file.file().location());
                if (file.vector() != null) {
                  files.add(file.vector().location());
                }
              });
    }
    return names(files);
  }

  private long newest() {
    return test.table(TABLE).currentSnapshot().snapshotId();
  }

  private Set<String> onDisk(String suffix, String folder) {
    Set<String> names = new HashSet<>();
    for (Path file : test.files(suffix)) {
      if (file.toString().contains(folder)) {
        names.add("" + file.getFileName());
      }
    }
    return names;
  }

  private static Set<String> reachedMetadata(Table table) {
    TableMetadata metadata = ((BaseTable) table).operations().current();
    List<String> files = new ArrayList<>(List.of(metadata.metadataFileLocation()));
    metadata.previousFiles().forEach(file -> files.add(file.file()));
    assertThat(files).hasSizeLessThanOrEqualTo(11);
    return names(files);
  }

  private static Set<String> reachedManifests(Table table) {
    List<String> files = new ArrayList<>();
    for (Snapshot snapshot : table.snapshots()) {
      files.add(snapshot.manifestListLocation());
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        files.add(manifest.path());
      }
    }
    return names(files);
  }

  private static Set<String> names(List<String> locations) {
    Set<String> names = new HashSet<>();
    locations.forEach(location -> names.add(location.substring(location.lastIndexOf('/') + 1)));
    return names;
  }
}
