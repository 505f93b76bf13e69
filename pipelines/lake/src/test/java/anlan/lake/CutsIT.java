package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.TableContract;
import anlan.lake.CommittedCut.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.junit.jupiter.api.Test;

/** Cuts are published whole, once, in order, by one job. */
class CutsIT extends OnTestLake {
  private List<WrittenFiles> someFiles(long seed) {
    return List.of(
        files("history.subject", seed),
        files("history.inspection", seed),
        files("indicators.journal", seed));
  }

  private WrittenFiles files(String table, long seed) {
    TableContract contract = TestLake.CONTRACTS.table(table);
    return test.write(table, TestLake.rows(contract, 10, seed));
  }

  @Test
  void everyTableOfACutHasTheSameTimestamp() {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      CommittedCut cut = committer.commit(1, TestLake.marks(5), someFiles(1));
      assertThat(cut.outcome()).isEqualTo(Outcome.PUBLISHED);
      assertThat(cut.snapshots().keySet())
          .containsExactly(
              "history.inspection", "history.subject", "indicators.journal", "ops.cuts");
      cut.snapshots()
          .forEach(
              (name, snapshot) -> {
                Table table = test.table(name);
                assertThat(table.currentSnapshot().snapshotId()).isEqualTo(snapshot);
                assertThat(table.currentSnapshot().timestampMillis()).isEqualTo(cut.stampMillis());
                assertThat(SnapshotUtil.snapshotIdAsOfTime(table, cut.stampMillis()))
                    .isEqualTo(snapshot);
                assertThat(SnapshotUtil.snapshotIdAsOfTime(table, cut.stampMillis() - 1))
                    .isNotEqualTo(snapshot);
              });
      assertThat(cut.publishMillis()).isLessThan(CommittedCut.GRACE_MS);
    }
  }

  @Test
  void theCutsRowHoldsMarksClockAndEverySnapshot() {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      CommittedCut cut = committer.commit(7, TestLake.marks(5), someFiles(1));
      TableContract contract = TestLake.CONTRACTS.table("ops.cuts");
      List<Object> row = test.read("ops.cuts").get(0);
      assertThat(row.get(contract.position("cut"))).isEqualTo(7L);
      assertThat(row.get(contract.position("job"))).isEqualTo("ledger");
      assertThat(row.get(contract.position("stamp")).toString())
          .isEqualTo(Instant.ofEpochMilli(cut.stampMillis()).toString());
      assertThat(row.get(contract.position("clock"))).isEqualTo(LocalDate.of(2023, 1, 1));
      assertThat(row.get(contract.position("offsets")))
          .isEqualTo(Map.of("enterprise", 5L, "inspection", 6L));
      assertThat(row.get(contract.position("lsns")))
          .isEqualTo(Map.of("enterprise", 50L, "inspection", 55L));
      Map<?, ?> snapshots = (Map<?, ?>) row.get(contract.position("snapshots"));
      for (TableContract table : TestLake.CONTRACTS.all()) {
        if (!table.name().equals("ops.cuts") && table.writer().isEmpty()) {
          assertThat(snapshots.get(table.name()))
              .as(table.name())
              .isEqualTo(test.table(table.name()).currentSnapshot().snapshotId());
        }
      }
    }
  }

  @Test
  void theClockIsMissingUntilEverySourceHasSpoken() {
    List<SourceMark> marks =
        List.of(
            new SourceMark("enterprise", 1, 5, 50, 19_358),
            new SourceMark("inspection", 1, 0, 0, null));
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, marks, List.of());
    }
    TableContract contract = TestLake.CONTRACTS.table("ops.cuts");
    List<Object> row = test.read("ops.cuts").get(0);
    assertThat(row.get(contract.position("clock"))).isNull();
    assertThat(row.get(contract.position("clocks")))
        .isEqualTo(Map.of("enterprise", LocalDate.of(2023, 1, 1)));
  }

  @Test
  void repeatingACutChangesNothing() {
    List<WrittenFiles> files = someFiles(1);
    CommittedCut first;
    try (CutCommitter committer = test.lake.committer("ledger")) {
      first = committer.commit(1, TestLake.marks(5), files);
      assertThat(committer.commit(1, TestLake.marks(5), files).outcome())
          .isEqualTo(Outcome.REPEATED);
    }
    try (CutCommitter restarted = test.lake.committer("ledger")) {
      assertThat(restarted.isCommitted(1)).isTrue();
      assertThat(restarted.isCommitted(2)).isFalse();
      CommittedCut again = restarted.commit(1, TestLake.marks(5), files);
      assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
      assertThat(again.snapshots()).isEqualTo(first.snapshots());
      assertThat(again.stampMillis()).isEqualTo(first.stampMillis());
    }
    assertThat(test.read("history.subject")).hasSize(10);
    assertThat(test.read("ops.cuts")).hasSize(1);
  }

  @Test
  void aCutNumberCantBeUsedForOtherContent() {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, TestLake.marks(5), someFiles(1));
      assertThatThrownBy(() -> committer.commit(1, TestLake.marks(6), someFiles(2)))
          .hasMessageContaining("cut 1 of job 'ledger' was published before with other content");
    }
    assertThat(test.read("history.subject")).hasSize(10);
  }

  @Test
  void cutsOnlyGrow() {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(5, TestLake.marks(5), someFiles(1));
      assertThatThrownBy(() -> committer.commit(4, TestLake.marks(4), someFiles(2)))
          .hasMessageContaining("cut 4 of job 'ledger' comes after cut 5 was published");
      assertThat(committer.commit(4, TestLake.marks(4), List.of()).outcome())
          .isEqualTo(Outcome.NOTHING_MOVED);
    }
  }

  @Test
  void marksAloneMoveOnlyTheCutsTableAndNothingMovesNothing() {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, TestLake.marks(5), someFiles(1));
      CommittedCut marksOnly = committer.commit(2, TestLake.marks(6), List.of());
      assertThat(marksOnly.snapshots().keySet()).containsExactly("ops.cuts");
      assertThat(committer.commit(3, TestLake.marks(6), List.of()).outcome())
          .isEqualTo(Outcome.NOTHING_MOVED);
    }
    assertThat(test.read("ops.cuts")).hasSize(2);
  }

  @Test
  void aClockThatWentBackFarIsNamed() {
    long now = System.currentTimeMillis();
    try (CutCommitter committer =
        test.committer("ledger", () -> Instant.ofEpochMilli(now - 120_000), step -> {})) {
      assertThatThrownBy(() -> committer.commit(1, TestLake.marks(5), List.of()))
          .hasMessageContaining("set the clock right");
    }
  }

  @Test
  void stampsGrowEvenIfTheMachinesClockGoesBack() {
    long now = System.currentTimeMillis();
    long first;
    try (CutCommitter committer =
        test.committer("ledger", () -> Instant.ofEpochMilli(now + 30_000), step -> {})) {
      first = committer.commit(1, TestLake.marks(5), someFiles(1)).stampMillis();
      assertThat(first).isEqualTo(now + 30_000);
    }
    try (CutCommitter committer =
        test.committer("ledger", () -> Instant.ofEpochMilli(now), step -> {})) {
      assertThat(committer.commit(2, TestLake.marks(6), someFiles(1)).stampMillis())
          .isEqualTo(first + 1);
    }
  }

  @Test
  void aSecondJobIsRefused() {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      assertThatThrownBy(() -> test.lake.committer("rebuild"))
          .isInstanceOf(LakeTaken.class)
          .hasMessageContaining("job 'rebuild' may not write to this lake")
          .hasMessageContaining("job 'ledger'");
      committer.commit(1, TestLake.marks(5), someFiles(1));
    }
  }

  @Test
  void anOldProcessOfTheSameJobIsRefusedAndLeavesNothing() {
    List<WrittenFiles> files = someFiles(1);
    try (CutCommitter old = test.lake.committer("ledger");
        CutCommitter restarted = test.lake.committer("ledger")) {
      Set<Path> before = Set.copyOf(test.files(""));
      assertThatThrownBy(() -> old.commit(1, TestLake.marks(5), files))
          .isInstanceOf(LakeTaken.class)
          .hasMessageContaining("the lake was taken over by job 'ledger' (process 2");
      assertThat(Set.copyOf(test.files(""))).isEqualTo(before);
      assertThat(restarted.commit(1, TestLake.marks(5), files).outcome())
          .isEqualTo(Outcome.PUBLISHED);
    }
    assertThat(test.read("history.subject")).hasSize(10);
  }

  @Test
  void aForeignChangeBetweenStagingAndPublishingIsTakenIn() {
    boolean[] changed = {false};
    try (CutCommitter committer =
        test.committer(
            "ledger",
            InstantSource.system(),
            step -> {
              if (step == CommitStep.SYNCED && !changed[0]) {
                changed[0] = true;
                test.table("history.subject").updateProperties().set("owner", "ops").commit();
              }
            })) {
      committer.commit(1, TestLake.marks(5), someFiles(1));
    }
    assertThat(test.table("history.subject").properties()).containsEntry("owner", "ops");
    assertThat(test.read("history.subject")).hasSize(10);
    assertThat(stamps(List.of("history.subject", "history.inspection", "ops.cuts"))).hasSize(1);
  }

  private Set<Long> stamps(List<String> tables) {
    return tables.stream()
        .map(name -> test.table(name).currentSnapshot().timestampMillis())
        .collect(Collectors.toSet());
  }
}
