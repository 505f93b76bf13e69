package anlan.jobs.ledger;

import anlan.core.affair.CaseLedger;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import anlan.jobs.rebuild.ReplayedLedgers;
import anlan.jobs.restore.Rebuilt;
import anlan.wire.AffairRows;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import anlan.wire.Tables;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/** The ledgers of cases while history is replayed: what {@link CaseOperator} keeps. */
public final class CaseLedgers implements ReplayedLedgers {
  static final String FILE = "cases";

  private final Catalogue catalogue;
  private final AffairRows rows;
  private final Map<String, CaseLedger> ledgers = new HashMap<>();
  private Timeline posted = new Timeline();
  private long uncounted;

  /** Empty ledgers under the terms of a catalogue. */
  public CaseLedgers(Catalogue catalogue, Tables tables) {
    this.catalogue = catalogue;
    rows = new AffairRows(tables);
  }

  @Override
  public List<CapturedTable> tables() {
    return rows.tables();
  }

  @Override
  public void apply(Change change) {
    ToCases.tell(rows, change, this::apply);
  }

  private void apply(CaseChange change) {
    CaseLedger ledger = ledgers.computeIfAbsent(change.ledger(), unseen -> new CaseLedger());
    if (change.apply(ledger, catalogue, posted) != null) {
      uncounted++;
    }
  }

  @Override
  public Timeline take() {
    Timeline taken = posted;
    posted = new Timeline();
    return taken;
  }

  @Override
  public long uncounted() {
    return uncounted;
  }

  @Override
  public void write(Rebuilt rebuilt) throws IOException {
    ledgers.values().removeIf(CaseLedger::isEmpty);
    rebuilt.file(FILE).write(StringSerializer.INSTANCE, CaseLedgerSerializer.INSTANCE, ledgers);
  }
}
