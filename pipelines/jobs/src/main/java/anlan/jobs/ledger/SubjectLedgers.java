package anlan.jobs.ledger;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.Timeline;
import anlan.jobs.rebuild.ReplayedLedgers;
import anlan.jobs.restore.Rebuilt;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import anlan.wire.LedgerRows;
import anlan.wire.Tables;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeutils.base.LongSerializer;

/**
 * The ledgers of all subjects while history is replayed: what {@link LedgerOperator} keeps.
 *
 * <p>They have one horizon, that of the first clock, to which reconciliation looks back: so what
 * came when the operator had forgotten its days is counted now. Nothing is forgotten before the
 * end; then they are pruned to what the operator keeps.
 */
public final class SubjectLedgers implements ReplayedLedgers {
  static final String FILE = "ledger";

  private final LedgerRows rows;
  private final Postings postings;
  private final Horizon reach;
  private final Map<Long, Ledger> ledgers = new HashMap<>();
  private int today = Change.NO_DAY;
  private long uncounted;

  /**
   * Empty ledgers.
   *
   * @param horizon the first day that counts, in days since 1970-01-01
   * @param reach how far back the operator's ledgers reach
   */
  public SubjectLedgers(Catalogue catalogue, Tables tables, int horizon, Horizon reach) {
    rows = new LedgerRows(tables);
    postings = new Postings(catalogue, horizon);
    this.reach = reach;
  }

  @Override
  public List<CapturedTable> tables() {
    return rows.tables();
  }

  @Override
  public void apply(Change change) {
    today = Math.max(today, change.today());
    ToLedger.tell(rows, change, this::apply);
  }

  private void apply(LedgerChange change) {
    Ledger ledger = ledgers.computeIfAbsent(change.subjectId(), unseen -> new Ledger());
    if (postings.apply(change, ledger) != null) {
      uncounted++;
    }
    if (ledger.isEmpty()) {
      ledgers.remove(change.subjectId());
    }
  }

  @Override
  public Timeline take() {
    return postings.take();
  }

  @Override
  public long uncounted() {
    return uncounted;
  }

  @Override
  public void write(Rebuilt rebuilt) throws IOException {
    if (today != Change.NO_DAY) {
      ledgers.values().forEach(ledger -> ledger.prune(reach.of(today)));
      ledgers.values().removeIf(Ledger::isEmpty);
    }
    rebuilt.file(FILE).write(LongSerializer.INSTANCE, LedgerSerializer.INSTANCE, ledgers);
  }
}
