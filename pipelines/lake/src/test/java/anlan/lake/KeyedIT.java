package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A keyed table is its source: random changes, against a map. */
class KeyedIT extends OnTestLake {
  private static final String INSPECTION = "current.inspection";

  CutCommitter committer;

  private static final class Killed extends Error {}

  @BeforeEach
  void create() {
    committer = test.lake.committer(Mirror.JOB);
  }

  @AfterEach
  void close() {
    committer.close();
  }

  private void commit(long cut, List<WrittenFiles> files) {
    committer.commit(cut, TestLake.marks(cut), files);
  }

  private static int dataFiles(Table table) throws Exception {
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      List<FileScanTask> files = new ArrayList<>();
      tasks.forEach(files::add);
      return files.size();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "current.inspection, 1, 400, 60",
    "current.inspection, 2, 30, 40",
    "current.inspection_member, 3, 3000, 25",
    "current.subject_state, 4, 1000, 25",
    "current.division, 5, 200, 30",
    "current.department, 6, 20, 30",
    "current.enterprise_clock, 7, 1, 20"
  })
  void eachKeyIsThereOnceWithItsLastRow(String table, long seed, int keys, int cuts) {
    Random random = new Random(seed);
    try (Mirror mirror = new Mirror(test, table, keys, seed)) {
      for (int cut = 1; cut <= cuts; cut++) {
        mirror.change(random.nextInt(keys));
        commit(cut, mirror.flush());
        if (random.nextInt(6) == 0) {
          mirror.restart();
          assertThat(mirror.keysKnown()).as("after restart").isEqualTo(mirror.rows.size());
        }
        if (cut % 5 == 0) {
          mirror.check();
        }
      }
      mirror.deleteAll();
      commit(cuts + 1, mirror.flush());
      mirror.check();
      mirror.change(keys);
      commit(cuts + 2, mirror.flush());
      mirror.check();
    }
  }

  @Test
  void filesStayFewThroughCompaction() throws Exception {
    try (Mirror mirror = new Mirror(test, INSPECTION, 2_000, 11)) {
      for (int cut = 1; cut <= 100; cut++) {
        mirror.change(40);
        commit(cut, mirror.flush());
      }
      mirror.check();
    }
    // four buckets; without compaction there would be about 400 files
    assertThat(dataFiles(test.table(INSPECTION))).isLessThan(4 * 2 * Compaction.FILES_A_TIER);
  }

  @Test
  void moreRowsThanAreKeptAreWrittenBeforeTheFlush() {
    try (Mirror mirror = new Mirror(test, "current.department", 120_000, 12)) {
      mirror.change(300_000);
      commit(1, mirror.flush());
      assertThat(mirror.keysKnown()).isEqualTo(mirror.rows.size()).isGreaterThan(100_000);
      mirror.check();
    }
  }

  @Test
  void flushesThatWaitAreCommittedOneByOne() {
    try (Mirror mirror = new Mirror(test, INSPECTION, 100, 13)) {
      List<List<WrittenFiles>> waiting = new ArrayList<>();
      for (int cut = 1; cut <= 30; cut++) {
        mirror.change(50);
        waiting.add(mirror.flush());
      }
      for (int cut = 1; cut <= 30; cut++) {
        commit(cut, waiting.get(cut - 1));
      }
      mirror.check();
      mirror.restart();
      mirror.change(50);
      commit(31, mirror.flush());
      mirror.check();
    }
  }

  @ParameterizedTest
  @EnumSource(CommitStep.class)
  void aKillInACommitLeavesTheOldOrTheNewState(CommitStep when) {
    Mirror mirror = new Mirror(test, INSPECTION, 100, 14);
    for (int cut = 1; cut <= 9; cut++) {
      mirror.change(60);
      commit(cut, mirror.flush());
    }
    mirror.change(60);
    List<WrittenFiles> files = mirror.flush();
    committer.close();
    try (CutCommitter dies =
        test.committer(
            Mirror.JOB,
            InstantSource.system(),
            step -> {
              if (step == when) {
                throw new Killed();
              }
            })) {
      assertThatThrownBy(() -> dies.commit(10, TestLake.marks(10), files))
          .isInstanceOf(Killed.class);
    }
    committer = test.lake.committer(Mirror.JOB);
    commit(10, files);
    mirror.check();
    mirror.restart();
    for (int cut = 11; cut <= 20; cut++) {
      mirror.change(60);
      commit(cut, mirror.flush());
    }
    mirror.check();
    mirror.close();
  }

  @Test
  void whatIsNotFlushedLeavesNoFile() {
    Mirror mirror = new Mirror(test, "current.department", 120_000, 15);
    mirror.change(200_000);
    mirror.close();
    assertThat(test.files(".parquet")).isEmpty();
    assertThat(test.files(".puffin")).isEmpty();
  }

  @Test
  void aFlushWithoutChangesIsNothing() {
    try (Mirror mirror = new Mirror(test, INSPECTION, 100, 16)) {
      assertThat(mirror.flush()).isEmpty();
      mirror.deleteAll();
      assertThat(mirror.flush()).isEmpty();
      mirror.change(50);
      commit(1, mirror.flush());
      assertThat(mirror.flush()).isEmpty();
    }
  }

  @Test
  void aRowOfAnothersBucketIsRefused() {
    try (KeyedWriter writer = test.lake.keyedWriter(Mirror.JOB, INSPECTION, 0, bucket -> false)) {
      assertThatThrownBy(() -> writer.remove(7L))
          .hasMessageMatching("current.inspection: bucket \\d belongs to another writer");
    }
    assertThatThrownBy(
            () -> test.lake.keyedWriter(Mirror.JOB, "history.subject", 0, bucket -> true))
        .hasMessageContaining("history.subject has no key to bucket by");
  }
}
