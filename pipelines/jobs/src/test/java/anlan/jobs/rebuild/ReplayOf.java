package anlan.jobs.rebuild;

import anlan.contracts.Contracts;
import anlan.core.catalogue.Catalogue;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.ledger.JournalWriter;
import anlan.jobs.restore.Rebuilt;
import anlan.jobs.store.Store;
import anlan.lake.WrittenFiles;
import anlan.wire.CapturedTable;
import anlan.wire.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Replays histories that are in memory, as a rebuild replays those of the lake. */
public final class ReplayOf {
  private ReplayOf() {}

  /**
   * Replays all cuts; the files it wrote to the store.
   *
   * @param histories the rows of a table's history in the log's order
   */
  public static List<WrittenFiles> run(
      Path contracts,
      Path catalogue,
      int quarters,
      int firstClock,
      Store store,
      Function<String, List<Object[]>> histories,
      List<ReplayedCut> cuts,
      Rebuilt rebuilt)
      throws IOException {
    Tables tables = new Tables(Contracts.load(contracts));
    Horizon reach = new Horizon(quarters);
    Participants all = new Participants(store, Catalogue.load(catalogue), tables, reach);
    List<ReplayedLedgers> ledgers = all.ledgers(reach.of(firstClock));
    List<ReplayedTotals> totals = all.totals();
    Map<String, Map<CapturedTable, Iterator<Object[]>>> bySource = new HashMap<>();
    for (CapturedTable table : tables.all()) {
      if (table.isClock() || ledgers.stream().anyMatch(kind -> kind.tables().contains(table))) {
        bySource
            .computeIfAbsent(table.database(), source -> new HashMap<>())
            .put(table, histories.apply(table.contract().name()).iterator());
      }
    }
    Map<String, SourceHistory> sources = new HashMap<>();
    bySource.forEach((source, rows) -> sources.put(source, new SourceHistory(rows)));
    Store.Rows journal = store.rows(JournalWriter.TABLE, 0);
    new HistoryReplay(sources, ledgers, totals, journal).run(cuts.iterator(), () -> {});
    List<WrittenFiles> files = new ArrayList<>(journal.flush().stream().toList());
    for (ReplayedLedgers kind : ledgers) {
      kind.write(rebuilt);
    }
    for (ReplayedTotals kind : totals) {
      kind.write(rebuilt);
      files.addAll(kind.flush());
    }
    return files;
  }
}
