package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.TableContract;
import anlan.lake.CommittedCut.Outcome;
import anlan.lake.upkeep.Answer;
import anlan.lake.upkeep.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.iceberg.expressions.Expressions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rebuilt rows take the place of others in all tables at once, with their state, or in none. */
class RebuildingIT extends OnTestLake {
  private static final String JOB = "ledger";
  private static final Set<String> REBUILT = Set.of("indicators.journal", "indicators.values");
  private static final Rebuild STATE = new Rebuild(2, "file:///rebuilt");
  private static final int ROWS = 10;
  private static final int REBUILT_ROWS = 7;

  /** Not an exception that could be caught: like a kill, nothing is tidied up. */
  private static final class Killed extends Error {}

  @BeforeEach
  void publishTwoCuts() {
    try (CutCommitter committer = test.lake.committer(JOB)) {
      committer.commit(1, TestLake.marks(1), files(1, ROWS));
      committer.commit(2, TestLake.marks(2), files(2, ROWS));
    }
    test.sql("INSERT INTO anlan_requests (kind) VALUES ('REBUILD')");
  }

  private List<WrittenFiles> files(long seed, int rows) {
    return Set.of("history.inspection", "indicators.journal", "indicators.values").stream()
        .sorted()
        .map(name -> test.write(name, TestLake.rows(TestLake.CONTRACTS.table(name), rows, seed)))
        .toList();
  }

  private List<WrittenFiles> rebuiltFiles() {
    return REBUILT.stream()
        .map(
            name ->
                test.write(name, TestLake.rows(TestLake.CONTRACTS.table(name), REBUILT_ROWS, 9)))
        .toList();
  }

  private void replace(Consumer<CommitStep> seam, List<WrittenFiles> files) {
    try (Rebuilding desk = test.rebuilding(JOB, seam)) {
      List<Request> requests = desk.waiting();
      desk.begin(requests.get(0));
      desk.replace(requests, REBUILT, files, STATE, "7 rows");
    }
  }

  private Optional<Rebuild> newest() {
    try (Rebuilding desk = test.lake.rebuilding(JOB)) {
      return desk.newest();
    }
  }

