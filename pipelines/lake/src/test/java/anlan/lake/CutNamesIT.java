package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.contracts.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cut with a name can be read under it, whatever comes after and whoever dies. */
class CutNamesIT extends OnTestLake {
  private static final String JOURNAL = "indicators.journal";
  private static final String HISTORY = "history.inspection";
  private static final String CUTS = "ops.cuts";
  private static final String NAME = "assessment_2023Q3_v1";
  private static final int ROWS = 30;

  private CutCommitter committer() {
    return test.committer("ledger", InstantSource.system(), step -> {});
  }

  /** Every cut adds to the journal, every other one to the history. */
  private void cuts(CutCommitter committer, int from, int to) {
    for (int cut = from; cut <= to; cut++) {
      List<WrittenFiles> files = new ArrayList<>(List.of(written(JOURNAL, cut)));
      if (cut % 2 == 0) {
        files.add(written(HISTORY, cut));
      }
      committer.commit(cut, TestLake.marks(cut), files);
    }
  }

  private WrittenFiles written(String table, long seed) {
    return test.write(table, TestLake.rows(TestLake.CONTRACTS.table(table), ROWS, seed));
  }

  private void ask(String kind, String name, String cut) {
    test.sql(
        "INSERT INTO anlan_requests (kind, cut_name, named_cut) VALUES ('%s', '%s', %s)"
            .formatted(kind, name, cut));
  }

  /** What each table holds under a name; a table without the name is left out. */
  private Map<String, List<List<Object>>> named(String name) {
    Map<String, List<List<Object>>> rows = new TreeMap<>();
    for (TableContract contract : TestLake.CONTRACTS.all()) {
      Table table = test.table(contract.name());
      SnapshotRef ref = table.refs().get(name);
      if (ref != null) {
        rows.put(contract.name(), sorted(TestLake.read(table, ref.snapshotId())));
      }
    }
    return rows;
  }

  private static List<List<Object>> sorted(List<List<Object>> rows) {
    return rows.stream().sorted(Comparator.comparing(Object::toString)).toList();
  }

  private List<String> answers() {
    TableContract contract = TestLake.CONTRACTS.table("ops.requests");
    return test.read("ops.requests").stream()
        .sorted(Comparator.comparing(row -> (Long) row.get(contract.position("request"))))
        .map(
            row ->
                "%s %s %s: %s"
                    .formatted(
                        row.get(contract.position("outcome")),
                        row.get(contract.position("cut_name")),
                        row.get(contract.position("named_cut")),
                        row.get(contract.position("detail"))))
        .toList();
  }

  private static Set<String> tablesOfTheJob() {
    return TestLake.CONTRACTS.all().stream()
        .filter(contract -> contract.writer().isEmpty())
        .map(TableContract::name)
        .collect(Collectors.toSet());
  }

  @Test
  void theNewestCutStaysAsItWasThroughMergingAndExpiryUntilItsNameIsTaken() {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 5);
      ask("NAME", NAME, "null");
      cuts(committer, 6, 7);
      // asked after cut 5, taken up by cut 6 and shown by cut 7
      assertThat(answers())
          .containsExactly(
              "DONE %1$s 6: %1$s names cut 6 in %2$d tables"
                  .formatted(NAME, tablesOfTheJob().size()));
      Map<String, List<List<Object>>> then = named(NAME);
      assertThat(then.keySet()).isEqualTo(tablesOfTheJob());
      assertThat(then.get(JOURNAL)).hasSize(6 * ROWS);
      assertThat(then.get(HISTORY)).hasSize(3 * ROWS);
      assertThat(snapshotsNamedBy(6)).isEqualTo(snapshotsTagged());

      cuts(committer, 8, 80);
      assertThat(test.table(JOURNAL).snapshots())
          .hasSizeLessThanOrEqualTo(Expiry.SNAPSHOTS_MAX + 1);
      assertThat(named(NAME)).isEqualTo(then);

