package anlan.jobs.rebuild;

import anlan.core.catalogue.Catalogue;
import anlan.jobs.ledger.CaseLedgers;
import anlan.jobs.ledger.Horizon;
import anlan.jobs.ledger.SubjectLedgers;
import anlan.jobs.scores.ScoresBook;
import anlan.jobs.store.Store;
import anlan.jobs.values.ValuesBook;
import anlan.wire.Tables;
import java.util.List;

/**
 * What is rebuilt: of each operator that keeps ledgers or totals, what stands in for it.
 *
 * <p>Every kind of ledgers that posts to the journal is named here, for all rows of the journal are
 * replaced; of totals that are not named, state and tables stay as they are.
 *
 * @param store where rows go
 * @param catalogue the rules
 * @param tables the captured tables
 * @param reach how far back the operators' ledgers reach
 */
record Participants(Store store, Catalogue catalogue, Tables tables, Horizon reach) {

  /** Empty ledgers that count from a day on, in days since 1970-01-01. */
  List<ReplayedLedgers> ledgers(int horizon) {
    return List.of(
        new SubjectLedgers(catalogue, tables, horizon, reach), new CaseLedgers(catalogue, tables));
  }

  /** Empty totals. */
  List<ReplayedTotals> totals() {
    return List.of(
        new ReplayedTotals(new ValuesBook(store, catalogue, reach), catalogue),
        new ReplayedTotals(new ScoresBook(store, catalogue, reach), catalogue));
  }
}
