package anlan.jobs;

import static anlan.jobs.MemoryStoreChecks.checkCut;
import static anlan.jobs.MemoryStoreChecks.journal;
import static anlan.jobs.MemoryStoreChecks.lastCut;
import static anlan.jobs.RunningJob.awaitAll;
import static anlan.jobs.RunningJob.plan;
import static anlan.jobs.RunningJob.start;
import static anlan.jobs.RunningJob.stop;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.jobs.cut.PendingCuts;
import anlan.jobs.rebuild.ReplayOf;
import anlan.jobs.rebuild.ReplayedCut;
import anlan.jobs.restore.Checkpoint;
import anlan.jobs.restore.Rebuilt;
import anlan.lake.SourceMark;
import anlan.lake.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay of the history against what the job posted, and the job that goes on from a replay. */
class RebuildTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Path CONTRACTS = ROOT.resolve("schemas/tables");
  private static final Path CATALOGUE = ROOT.resolve("schemas/catalog");
  private static final int QUARTERS = 2;

  /** From 1 January of the year before on. */
  private static final int LONGER = 3;

  private static final String JOURNAL = "indicators.journal";
  private static final String VALUES = "indicators.values";
  private static final String SCORES = "indicators.scores";
  private static final String ITEMS = "indicators.score_items";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aReplayPostsWhatTheJobPostedCutByCut(long seed) throws Exception {
    Offices offices = new Offices(seed, 40);
    offices.tick(Offices.CLOCK);
    offices.work(300);
    MemoryStore store = new MemoryStore("replayed-" + seed);
    JobClient job = start(folder, offices, store, new Configuration());
    awaitAll(offices, store);
    offices.tick(Offices.CLOCK + 20);
    offices.work(100);
    awaitAll(offices, store);
    offices.logs().forEach(SourceLog::goesBlind);
    offices.work(150);
    offices.inspection.snapshot();
    offices.enterprise.snapshot();
    offices.work(100);
    awaitAll(offices, store);
    offices.tick(Offices.CLOCK + 47);
    offices.work(100);
    awaitAll(offices, store);
    stop(job);

    MemoryStore replayed = new MemoryStore("replay-" + seed);
    List<WrittenFiles> files = replay(store, QUARTERS, replayed, rebuilt(1));
    replayed.cuts().commit(1, List.of(), files);

    assertThat(store.published().cuts()).hasSizeGreaterThan(3);
    assertThat(store.published().rows(JOURNAL)).hasSizeGreaterThan(1_000);
    assertThat(rows(replayed, JOURNAL)).isEqualTo(rows(store, JOURNAL));
    assertThat(rows(replayed, VALUES)).isEqualTo(rows(store, VALUES));
    assertThat(store.published().rows(SCORES)).isNotEmpty();
    assertThat(rows(replayed, SCORES)).isEqualTo(rows(store, SCORES));
    assertThat(rows(replayed, ITEMS)).isEqualTo(rows(store, ITEMS));
  }

  @Test
  void aCorrectedRuleAndALongerReachHoldFromTheRebuildOnThroughCrashes() throws Exception {
    Offices offices = new Offices(14, 40);
    offices.tick(Offices.CLOCK);
    offices.work(400);
    MemoryStore store = new MemoryStore("corrected");
    store.published().failsBefore = cut -> cut == 9;
    Configuration once = new Configuration();
    once.setString("restart-strategy.type", "none");
    JobClient wrong =
        start(folder, offices, store, once, plan(wrongCatalogue(), QUARTERS, Rebuilt.NEVER));
    awaitEnd(wrong);
    store.published().failsBefore = cut -> false;
    assertThat(lastCut(store).number()).isEqualTo(8);

    Checkpoint from = Checkpoint.newest(folder.toUri().toString()).orElseThrow();
    assertThat(from.id()).isEqualTo(9);
    PendingCuts.publish(from, store.cuts());
    assertThat(lastCut(store).number()).isEqualTo(9);
    Map<?, Long> before = journal(store, 9);
    Rebuilt rebuilt = rebuilt(from.id());
    store
        .published()
        .replaceAll(List.of(JOURNAL, VALUES, SCORES, ITEMS), replay(store, LONGER, store, rebuilt));
    assertThat(journal(store, 9)).isNotEqualTo(before);
    checkCut(offices, store, 9, LONGER);

    AtomicInteger attempts = new AtomicInteger();
    store.published().failsBefore = cut -> attempts.incrementAndGet() % 3 == 1;
    store.published().failsAfter = cut -> attempts.get() % 5 == 0;
    Configuration again = new Configuration();
    again.set(StateRecoveryOptions.SAVEPOINT_PATH, from.folder());
    JobClient job = start(folder, offices, store, again, plan(CATALOGUE, LONGER, rebuilt));
    offices.work(300);
    offices.tick(Offices.CLOCK + 30);
    offices.work(100);
    awaitAll(offices, store);
    stop(job);

    checkCut(offices, store, lastCut(store).number(), LONGER);
  }

  private static void awaitEnd(JobClient job) {
    assertThat(job.getJobExecutionResult()).failsWithin(Duration.ofSeconds(60));
  }

  private Rebuilt rebuilt(long checkpoint) {
    return new Rebuilt(checkpoint, folder.resolve("rebuilt").toUri().toString());
  }

  /** One in which a subject is due at once. */
  private Path wrongCatalogue() throws IOException {
    Path wrong = Files.createDirectories(folder.resolve("wrong"));
    try (Stream<Path> files = Files.list(CATALOGUE)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Files.writeString(
            wrong.resolve(file.getFileName()), text.replace(",30,PERIOD_END", ",3,PERIOD_END"));
      }
    }
    return wrong;
  }

  private static List<WrittenFiles> replay(
      MemoryStore store, int quarters, MemoryStore to, Rebuilt rebuilt) throws IOException {
    return ReplayOf.run(
        CONTRACTS,
        CATALOGUE,
        quarters,
        Offices.CLOCK,
        to,
        table -> copies(store.published().rows(table)),
        store.published().cuts().stream().map(RebuildTest::replayed).toList(),
        rebuilt);
  }

  private static List<Object[]> copies(List<Object[]> rows) {
    return rows.stream()
        .map(Object[]::clone)
        .sorted(Comparator.comparing(row -> (Long) row[5]))
        .toList();
  }

  private static ReplayedCut replayed(MemoryStore.Cut cut) {
    Map<String, Long> offsets = new HashMap<>();
    Map<String, Integer> clocks = new HashMap<>();
    for (SourceMark mark : cut.marks()) {
      offsets.put(mark.source(), mark.offset());
      if (mark.clockDay() != null) {
        clocks.put(mark.source(), mark.clockDay());
      }
    }
    return new ReplayedCut(cut.number(), offsets, clocks);
  }

  private static List<String> rows(MemoryStore store, String table) {
    return store.published().rows(table).stream().map(Arrays::toString).sorted().toList();
  }
}
