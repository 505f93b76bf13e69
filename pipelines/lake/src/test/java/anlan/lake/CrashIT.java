package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.lake.CommittedCut.Outcome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process or connection that dies anywhere in a commit leaves all tables old or all new. */
class CrashIT extends OnTestLake {
  private static final Set<String> TABLES =
      Set.of("history.subject", "history.inspection", "indicators.journal", "ops.cuts");

  /** Not an exception that a commit could catch: like a kill, nothing is tidied up. */
  private static final class Killed extends Error {}

  private List<WrittenFiles> someFiles(long seed) {
    return TABLES.stream()
        .filter(table -> !table.equals("ops.cuts"))
        .sorted()
        .map(name -> test.write(name, TestLake.rows(TestLake.CONTRACTS.table(name), 10, seed)))
        .toList();
  }

  private Set<Long> stamps() {
    return TABLES.stream()
        .map(name -> test.table(name).currentSnapshot().timestampMillis())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(CommitStep.class)
  void aKillLeavesTheOldOrTheNewStateEverywhere(CommitStep when) {
    try (CutCommitter committer = test.lake.committer("ledger")) {
      committer.commit(1, TestLake.marks(1), someFiles(1));
    }
    Set<Long> before = stamps();
    List<WrittenFiles> files = someFiles(2);
    try (CutCommitter committer = test.committer("ledger", InstantSource.system(), killAt(when))) {
      assertThatThrownBy(() -> committer.commit(2, TestLake.marks(2), files))
          .isInstanceOf(Killed.class);
    }
    boolean published = when.compareTo(CommitStep.PUBLISHED) >= 0;
    assertThat(stamps()).hasSize(1);
    assertThat(stamps().equals(before)).isEqualTo(!published);
    TABLES.forEach(
        name ->
            assertThat(test.read(name))
                .as(name)
                .hasSize(name.equals("ops.cuts") ? (published ? 2 : 1) : published ? 20 : 10));

    try (CutCommitter restarted = test.lake.committer("ledger")) {
      assertThat(restarted.isCommitted(2)).isEqualTo(published);
      assertThat(restarted.commit(2, TestLake.marks(2), files).outcome())
          .isEqualTo(published ? Outcome.REPEATED : Outcome.PUBLISHED);
      restarted.commit(3, TestLake.marks(3), someFiles(3));
    }
    assertThat(stamps()).hasSize(1);
    TABLES.forEach(
        name -> assertThat(test.read(name)).as(name).hasSize(name.equals("ops.cuts") ? 3 : 30));
  }

  private static java.util.function.Consumer<CommitStep> killAt(CommitStep when) {
    return step -> {
      if (step == when) {
        throw new Killed();
      }
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = CommitStep.class,
      names = {"STARTED", "STAGED", "CUT_ROW_STAGED", "METADATA_WRITTEN", "POINTERS_MOVED"})
  void aFailureLeavesNoFile(CommitStep when) {
    List<WrittenFiles> files = someFiles(1);
    Set<Path> before = Set.copyOf(test.files(""));
    try (CutCommitter committer =
        test.committer(
            "ledger",
            InstantSource.system(),
            step -> {
              if (step == when) {
                throw new IllegalStateException("failed");
              }
            })) {
      assertThatThrownBy(() -> committer.commit(1, TestLake.marks(1), files)).hasMessage("failed");
    }
    assertThat(Set.copyOf(test.files(""))).isEqualTo(before);
  }

  @Test
  void aConnectionLostBeforeTheDatabaseCommitsIsToldFromOneLostAfter() {
    List<WrittenFiles> files = someFiles(1);
    boolean[] lost = {false};
    try (CutCommitter committer =
        test.committer(
            "ledger",
            InstantSource.system(),
            step -> {
              if (step == CommitStep.POINTERS_MOVED && !lost[0]) {
                lost[0] = true;
                test.sql(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + test.database
                        + "' AND state = 'idle in transaction'");
              }
            })) {
      assertThatThrownBy(() -> committer.commit(1, TestLake.marks(1), files))
          .isInstanceOf(CatalogUnavailable.class)
          .hasMessageContaining("see that it runs and try again");
      assertThat(stamps()).hasSize(1);
      assertThat(committer.commit(1, TestLake.marks(1), files).outcome())
          .isEqualTo(Outcome.PUBLISHED);
    }
    assertThat(stamps()).hasSize(1);
    assertThat(test.read("history.subject")).hasSize(10);
  }
}