  private Set<Long> stamps(String... more) {
    Set<String> tables = new TreeSet<>(REBUILT);
    tables.addAll(List.of(more));
    return tables.stream()
        .map(name -> test.table(name).currentSnapshot().timestampMillis())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All is as it was, or all is new: the rows, the answer, the state. */
  private void check(boolean replaced) {
    for (String table : REBUILT) {
      assertThat(test.read(table)).as(table).hasSize(replaced ? REBUILT_ROWS : 2 * ROWS);
    }
    assertThat(test.read("history.inspection")).hasSize(2 * ROWS);
    assertThat(stamps()).hasSize(1);
    assertThat(newest()).isEqualTo(replaced ? Optional.of(STATE) : Optional.empty());
    assertThat(test.sql("SELECT count(*) FROM anlan_requests"))
        .containsExactly(replaced ? "0" : "1");
    assertThat(test.read("ops.requests")).hasSize(replaced ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(value = CommitStep.class, names = "CUT_ROW_STAGED", mode = EnumSource.Mode.EXCLUDE)
  void aKillLeavesTheOldOrTheNewEverywhere(CommitStep when) {
    List<WrittenFiles> files = rebuiltFiles();
    assertThatThrownBy(
            () ->
                replace(
                    step -> {
                      if (step == when) {
                        throw new Killed();
                      }
                    },
                    files))
        .isInstanceOf(Killed.class);
    boolean replaced = when.compareTo(CommitStep.PUBLISHED) >= 0;
    check(replaced);

    if (!replaced) {
      replace(step -> {}, rebuiltFiles());
      check(true);
    }
    assertThat(stamps("ops.requests")).hasSize(1);
    try (CutCommitter restarted = test.lake.committer(JOB)) {
      assertThat(restarted.commit(3, TestLake.marks(3), files(3, ROWS)).outcome())
          .isEqualTo(Outcome.PUBLISHED);
    }
    for (String table : REBUILT) {
      assertThat(test.read(table)).as(table).hasSize(REBUILT_ROWS + ROWS);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CommitStep.class,
      names = {"STARTED", "STAGED", "METADATA_WRITTEN", "POINTERS_MOVED"})
  void aFailureLeavesNoFile(CommitStep when) {
    List<WrittenFiles> files = rebuiltFiles();
    Set<Path> before = Set.copyOf(test.files(""));
    assertThatThrownBy(
            () ->
                replace(
                    step -> {
                      if (step == when) {
                        throw new IllegalStateException("failed");
                      }
                    },
                    files))
        .hasMessage("failed");
    check(false);
    assertThat(Set.copyOf(test.files(""))).isEqualTo(before);
  }

  @Test
  void aConnectionLostBeforeTheDatabaseCommitsChangesNothing() {
    boolean[] lost = {false};
    assertThatThrownBy(
            () ->
                replace(
                    step -> {
                      if (step == CommitStep.POINTERS_MOVED && !lost[0]) {
                        lost[0] = true;
                        test.sql(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname"
                                + " = '"
                                + test.database
                                + "' AND state = 'idle in transaction'");
                      }
                    },
                    rebuiltFiles()))
        .isInstanceOf(CatalogUnavailable.class);
    check(false);
  }

  @Test
  void aJobThatWasStartedMeanwhileIsTheWriter() {
    try (Rebuilding desk = test.lake.rebuilding(JOB)) {
      List<Request> requests = desk.waiting();
      assertThat(desk.begin(requests.get(0))).isEqualTo(1);
      try (CutCommitter started = test.lake.committer(JOB)) {
        assertThatThrownBy(() -> desk.replace(requests, REBUILT, rebuiltFiles(), STATE, ""))
            .isInstanceOf(LakeTaken.class);
        check(false);
        assertThat(started.commit(3, TestLake.marks(3), List.of()).outcome())
            .isEqualTo(Outcome.PUBLISHED);
        assertThat(test.sql("SELECT count(*) FROM anlan_requests"))
            .as("a running job leaves it to the next start")
            .containsExactly("1");
      }
      assertThat(desk.begin(requests.get(0))).isEqualTo(2);
    }
  }

  @Test
  void whatAStrangerDidToTheTablesIsGone() {
    test.table("indicators.values")
        .newDelete()
        .deleteFromRowFilter(Expressions.alwaysTrue())
        .commit();
    assertThat(test.read("indicators.values")).isEmpty();
    replace(step -> {}, rebuiltFiles());
    check(true);
  }

  @Test
  void aRefusalIsAnAnswerAndChangesNoTable() {
    try (Rebuilding desk = test.lake.rebuilding(JOB)) {
      List<Request> requests = desk.waiting();
      desk.begin(requests.get(0));
      desk.progress(requests.get(0), 3, 20);
      desk.answer(requests, Answer.Outcome.FAILED, "no room");
      assertThat(desk.waiting()).isEmpty();
      assertThat(desk.newest()).isEmpty();
    }
    TableContract contract = TestLake.CONTRACTS.table("ops.requests");
    assertThat(test.read("ops.requests"))
        .extracting(
            row ->
                row.get(contract.position("kind"))
                    + " "
                    + row.get(contract.position("outcome"))
                    + " "
                    + row.get(contract.position("detail"))
                    + " "
                    + row.get(contract.position("cut")))
        .containsExactly("REBUILD FAILED no room 2");
    assertThat(test.read("indicators.journal")).hasSize(2 * ROWS);
    assertThat(test.sql("SELECT rows_done || ' of ' || rows_all FROM anlan_rebuilds"))
        .containsExactly("3 of 20");
  }
}
