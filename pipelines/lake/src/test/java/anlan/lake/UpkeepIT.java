package anlan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import anlan.contracts.TableContract;
import anlan.lake.CommittedCut.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.util.SnapshotUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Merging changes files and nothing else, and what nobody reaches goes. */
class UpkeepIT extends OnTestLake {
  private static final String JOURNAL = "indicators.journal";
  private static final String HISTORY = "history.inspection";
  private static final int ROWS = 30;
  private static final Comparator<List<Object>> JOURNAL_ORDER =
      Comparator.<List<Object>, String>comparing(row -> value(row, "measure").toString())
          .thenComparing(row -> (LocalDate) value(row, "day"));

  private CutCommitter committer() {
    return test.committer("ledger", InstantSource.system(), step -> {});
  }

  private List<WrittenFiles> files(long seed) {
    return List.of(written(JOURNAL, seed), written(HISTORY, seed));
  }

  private WrittenFiles written(String table, long seed) {
    return test.write(table, TestLake.rows(TestLake.CONTRACTS.table(table), ROWS, seed));
  }

  private void cuts(CutCommitter committer, int from, int to) {
    for (int cut = from; cut <= to; cut++) {
      committer.commit(cut, TestLake.marks(cut), files(cut));
    }
  }

  private List<List<Object>> expected(String table, int cuts) {
    TableContract contract = TestLake.CONTRACTS.table(table);
    List<List<Object>> rows = new ArrayList<>();
    for (int cut = 1; cut <= cuts; cut++) {
      TestLake.rows(contract, ROWS, cut).forEach(row -> rows.add(TestLake.generic(contract, row)));
    }
    return rows;
  }

  private List<DataFile> live(String name) {
    Table table = test.table(name);
    List<DataFile> files = new ArrayList<>();
    try (var tasks = table.newScan().planFiles()) {
      tasks.forEach(task -> files.add(task.file()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  @Test
  void mergingKeepsEveryRowNowAtTheTagAndAtEveryKeptTime() {
    Map<Long, List<List<Object>>> before = new TreeMap<>();
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 5);
      test.table(JOURNAL)
          .manageSnapshots()
          .createTag("2023Q1", test.table(JOURNAL).currentSnapshot().snapshotId())
          .commit();
      for (int cut = 6; cut <= 30; cut++) {
        long stamp = committer.commit(cut, TestLake.marks(cut), files(cut)).stampMillis();
        before.put(stamp, test.read(JOURNAL));
      }
    }
    assertThat(live(JOURNAL)).hasSizeLessThan(12);
    assertThat(live(HISTORY)).hasSizeLessThan(12);
    assertThat(test.read(JOURNAL)).containsExactlyInAnyOrderElementsOf(expected(JOURNAL, 30));
    assertThat(test.read(HISTORY)).containsExactlyInAnyOrderElementsOf(expected(HISTORY, 30));
    Table journal = test.table(JOURNAL);
    assertThat(TestLake.read(journal, journal.snapshot("2023Q1").snapshotId()))
        .containsExactlyInAnyOrderElementsOf(expected(JOURNAL, 5));
    before.forEach(
        (stamp, rows) ->
            assertThat(TestLake.read(journal, SnapshotUtil.snapshotIdAsOfTime(journal, stamp)))
                .containsExactlyInAnyOrderElementsOf(rows));
  }

  @Test
  void mergedFilesOfTheJournalAreSortedAndTellWhichMeasuresTheyHold() throws IOException {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 9);
    }
    DataFile merged =
        live(JOURNAL).stream().max(Comparator.comparingLong(DataFile::recordCount)).orElseThrow();
    assertThat(merged.recordCount()).isEqualTo(8 * ROWS);
    assertThat(merged.sortOrderId()).isEqualTo(1);
    assertThat(TestLake.read(test.table(JOURNAL), merged)).isSortedAccordingTo(JOURNAL_ORDER);
    try (CloseableIterable<?> other =
        test.table(JOURNAL)
            .newScan()
            .filter(Expressions.equal("measure", "no such measure"))
            .planFiles()) {
      assertThat(other).isEmpty();
    }
  }

