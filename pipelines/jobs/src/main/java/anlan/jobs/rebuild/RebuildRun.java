package anlan.jobs.rebuild;

import anlan.core.catalogue.Catalogue;
import anlan.jobs.config.JobConfig;
import anlan.jobs.cut.PendingCuts;
import anlan.jobs.edge.WireTypes;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.ledger.JournalWriter;
import anlan.jobs.restore.Checkpoint;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.store.LakeStore;
import anlan.jobs.store.Store;
import anlan.lake.Lake;
import anlan.lake.Rebuild;
import anlan.lake.Rebuilding;
import anlan.lake.WrittenFiles;
import anlan.lake.upkeep.Answer.Outcome;
import anlan.lake.upkeep.Request;
import anlan.wire.CapturedTable;
import anlan.wire.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves requests to rebuild (重算) before the job runs.
 *
 * <p>What the newest checkpoint holds is published first, so the tables are what the checkpoint
 * says. Then the whole history is replayed beside them, and they stay readable. The rebuilt rows
 * and the record of the rebuilt state become visible in one transaction, and the job starts from
 * the same checkpoint with that state.
 *
 * <p>A rebuild that fails changes nothing: the request is answered with the reason. One that is
 * killed begins anew, {@value #ATTEMPTS_MAX} times at most, for it may be what kills the process.
 */
public final class RebuildRun {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);
  private static final int ATTEMPTS_MAX = 3;
  private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final JobConfig config;
  private final LakeStore store;
  private final Lake lake;
  private final Rebuilding desk;

  private RebuildRun(JobConfig config, LakeStore store, Lake lake, Rebuilding desk) {
    this.config = config;
    this.store = store;
    this.lake = lake;
    this.desk = desk;
  }

  /**
   * Serves what waits and returns the newest rebuild.
   *
   * @param from the checkpoint that the job is going to start from; none before the first
   */
  public static Rebuilt serve(JobConfig config, LakeStore store, Optional<Checkpoint> from)
      throws IOException {
    try (Lake lake = store.open();
        Rebuilding desk = lake.rebuilding(JobConfig.JOB)) {
      List<Request> requests = desk.waiting();
      if (!requests.isEmpty()) {
        new RebuildRun(config, store, lake, desk).serve(requests, from);
      }
      return desk.newest()
          .map(rebuild -> new Rebuilt(rebuild.checkpoint(), rebuild.folder()))
          .orElse(Rebuilt.NEVER);
    }
  }

  private void serve(List<Request> requests, Optional<Checkpoint> from) throws IOException {
    if (from.isPresent()) {
      try (Store.Cuts cuts = store.cuts()) {
        PendingCuts.publish(from.get(), cuts);
      }
    }
    Request newest = requests.get(requests.size() - 1);
    int attempt = desk.begin(newest);
    if (from.isEmpty()) {
      desk.answer(requests, Outcome.REFUSED, "there is no checkpoint yet to begin from");
    } else if (attempt > ATTEMPTS_MAX) {
      desk.answer(
          requests,
          Outcome.FAILED,
          "broken off %d times: see the job's log; does it need more memory?"
              .formatted(ATTEMPTS_MAX));
    } else {
      rebuild(requests, newest, from.get());
    }
  }

  private void rebuild(List<Request> requests, Request newest, Checkpoint from) throws IOException {
    String folder = "%s/rebuilt-%d".formatted(config.checkpoints(), newest.id());
    LOG.info("request {}: rebuilding from checkpoint {}", newest.id(), from.folder());
    try {
      replay(requests, newest, new Rebuilt(from.id(), folder));
      LOG.info("request {}: rebuilt", newest.id());
    } catch (RuntimeException e) {
      LOG.error("request {}: the rebuild failed, and nothing was changed", newest.id(), e);
      desk.answer(requests, Outcome.FAILED, e.toString());
    }
  }

  private void replay(List<Request> requests, Request newest, Rebuilt rebuilt) throws IOException {
    Tables tables = new WireTypes(store.contracts()).tables();
    Participants participants =
        new Participants(
            store,
            Catalogue.load(config.catalogue()),
            tables,
            new Horizon(config.ledgerQuarters()));
    List<ReplayedTotals> totals = participants.totals();
    try (LakeHistory history = new LakeHistory(lake);
        Store.Rows journal = store.rows(JournalWriter.TABLE, 0)) {
      int firstClock = history.firstClock(Horizon.NONE);
      List<ReplayedLedgers> ledgers =
          participants.ledgers(
              firstClock == Horizon.NONE ? Horizon.NONE : participants.reach().of(firstClock));
      HistoryReplay replay =
          new HistoryReplay(history.sources(tables(ledgers, tables)), ledgers, totals, journal);
      long[] told = {System.nanoTime() - PROGRESS_NANOS};
      replay.run(
          history.cuts(),
          () -> {
            if (System.nanoTime() - told[0] >= PROGRESS_NANOS) {
              told[0] = System.nanoTime();
              desk.progress(newest, replay.changes(), history.rows());
            }
          });
      desk.progress(newest, replay.changes(), history.rows());
      show(requests, rebuilt, replay, ledgers, totals, journal);
    } finally {
      totals.forEach(ReplayedTotals::close);
    }
  }

  private void show(
      List<Request> requests,
      Rebuilt rebuilt,
      HistoryReplay replay,
      List<ReplayedLedgers> ledgers,
      List<ReplayedTotals> totals,
      Store.Rows journal)
      throws IOException {
    Set<String> replaced = new LinkedHashSet<>(List.of(JournalWriter.TABLE));
    List<WrittenFiles> files = new ArrayList<>();
    journal.flush().ifPresent(files::add);
    long uncounted = 0;
    for (ReplayedLedgers kind : ledgers) {
      kind.write(rebuilt);
      uncounted += kind.uncounted();
    }
    for (ReplayedTotals kind : totals) {
      kind.write(rebuilt);
      files.addAll(kind.flush());
      replaced.addAll(kind.tables());
    }
    desk.replace(
        requests,
        replaced,
        files,
        new Rebuild(rebuilt.checkpoint(), rebuilt.folder()),
        "%d rows of history replayed in %d cuts: %d rows in %s; %d changes can't be counted"
            .formatted(
                replay.changes(), replay.cuts(), replay.posted(), JournalWriter.TABLE, uncounted));
  }

  /** What ledgers ask for, and the clocks. */
  private static Set<CapturedTable> tables(List<ReplayedLedgers> ledgers, Tables all) {
    Set<CapturedTable> tables = new LinkedHashSet<>();
    ledgers.forEach(kind -> tables.addAll(kind.tables()));
    all.all().stream().filter(CapturedTable::isClock).forEach(tables::add);
    return tables;
  }
}