      Set<String> files = filesOfTheNamedJournal();
      assertThat(onDisk()).containsAll(files);
      ask("FORGET", NAME, "null");
      cuts(committer, 81, 135);
      assertThat(named(NAME)).isEmpty();
      assertThat(answers()).last().asString().startsWith("DONE " + NAME + " null: ");
      assertThat(onDisk()).doesNotContainAnyElementsOf(files);
    }
    assertThat(test.table(JOURNAL).snapshots()).hasSizeLessThanOrEqualTo(Expiry.SNAPSHOTS_MAX);
    assertThat(test.read(JOURNAL)).hasSize(135 * ROWS);
  }

  private Set<String> filesOfTheNamedJournal() {
    Table table = test.table(JOURNAL);
    try (var tasks = table.newScan().useRef(NAME).planFiles()) {
      Set<String> files = new HashSet<>();
      tasks.forEach(task -> files.add("" + Path.of(task.file().location()).getFileName()));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> onDisk() {
    return test.files(".parquet").stream()
        .map(file -> "" + file.getFileName())
        .collect(Collectors.toSet());
  }

  /** What the row of {@code ops.cuts} says the tables were at a cut. */
  private Map<String, Long> snapshotsNamedBy(long cut) {
    TableContract contract = TestLake.CONTRACTS.table(CUTS);
    Map<String, Long> snapshots = new TreeMap<>();
    test.read(CUTS).stream()
        .filter(row -> row.get(contract.position("cut")).equals(cut))
        .forEach(
            row ->
                ((Map<?, ?>) row.get(contract.position("snapshots")))
                    .forEach((table, snapshot) -> snapshots.put("" + table, (Long) snapshot)));
    return snapshots;
  }

  private Map<String, Long> snapshotsTagged() {
    Map<String, Long> snapshots = new TreeMap<>();
    for (String table : tablesOfTheJob()) {
      snapshots.put(table, test.table(table).refs().get(NAME).snapshotId());
    }
    snapshots.remove(CUTS);
    return snapshots;
  }

  @Test
  void anOlderCutCanBeNamedWhileItsSnapshotsAreKept() {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 60);
      ask("NAME", "early", "45");
      ask("NAME", "gone", "3");
      ask("NAME", "unknown", "1000");
      cuts(committer, 61, 62);
    }
    assertThat(named("early").get(JOURNAL)).hasSize(45 * ROWS);
    assertThat(named("early").get(HISTORY)).hasSize(22 * ROWS);
    assertThat(named("early").get(CUTS)).hasSize(45);
    assertThat(named("gone")).isEmpty();
    assertThat(answers())
        .satisfiesExactly(
            early -> assertThat(early).startsWith("DONE early 45: early names cut 45"),
            gone ->
                assertThat(gone)
                    .startsWith("REFUSED gone 3: ")
                    .endsWith("no longer has its snapshot of cut 3; name a newer cut"),
            unknown ->
                assertThat(unknown)
                    .isEqualTo(
                        "REFUSED unknown 1000: cut 1000 is not among the newest 1000; name the"
                            + " newest"));
  }

  @Test
  void aNameIsNotMovedFromOneCutToAnother() {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 3);
      ask("NAME", NAME, "2");
      ask("NAME", "no name", "2");
      ask("NAME", "main", "2");
      cuts(committer, 4, 5);
      ask("NAME", NAME, "2");
      ask("NAME", NAME, "3");
      cuts(committer, 6, 7);
      ask("FORGET", NAME, "null");
      ask("NAME", NAME, "3");
      cuts(committer, 8, 9);
    }
    assertThat(answers())
        .extracting(answer -> answer.replaceFirst("in \\d+ tables", "in all"))
        .containsExactly(
            "DONE %1$s 2: %1$s names cut 2 in all".formatted(NAME),
            "REFUSED no name 2: 'no name' can't be a name: 1 to 100 of A-Z, a-z, 0-9, '_', '.',"
                + " '-', and not main",
            "REFUSED main 2: 'main' can't be a name: 1 to 100 of A-Z, a-z, 0-9, '_', '.', '-',"
                + " and not main",
            "DONE %1$s 2: %1$s names cut 2 in all".formatted(NAME),
            "REFUSED %1$s 3: %1$s names another cut; FORGET that first".formatted(NAME),
            "DONE %1$s null: %1$s names nothing, as it did in all".formatted(NAME),
            "DONE %1$s 3: %1$s names cut 3 in all".formatted(NAME));
    assertThat(named(NAME).get(JOURNAL)).hasSize(3 * ROWS);
  }

  @Test
  void aNameIsGivenThoughNothingMoves() {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 2);
      ask("NAME", NAME, "null");
      committer.commit(3, TestLake.marks(3), List.of());
      committer.commit(4, TestLake.marks(3), List.of());
      assertThat(committer.commit(5, TestLake.marks(3), List.of()).outcome())
          .isEqualTo(CommittedCut.Outcome.NOTHING_MOVED);
    }
    assertThat(named(NAME)).containsOnlyKeys(tablesOfTheJob());
  }

  private static final class Killed extends Error {}

  @ParameterizedTest
  @EnumSource(CommitStep.class)
  void aKillLeavesAllTablesNamedOrNoneAndTheRequestIsAnsweredOnce(CommitStep when) {
    boolean[] armed = {false};
    try (CutCommitter committer =
        test.committer(
            "ledger",
            InstantSource.system(),
            step -> {
              if (step == when && armed[0]) {
                throw new Killed();
              }
            })) {
      cuts(committer, 1, 3);
      ask("NAME", NAME, "2");
      cuts(committer, 4, 4);
      armed[0] = true;
      assertThatThrownBy(() -> committer.commit(5, TestLake.marks(5), List.of()))
          .isInstanceOf(Killed.class);
    }
    boolean published = when.compareTo(CommitStep.PUBLISHED) >= 0;
    assertThat(named(NAME).keySet()).isEqualTo(published ? tablesOfTheJob() : Set.of());
    assertThat(test.sql("SELECT count(*) FROM anlan_requests"))
        .containsExactly(published ? "0" : "1");

    try (CutCommitter restarted = committer()) {
      cuts(restarted, 6, 7);
    }
    assertThat(named(NAME).keySet()).isEqualTo(tablesOfTheJob());
    assertThat(named(NAME).get(JOURNAL)).hasSize(2 * ROWS);
    assertThat(answers()).hasSize(1);
    assertThat(test.sql("SELECT count(*) FROM anlan_requests")).containsExactly("0");
  }
}