  @Test
  void replacedFilesGoExactlyWhenNoSnapshotOrTagReachesThem() {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 4);
      long tagged = test.table(JOURNAL).currentSnapshot().snapshotId();
      test.table(JOURNAL).manageSnapshots().createTag("2023Q1", tagged).commit();
      cuts(committer, 5, 150);
      await().untilAsserted(() -> assertThat(dataOnDisk()).isEqualTo(dataReached()));
      assertThat(TestLake.read(test.table(JOURNAL), tagged)).hasSize(4 * ROWS);
      test.table(JOURNAL).manageSnapshots().removeTag("2023Q1").commit();
      cuts(committer, 151, 175);
      await().untilAsserted(() -> assertThat(dataOnDisk()).isEqualTo(dataReached()));
    }
    assertThat(test.table(JOURNAL).snapshots()).hasSizeLessThanOrEqualTo(Expiry.SNAPSHOTS_MAX);
    assertThat(test.read(JOURNAL)).containsExactlyInAnyOrderElementsOf(expected(JOURNAL, 175));
  }

  private Set<String> dataOnDisk() {
    return test.files(".parquet").stream()
        .filter(file -> file.toString().contains("/journal/"))
        .map(file -> "" + file.getFileName())
        .collect(Collectors.toSet());
  }

  /** Files of the kept snapshots; a merge that waits for its cut is on the disk too. */
  private Set<String> dataReached() {
    Table table = test.table(JOURNAL);
    Set<String> names = new java.util.HashSet<>();
    for (Snapshot snapshot : table.snapshots()) {
      try (var tasks = table.newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
        tasks.forEach(task -> names.add(name(task.file().location())));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return names;
  }

  private static String name(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static final class Killed extends Error {}

  @ParameterizedTest
  @EnumSource(CommitStep.class)
  void aKillWhileMergesAreShownLosesAndDoublesNothing(CommitStep when) {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 7);
    }
    List<WrittenFiles> eighth = files(8);
    List<WrittenFiles> ninth = files(9);
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
      committer.commit(8, TestLake.marks(8), eighth);
      armed[0] = true;
      assertThatThrownBy(() -> committer.commit(9, TestLake.marks(9), ninth))
          .isInstanceOf(Killed.class);
    }
    boolean published = when.compareTo(CommitStep.PUBLISHED) >= 0;
    int cuts = published ? 9 : 8;
    assertThat(test.read(JOURNAL)).containsExactlyInAnyOrderElementsOf(expected(JOURNAL, cuts));
    assertThat(live(JOURNAL)).hasSize(published ? 2 : 8);

    try (CutCommitter restarted = committer()) {
      assertThat(restarted.commit(9, TestLake.marks(9), ninth).outcome())
          .isEqualTo(published ? Outcome.REPEATED : Outcome.PUBLISHED);
      cuts(restarted, 10, 12);
      age(Duration.ofHours(25));
      int next = lookThroughEveryFolder(restarted, 13, Duration.ofHours(2));
      lookThroughEveryFolder(restarted, next, Duration.ofHours(4));
    }
    assertThat(dataOnDisk()).isEqualTo(dataReached());
    assertThat(test.read(JOURNAL)).containsExactlyInAnyOrderElementsOf(expected(JOURNAL, 12));
    assertThat(test.read(HISTORY)).containsExactlyInAnyOrderElementsOf(expected(HISTORY, 12));
  }

  /** One pass after each cut, one folder in each pass; the number of the cut after. */
  private int lookThroughEveryFolder(CutCommitter committer, int from, Duration later) {
    test.upkeepClock = () -> Instant.now().plus(later);
    int after = from + TestLake.CONTRACTS.all().size() + 2;
    for (int cut = from; cut < after; cut++) {
      committer.commit(cut, TestLake.marks(cut), List.of());
    }
    return after;
  }

  private void age(Duration by) {
    for (Path file : test.files("")) {
      try {
        Files.setLastModifiedTime(
            file, FileTime.from(Files.getLastModifiedTime(file).toInstant().minus(by)));
      } catch (NoSuchFileException e) {
        continue; // what the last cut forgot goes after it is visible
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void filesThatACheckpointHoldsAreNoLeftovers() {
    WrittenFiles pending = written(JOURNAL, 3);
    Set<Path> before = Set.copyOf(test.files(".parquet"));
    age(Duration.ofDays(3));
    try (CutCommitter committer = committer()) {
      int next = lookThroughEveryFolder(committer, 1, Duration.ZERO);
      assertThat(test.files(".parquet")).containsAll(before);
      committer.commit(next, TestLake.marks(next), List.of(pending));
    }
    assertThat(test.read(JOURNAL)).hasSize(ROWS);
  }

  /** Rows of a few lines, so that cuts post to the same line again and again, and cancel out. */
  private List<Object[]> fewLines(long cut) {
    TableContract contract = TestLake.CONTRACTS.table(JOURNAL);
    Random random = new Random(cut);
    List<Object[]> rows = new ArrayList<>();
    for (Object[] line : TestLake.rows(contract, 6, 99)) {
      line[contract.position("measure")] = random.nextBoolean() ? "C1.covered" : "subjects";
      line[contract.position("cut")] = cut;
      line[contract.position("amount")] = random.nextInt(5) - 2L;
      rows.add(line);
    }
    return rows;
  }

  @Test
  void oldCutsAreSummedBetweenTheNamedOnes() {
    TableContract contract = TestLake.CONTRACTS.table(JOURNAL);
    List<List<Object>> posted = new ArrayList<>();
    try (CutCommitter committer = committer()) {
      for (long cut = 1; cut <= 40; cut++) {
        List<Object[]> rows = fewLines(cut);
        rows.forEach(row -> posted.add(TestLake.generic(contract, row)));
        committer.commit(cut, TestLake.marks(cut), List.of(test.write(JOURNAL, rows)));
        if (cut == 11 || cut == 25) {
          test.sql(
              "INSERT INTO anlan_requests (kind, cut_name) VALUES ('NAME', 'q%d')".formatted(cut));
        }
      }
      test.sql("INSERT INTO anlan_requests (kind) VALUES ('MERGE')");
      committer.commit(41, TestLake.marks(41), List.of());
      committer.commit(42, TestLake.marks(42), List.of());
    }
    List<Long> named =
        List.of("q11", "q25").stream()
            .map(name -> test.table(JOURNAL).snapshot(name).summary().get("anlan.cut"))
            .map(Long::valueOf)
            .toList();
    assertThat(live(JOURNAL)).hasSize(1);
    List<List<Object>> merged = TestLake.read(test.table(JOURNAL), live(JOURNAL).get(0));
    assertThat(merged).isSortedAccordingTo(JOURNAL_ORDER);
    for (long upTo : List.of(named.get(0), named.get(1), 40L)) {
      assertThat(sums(merged, upTo)).isEqualTo(sums(posted, upTo));
    }
    long before = named.get(1);
    assertThat(since(merged, before)).containsExactlyInAnyOrderElementsOf(since(posted, before));
    int summed = sums(posted, named.get(0)).size() + sums(between(posted, named), before).size();
    assertThat(merged)
        .hasSize(summed + since(posted, before).size())
        .hasSizeLessThan(posted.size());
    Table journal = test.table(JOURNAL);
    List<List<Object>> underItsName = TestLake.read(journal, journal.snapshot("q11").snapshotId());
    assertThat(sums(underItsName, 40)).isEqualTo(sums(posted, named.get(0)));
  }

  private static Object value(List<Object> row, String column) {
    return row.get(TestLake.CONTRACTS.table(JOURNAL).position(column));
  }

  private static long cut(List<Object> row) {
    return (Long) value(row, "cut");
  }

  private static List<List<Object>> since(List<List<Object>> rows, long cut) {
    return rows.stream().filter(row -> cut(row) > cut).toList();
  }

  private static List<List<Object>> between(List<List<Object>> rows, List<Long> cuts) {
    return rows.stream().filter(row -> cut(row) > cuts.get(0) && cut(row) <= cuts.get(1)).toList();
  }

  /** What each line comes to up to a cut; lines that come to nothing are left out. */
  private static Map<List<Object>, Long> sums(List<List<Object>> rows, long upTo) {
    TableContract contract = TestLake.CONTRACTS.table(JOURNAL);
    Map<List<Object>, Long> sums = new HashMap<>();
    for (List<Object> row : rows) {
      if (cut(row) <= upTo) {
        List<Object> line = new ArrayList<>(row);
        line.set(contract.position("cut"), null);
        long amount = (Long) line.set(contract.position("amount"), null);
        sums.merge(line, amount, Long::sum);
      }
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  @Test
  void aForeignChangeCostsTheMergeAndNotTheCut() {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 8);
      DataFile gone = live(JOURNAL).get(0);
      test.table(JOURNAL).newDelete().deleteFile(gone).commit();
      cuts(committer, 9, 9);
      assertThat(test.read(JOURNAL)).hasSize(8 * ROWS);
      cuts(committer, 10, 20);
    }
    assertThat(test.read(JOURNAL)).hasSize(19 * ROWS);
    assertThat(live(JOURNAL)).hasSizeLessThan(12);
  }

  @Test
  void anOperatorsRequestIsAnsweredInTheCutThatShowsTheMerge() {
    try (CutCommitter committer = committer()) {
      cuts(committer, 1, 5);
      test.sql(
          "INSERT INTO anlan_requests (kind, table_name) VALUES ('MERGE', 'indicators.journal')");
      test.sql("INSERT INTO anlan_requests (kind, table_name) VALUES ('MERGE', 'ops.nothing')");
      // nothing moves in the sources, and yet the request is answered
      committer.commit(6, TestLake.marks(5), List.of());
      assertThat(test.sql("SELECT count(*) FROM anlan_requests")).containsExactly("2");
      assertThat(committer.commit(7, TestLake.marks(5), List.of()).outcome())
          .isEqualTo(Outcome.PUBLISHED);
    }
    assertThat(test.sql("SELECT count(*) FROM anlan_requests")).containsExactly("0");
    assertThat(live(JOURNAL)).hasSize(1);
    assertThat(live(HISTORY)).hasSize(5);
    assertThat(test.read(JOURNAL)).containsExactlyInAnyOrderElementsOf(expected(JOURNAL, 5));
    TableContract contract = TestLake.CONTRACTS.table("ops.requests");
    assertThat(test.read("ops.requests"))
        .extracting(row -> row.get(contract.position("cut")))
        .containsExactly(7L, 7L);
    assertThat(test.read("ops.requests"))
        .extracting(
            row ->
                row.get(contract.position("outcome")) + " " + row.get(contract.position("detail")))
        .satisfiesExactly(
            done -> assertThat(done).isEqualTo("DONE files: indicators.journal 5 → 1"),
            refused ->
                assertThat(refused)
                    .startsWith("REFUSED 'ops.nothing' is no table whose files are merged"));
  }
}
