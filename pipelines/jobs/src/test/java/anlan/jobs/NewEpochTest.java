package anlan.jobs;

import static anlan.jobs.MemoryStoreChecks.checkCurrent;
import static anlan.jobs.MemoryStoreChecks.checkValues;
import static anlan.jobs.MemoryStoreChecks.journal;
import static anlan.jobs.MemoryStoreChecks.lastCut;
import static anlan.jobs.MemoryStoreChecks.replay;
import static anlan.jobs.RunningJob.awaitAll;
import static anlan.jobs.RunningJob.start;
import static anlan.jobs.RunningJob.stop;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job when sources are read anew (重新快照) after they worked unseen. */
class NewEpochTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Path CONTRACTS = ROOT.resolve("schemas/tables");
  private static final Path CATALOGUE = ROOT.resolve("schemas/catalog");
  private static final int QUARTERS = 2;
  private static final Comparator<Object[]> POSITION =
      Comparator.<Object[], Integer>comparing(row -> (Integer) row[1])
          .thenComparing(row -> (Long) row[2])
          .thenComparing(row -> (Long) row[4])
          .thenComparing(row -> (Long) row[5]);

  @TempDir Path folder;

  @Test
  void aSnapshotThatIsReadAnewFindsWhatWasDoneUnseenThroughCrashes() throws Exception {
    Offices offices = new Offices(7, 40);
    offices.tick(Offices.CLOCK);
    offices.work(400);
    MemoryStore store = new MemoryStore("read-anew");
    AtomicInteger attempts = new AtomicInteger();
    store.published().failsBefore = cut -> attempts.incrementAndGet() % 7 == 0;
    store.published().failsAfter = cut -> attempts.get() % 11 == 0;

    JobClient job = start(folder, offices, store, new Configuration());
    awaitAll(offices, store);
    offices.logs().forEach(SourceLog::goesBlind);
    offices.work(200);
    offices.inspection.snapshot(300);
    offices.enterprise.snapshot();
    offices.work(100);
    offices.inspection.goesBlind();
    offices.work(100);
    offices.inspection.snapshot();
    offices.work(100);
    awaitAll(offices, store);
    stop(job);

    Replay oracle = readAnew(offices);
    MemoryStore.Cut last = lastCut(store);
    assertThat(journal(store, last.number())).isEqualTo(oracle.journal());
    checkValues(last, store);
    checkCurrent(oracle.current(), store);
    List<Object[]> epochs = store.published().rows("ops.epochs");
    assertThat(of(epochs, "BEGUN").stream().map(row -> row[0] + " " + row[1]))
        .containsExactlyInAnyOrder("enterprise 2", "inspection 2", "inspection 3");
    assertThat(sum(epochs, 6)).as("rows changed").isPositive();
    assertThat(sum(of(epochs, "SWEPT"), 7)).as("rows missing").isPositive();
    assertThat(of(epochs, "KEPT")).as("of the snapshot that broke off").isNotEmpty();
    assertThat(newestOfHistory(store, "history.inspection"))
        .isEqualTo(rowsOf(oracle, "current.inspection"));
  }

  private static Replay readAnew(Offices offices) {
    List<SourceLog> logs = offices.logs().stream().map(SourceLog::readAnew).toList();
    long[] whole = logs.stream().mapToLong(SourceLog::lastOffset).toArray();
    return new Replay(CONTRACTS, CATALOGUE, QUARTERS, logs, whole);
  }

  private static List<Object[]> of(List<Object[]> epochs, String event) {
    return epochs.stream().filter(row -> row[2].equals(event)).toList();
  }

  private static long sum(List<Object[]> rows, int column) {
    return rows.stream().mapToLong(row -> (Long) row[column]).sum();
  }

  /** The newest row of each key, by what a history says of positions, as text. */
  private static Map<Object, String> newestOfHistory(MemoryStore store, String table) {
    Map<Object, Object[]> newest = new HashMap<>();
    for (Object[] row : store.published().rows(table)) {
      newest.merge(row[7], row, (one, other) -> POSITION.compare(one, other) > 0 ? one : other);
    }
    newest.values().removeIf(row -> row[0].equals("d"));
    Map<Object, String> rows = new HashMap<>();
    newest.forEach(
        (key, row) -> rows.put(key, Arrays.toString(Arrays.copyOfRange(row, 7, row.length))));
    return rows;
  }

  private static Map<Object, String> rowsOf(Replay replay, String table) {
    Map<Object, String> rows = new HashMap<>();
    replay.current().get(table).forEach((key, row) -> rows.put(key, Arrays.toString(row)));
    return rows;
  }
}
