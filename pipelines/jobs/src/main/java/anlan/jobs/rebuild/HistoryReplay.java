package anlan.jobs.rebuild;

import anlan.core.ledger.Timeline;
import anlan.jobs.ledger.JournalWriter;
import anlan.jobs.store.Store;
import anlan.jobs.values.CityClock;
import anlan.wire.Change;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Goes through the change history cut by cut (重放), as the job did, and writes what each cut posts.
 *
 * <p>A change belongs to the first cut whose offset reaches it. So the journal keeps its cuts: what
 * was known at a cut is known there again, unless the rules have changed since. Within a cut the
 * order of the sources makes no difference, for ledgers post differences of what their rows yield.
 *
 * <p>Memory: the ledgers, one cut's postings, and of each row of the histories its key and subject.
 */
final class HistoryReplay {
  private final Map<String, SourceHistory> sources;
  private final List<ReplayedLedgers> ledgers;
  private final List<ReplayedTotals> totals;
  private final Store.Rows journal;
  private final CityClock clock;
  private long changes;
  private long cuts;
  private long posted;

  HistoryReplay(
      Map<String, SourceHistory> sources,
      List<ReplayedLedgers> ledgers,
      List<ReplayedTotals> totals,
      Store.Rows journal) {
    this.sources = sources;
    this.ledgers = ledgers;
    this.totals = totals;
    this.journal = journal;
    clock = new CityClock(List.copyOf(sources.keySet()));
  }

  /**
   * Replays all cuts, in order.
   *
   * @param eachCut told after each
   * @throws IllegalStateException if the history goes beyond the last cut
   */
  void run(Iterator<ReplayedCut> allCuts, Runnable eachCut) {
    while (allCuts.hasNext()) {
      replay(allCuts.next());
      eachCut.run();
    }
    sources.forEach(
        (source, history) -> {
          if (!history.isDone()) {
            throw new IllegalStateException(
                "the history of source %s goes beyond the last cut: are rows of ops.cuts lost?"
                    .formatted(source));
          }
        });
  }

  private void replay(ReplayedCut cut) {
    sources.forEach(
        (source, history) -> history.upTo(cut.offsets().getOrDefault(source, -1L), this::apply));
    Timeline sums = new Timeline();
    ledgers.forEach(kind -> sums.add(kind.take(), 1));
    sums.forEach(
        (account, amount) -> {
          posted++;
          journal.append(JournalWriter.row(account, amount, cut.number()));
          totals.forEach(kind -> kind.post(account, amount));
        });
    cut.clocks().forEach(clock::see);
    totals.forEach(kind -> kind.cut(cut.number(), clock.today()));
    cuts++;
  }

  private void apply(Change change) {
    changes++;
    ledgers.forEach(kind -> kind.apply(change));
  }

  /** How many changes were replayed. */
  long changes() {
    return changes;
  }

  /** In how many cuts. */
  long cuts() {
    return cuts;
  }

  /** How many rows of the journal they posted. */
  long posted() {
    return posted;
  }
}
