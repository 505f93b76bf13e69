package anlan.jobs;

import static anlan.jobs.MemoryStoreChecks.checkCurrent;
import static anlan.jobs.MemoryStoreChecks.checkCut;
import static anlan.jobs.MemoryStoreChecks.checkValues;
import static anlan.jobs.MemoryStoreChecks.journal;
import static anlan.jobs.MemoryStoreChecks.lastCut;
import static anlan.jobs.MemoryStoreChecks.replay;
import static anlan.jobs.RunningJob.awaitAll;
import static anlan.jobs.RunningJob.start;
import static anlan.jobs.RunningJob.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import anlan.core.ledger.Account;
import anlan.jobs.restore.Checkpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real topology in a mini-cluster, between logs in memory and a store in memory. */
class TopologyTest {
  private static final String VALUES = "indicators.values";

  @TempDir Path folder;

  @Test
  void everyCutIsWhatCoreSaysOfTheSourcesAtItsMarks() throws Exception {
    Offices offices = new Offices(1, 40);
    offices.tick(Offices.CLOCK);
    offices.work(300);
    MemoryStore store = new MemoryStore("every-cut");

    JobClient job = start(folder, offices, store, new Configuration());
    awaitAll(offices, store);
    offices.work(300);
    awaitAll(offices, store);
    stop(job);

    List<MemoryStore.Cut> cuts = store.published().cuts();
    assertThat(cuts).hasSizeGreaterThan(3);
    checkCut(offices, store, cuts.get(cuts.size() / 2).number());
    checkCut(offices, store, cuts.get(cuts.size() - 1).number());
    checkCurrent(offices, store);
    assertThat(journal(store, lastCut(store).number()).keySet())
        .extracting(Account::measure)
        .contains("C1.covered", "hazard.overdue", "accident.deaths", "gdp", "decision.bonus")
        .contains("title.valid", "title.to_cancel", "C7.due", "C7.reviewed");
  }

  @Test
  void aCrashBetweenCheckpointAndCommitLosesAndDoublesNothing() throws Exception {
    Offices offices = new Offices(2, 40);
    offices.tick(Offices.CLOCK);
    offices.work(400);
    MemoryStore store = new MemoryStore("crash");
    AtomicInteger attempts = new AtomicInteger();
    store.published().failsBefore = cut -> Set.of(2, 7).contains(attempts.incrementAndGet());
    store.published().failsAfter = cut -> attempts.get() == 4;

    JobClient job = start(folder, offices, store, new Configuration());
    await().atMost(Duration.ofSeconds(90)).until(() -> attempts.get() > 7);
    offices.work(200);
    awaitAll(offices, store);
    stop(job);

    checkCut(offices, store, lastCut(store).number());
    assertThat(historyRows(store)).isEqualTo(replay(offices, lastCut(store)).changes);
    checkCurrent(offices, store);
  }

  @Test
  void aKilledRunGoesOnFromItsNewestCheckpoint() throws Exception {
    Offices offices = new Offices(3, 40);
    offices.tick(Offices.CLOCK);
    offices.work(300);
    MemoryStore store = new MemoryStore("killed");
    store.published().failsBefore = cut -> cut == 4;
    Configuration once = new Configuration();
    once.setString("restart-strategy.type", "none");

    JobClient first = start(folder, offices, store, once);
    assertThatThrownBy(() -> first.getJobExecutionResult().get(60, TimeUnit.SECONDS))
        .hasStackTraceContaining("injected: before cut 4");
    assertThat(lastCut(store).number()).isEqualTo(3);
    store.published().failsBefore = cut -> false;
    store.published().holdUntilAwaited(4);
    offices.work(100);

    Checkpoint newest = Checkpoint.newest(folder.toUri().toString()).orElseThrow();
    assertThat(newest.id()).isEqualTo(4);
    Configuration again = new Configuration();
    again.set(StateRecoveryOptions.SAVEPOINT_PATH, newest.folder());
    JobClient second = start(folder, offices, store, again);
    awaitAll(offices, store);
    stop(second);

    assertThat(store.published().cuts().stream().map(MemoryStore.Cut::number))
        .startsWith(1L, 2L, 3L, 4L, 5L);
    checkCut(offices, store, lastCut(store).number());
    assertThat(historyRows(store)).isEqualTo(replay(offices, lastCut(store)).changes);
    checkCurrent(offices, store);
  }

  @Test
  void aStopWithSavepointPublishesWhatTheSavepointHolds() throws Exception {
    Offices offices = new Offices(4, 20);
    offices.tick(Offices.CLOCK);
    offices.work(100);
    MemoryStore store = new MemoryStore("stopped");
    Configuration never = new Configuration();
    never.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));

    JobClient job = start(folder, offices, store, never);
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions() // until all tasks run
        .until(
            () ->
                job.stopWithSavepoint(
                        false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                    .get(60, TimeUnit.SECONDS),
            savepoint -> !savepoint.isEmpty());

    assertThat(store.published().cuts()).hasSize(1);
    checkCut(offices, store, lastCut(store).number());
    checkCurrent(offices, store);
  }

  @Test
  void badMessagesAndOldOnesAreRejectedAndTheRestIsCounted() throws Exception {
    Offices offices = new Offices(5, 20);
    offices.tick(Offices.CLOCK);
    offices.work(50);
    offices.inspection.raw("not json");
    offices.work(50);
    MemoryStore store = new MemoryStore("rejected");

    JobClient job = start(folder, offices, store, new Configuration());
    awaitAll(offices, store);
    stop(job);

    Map<Object, Long> byReason =
        store.published().rows("ops.rejected").stream()
            .collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));
    assertThat(byReason).containsKeys("MALFORMED_JSON", "BEYOND_LEDGER", "OUTSIDE_CALENDAR");
    assertThat(byReason.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(replay(offices, lastCut(store)).rejections);
    checkCut(offices, store, lastCut(store).number());
  }

  @Test
  void valuesFollowTheClock() throws Exception {
    Offices offices = new Offices(6, 40);
    offices.tick(Offices.CLOCK);
    offices.work(200);
    MemoryStore store = new MemoryStore("clock");

    JobClient job = start(folder, offices, store, new Configuration());
    awaitAll(offices, store);
    for (int days = 1; days <= 50; days += 7) {
      offices.tick(Offices.CLOCK + days);
      offices.work(5);
      awaitAll(offices, store);
      checkValues(lastCut(store), store);
    }
    stop(job);
    assertThat(store.published().rows(VALUES).stream().map(row -> row[4]))
        .contains("2023", "2023H2", "2023Q3", "2023Q4", "2023-10")
        .doesNotContain("2023-11", "2024");
  }

  private static long historyRows(MemoryStore store) {
    return store.published().cuts().stream()
        .flatMap(cut -> cut.tables().entrySet().stream())
        .filter(table -> table.getKey().startsWith("history."))
        .mapToLong(table -> table.getValue().size())
        .sum();
  }
}
