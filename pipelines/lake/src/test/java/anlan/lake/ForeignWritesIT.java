package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Others' writes to a keyed table never double a row, lose one or make the table unreadable. */
class ForeignWritesIT extends OnTestLake {
  private static final String TABLE = "current.inspection";

  CutCommitter committer;
  Mirror mirror;
  Stranger stranger;

  @BeforeEach
  void fill() {
    committer = test.lake.committer(Mirror.JOB);
    mirror = new Mirror(test, TABLE, 200, 21);
    stranger = new Stranger(test, mirror.contract);
    for (int cut = 1; cut <= 5; cut++) {
      cut(cut);
    }
  }

  @AfterEach
  void close() {
    mirror.close();
    committer.close();
  }

  private void cut(int cut) {
    mirror.change(80);
    committer.commit(cut, TestLake.marks(cut), mirror.flush());
  }

  private long newest() {
    return test.table(TABLE).currentSnapshot().snapshotId();
  }

  @Test
  void optimizeBetweenCutsIsTakenBack() {
    for (int cut = 6; cut <= 16; cut++) {
      stranger.optimizes();
      mirror.check();
      cut(cut);
      mirror.check();
    }
    mirror.restart();
    cut(17);
    mirror.check();
  }

  @Test
  void optimizeAfterAFlushIsTakenBackToo() {
    mirror.change(80);
    List<WrittenFiles> pending = mirror.flush();
    stranger.optimizes();
    mirror.change(80);
    List<WrittenFiles> second = mirror.flush();
    committer.commit(6, TestLake.marks(6), pending);
    stranger.optimizes();
    committer.commit(7, TestLake.marks(7), second);
    mirror.check();
  }

  @Test
  void optimizeWhileACutIsStagedIsTakenBackToo() {
    boolean[] done = {false};
    Consumer<CommitStep> seam =
        step -> {
          if (step == CommitStep.SYNCED && !done[0]) {
            done[0] = true;
            stranger.optimizes();
          }
        };
    committer.close();
    committer = test.committer(Mirror.JOB, InstantSource.system(), seam);
    cut(6);
    assertThat(done[0]).isTrue();
    mirror.check();
    cut(7);
    mirror.check();
  }

  @Test
  void aNewOwnerReadsTheJobsOwnSnapshotAndNotTheOptimizedOne() {
    stranger.optimizes();
    mirror.restart();
    cut(6);
    mirror.check();
  }

  @Test
  void rewrittenManifestsAreBuiltUpon() {
    stranger.rewritesManifests();
    long rewritten = newest();
    cut(6);
    mirror.check();
    assertThat(test.table(TABLE).currentSnapshot().parentId()).isEqualTo(rewritten);
    stranger.rewritesManifests();
    mirror.restart();
    cut(7);
    mirror.check();
  }

  static Stream<Arguments> changesOfRows() {
    return Stream.of(
        change("DELETE of a row", (stranger, mirror) -> stranger.deletesARow()),
        change("DELETE of a file", (stranger, mirror) -> stranger.deletesAFile()),
        change(
            "INSERT of a key that is there",
            (stranger, mirror) -> stranger.inserts(mirror.rows.values().iterator().next())),
        change(
            "OPTIMIZE, then DELETE",
            (stranger, mirror) -> {
              stranger.optimizes();
              stranger.deletesARow();
            }),
        change(
            "DELETE, then OPTIMIZE",
            (stranger, mirror) -> {
              stranger.deletesARow();
              stranger.optimizes();
            }));
  }

  /** What a stranger does. */
  interface Work {
    void on(Stranger stranger, Mirror mirror);
  }

  private static Arguments change(String name, Work work) {
    return Arguments.of(Named.of(name, work));
  }

  @ParameterizedTest
  @MethodSource("changesOfRows")
  void changedRowsAreRefusedUntilTheyAreTakenBack(Work work) {
    long own = newest();
    work.on(stranger, mirror);
    mirror.change(80);
    List<WrittenFiles> files = mirror.flush();
    assertThatThrownBy(() -> committer.commit(6, TestLake.marks(6), files))
        .isInstanceOf(ForeignWrite.class)
        .hasMessageContaining("table current.inspection has snapshot ")
        .hasMessageContaining(
            "ALTER TABLE current.inspection EXECUTE rollback_to_snapshot(" + own + ")");
    assertThatThrownBy(() -> test.lake.keyedWriter(Mirror.JOB, TABLE, 0, bucket -> true))
        .isInstanceOf(ForeignWrite.class);
    stranger.rollsBackTo(own);
    committer.commit(6, TestLake.marks(6), files);
    mirror.check();
    cut(7);
    mirror.check();
  }

  @Test
  void whatWasTakenBackExpiresWithoutTakingLiveFilesAlong() {
    stranger.optimizes();
    long foreign = newest();
    for (int cut = 6; cut <= 56; cut++) {
      cut(cut);
    }
    assertThat(test.table(TABLE).snapshot(foreign)).as("expired").isNull();
    mirror.check();
    test.table(TABLE)
        .snapshots()
        .forEach(
            snapshot ->
                assertThat(TestLake.read(test.table(TABLE), snapshot.snapshotId())).isNotEmpty());
  }
}
