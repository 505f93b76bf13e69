package anlan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Obligation;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import anlan.jobs.edge.WireTypes;
import anlan.jobs.restore.Checkpoint;
import anlan.wire.LogRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real topology in a mini-cluster, between logs in memory and a store in memory. */
class TopologyTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));
  private static final Path CONTRACTS = ROOT.resolve("schemas/tables");
  private static final Path CATALOGUE = ROOT.resolve("schemas/catalog");
  private static final int QUARTERS = 2;
  private static final String JOURNAL = "indicators.journal";
  private static final String VALUES = "indicators.values";

  @TempDir Path folder;

  @Test
  void everyCutIsWhatCoreSaysOfTheSourcesAtItsMarks() throws Exception {
    Offices offices = new Offices(1, 40);
    offices.tick(Offices.CLOCK);
    offices.work(300);
    MemoryStore store = new MemoryStore("every-cut");

    JobClient job = start(offices, store, new Configuration());
    awaitAll(offices, store);
    offices.work(300);
    awaitAll(offices, store);
    stop(job);

    List<MemoryStore.Cut> cuts = store.published().cuts();
    assertThat(cuts).hasSizeGreaterThan(3);
    checkCut(offices, store, cuts.get(cuts.size() / 2).number());
    checkCut(offices, store, cuts.get(cuts.size() - 1).number());
    checkCurrent(offices, store);
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

    JobClient job = start(offices, store, new Configuration());
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

    JobClient first = start(offices, store, once);
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
    JobClient second = start(offices, store, again);
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

    JobClient job = start(offices, store, never);
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

    JobClient job = start(offices, store, new Configuration());
    awaitAll(offices, store);
    stop(job);

    Map<Object, Long> byReason =
        store.published().rows("ops.rejected").stream()
            .collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));
    assertThat(byReason).containsKeys("MALFORMED_JSON", "BEYOND_LEDGER");
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

    JobClient job = start(offices, store, new Configuration());
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

  private JobClient start(Offices offices, MemoryStore store, Configuration more) throws Exception {
    Configuration settings =
        GlobalConfiguration.loadConfiguration(ROOT.resolve("deploy/flink").toString());
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    settings.setString("restart-strategy.exponential-delay.initial-backoff", "10 ms");
    settings.setString("restart-strategy.exponential-delay.max-backoff", "50 ms");
    settings.addAll(more);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
    WireTypes types = new WireTypes(CONTRACTS.toString());
    DataStream<LogRecord> log =
        env.addSource(
                new ScriptedLog(store.name(), CONTRACTS.toString(), 7, offices.logs()),
                "log",
                types.logRecord())
            .uid("log");
    Topology.define(
        log,
        store,
        new Topology.Plan(
            CONTRACTS.toString(),
            CATALOGUE.toString(),
            List.of("enterprise", "inspection"),
            QUARTERS));
    return env.executeAsync(store.name());
  }

  private static void stop(JobClient job) throws Exception {
    job.cancel().get(30, TimeUnit.SECONDS);
  }

  private static void awaitAll(Offices offices, MemoryStore store) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                offices.logs().stream()
                    .allMatch(
                        log ->
                            !store.published().cuts().isEmpty()
                                && lastCut(store).offset(log.source()) == log.lastOffset()));
  }

  private static MemoryStore.Cut lastCut(MemoryStore store) {
    List<MemoryStore.Cut> cuts = store.published().cuts();
    return cuts.get(cuts.size() - 1);
  }

  private static long historyRows(MemoryStore store) {
    return store.published().cuts().stream()
        .flatMap(cut -> cut.tables().entrySet().stream())
        .filter(table -> table.getKey().startsWith("history."))
        .mapToLong(table -> table.getValue().size())
        .sum();
  }

  private static Replay replay(Offices offices, MemoryStore.Cut cut) {
    long[] upTo = offices.logs().stream().mapToLong(log -> cut.offset(log.source())).toArray();
    return new Replay(CONTRACTS, CATALOGUE, QUARTERS, offices.logs(), upTo);
  }

  /** The keyed tables are the source tables at the marks of the newest cut. */
  private static void checkCurrent(Offices offices, MemoryStore store) {
    Map<String, Map<Object, Object[]>> expected = replay(offices, lastCut(store)).current();
    assertThat(expected)
        .containsKeys("current.subject_state", "current.inspection", "current.enterprise_clock");
    expected.forEach(
        (table, rows) -> {
          Map<Object, Object[]> current = store.published().current(table);
          assertThat(current.keySet()).as(table).isEqualTo(rows.keySet());
          rows.forEach(
              (key, row) -> assertThat(current.get(key)).as("%s %s", table, key).isEqualTo(row));
        });
  }

  /** The journal and the values as known at a cut are those of the sources at its marks. */
  private static void checkCut(Offices offices, MemoryStore store, long number) {
    MemoryStore.Cut cut =
        store.published().cuts().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow();
    Map<Account, Long> expected = replay(offices, cut).journal();
    assertThat(expected).isNotEmpty();
    assertThat(journal(store, number)).isEqualTo(expected);
    checkValues(cut, store);
  }

  private static Map<Account, Long> journal(MemoryStore store, long upTo) {
    Map<Account, Long> journal = new HashMap<>();
    for (Object[] row : store.published().rows(JOURNAL)) {
      if ((Long) row[10] <= upTo) {
        journal.merge(account(row), (Long) row[11], Long::sum);
      }
    }
    journal.values().removeIf(amount -> amount == 0);
    return journal;
  }

  private static Account account(Object[] row) {
    String subjectClass = (String) row[3];
    String level = (String) row[5];
    return new Account(
        (String) row[0],
        (String) row[1],
        new Cell(
            (String) row[2],
            subjectClass.isEmpty() ? null : SubjectClass.valueOf(subjectClass),
            (String) row[4],
            level.isEmpty() ? null : Level.valueOf(level),
            (String) row[6],
            (String) row[7]),
        (Integer) row[9],
        (String) row[8]);
  }

  /** The newest value of each unit, indicator and period, against the journal's plain sums. */
  private static void checkValues(MemoryStore.Cut cut, MemoryStore store) {
    Catalogue catalogue = Catalogue.load(CATALOGUE);
    int clock = cut.marks().stream().mapToInt(mark -> mark.clockDay()).min().orElseThrow();
    Map<Account, Long> journal = journal(store, cut.number());
    Map<String, Object[]> newest = new TreeMap<>();
    for (Object[] row : store.published().rows(VALUES)) {
      if ((Long) row[7] <= cut.number()) {
        newest.put(row[1] + " " + row[3] + " " + row[4], row);
      }
    }
    assertThat(newest).isNotEmpty();
    long inspected = 0;
    for (Object[] row : newest.values()) {
      Period period = Period.parse((String) row[4]);
      long numerator = 0;
      long denominator = 0;
      for (Map.Entry<Account, Long> line : journal.entrySet()) {
        Account account = line.getKey();
        String town = account.cell().town();
        if (row[1].equals(catalogue.jurisdictionOf(town))
            || row[1].equals(catalogue.districtOf(town))) {
          boolean ofPeriod = account.period().equals(period.label()) && account.day() <= clock;
          if (ofPeriod && account.measure().equals(row[3] + ".covered")) {
            numerator += line.getValue();
          } else if (ofPeriod && account.measure().equals(row[3] + ".adjust")
              || account.measure().equals("subjects")
                  && account.day() <= Math.min(clock, period.end())
                  && classes(catalogue, row, period).contains(account.cell().subjectClass())) {
            denominator += line.getValue();
          }
        }
      }
      assertThat(List.of(row[8], row[9]))
          .as("%s %s %s", row[1], row[3], row[4])
          .isEqualTo(List.of(numerator, denominator));
      assertThat(row[10])
          .isEqualTo(
              denominator == 0
                  ? null
                  : new BigDecimal(numerator)
                      .divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP));
      inspected += numerator;
    }
    assertThat(inspected).isPositive();
  }

  private static Set<SubjectClass> classes(Catalogue catalogue, Object[] row, Period period) {
    return catalogue.obligations().stream()
        .filter(one -> one.indicator().equals(row[3]) && one.appliesTo(period))
        .map(Obligation::subjectClass)
        .collect(Collectors.toSet());
  }
}
