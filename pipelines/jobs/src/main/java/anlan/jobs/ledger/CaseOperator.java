package anlan.jobs.ledger;

import anlan.core.affair.CaseLedger;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import java.nio.file.Path;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Keeps one {@link CaseLedger} per kind of affair and sends on, right before each barrier, what the
 * changes since the last one posted, summed by account as the {@link LedgerOperator} does.
 *
 * <p>Knows no horizon: cases are few, and what happened to them years ago may still change.
 */
public final class CaseOperator extends AbstractStreamOperator<JournalEntry>
    implements OneInputStreamOperator<CaseChange, JournalEntry> {
  private final String catalogueFolder;

  private transient Catalogue catalogue;
  private transient ValueState<CaseLedger> ledgers;
  private transient Timeline posted;

  /**
   * Keeps ledgers under the terms of a catalogue.
   *
   * @param catalogue folder of the catalogue
   */
  public CaseOperator(String catalogue) {
    this.catalogueFolder = catalogue;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    catalogue = Catalogue.load(Path.of(catalogueFolder));
    ledgers =
        context
            .getKeyedStateStore()
            .getState(new ValueStateDescriptor<>("cases", CaseLedgerSerializer.INSTANCE));
    posted = new Timeline();
  }

  @Override
  public void processElement(StreamRecord<CaseChange> element) throws Exception {
    CaseChange change = element.getValue();
    CaseLedger kept = ledgers.value();
    CaseLedger ledger = kept == null ? new CaseLedger() : kept;
    if (change.deleted()) {
      ledger.remove(change.row(), catalogue, posted);
    } else {
      ledger.put(change.row(), catalogue, posted);
    }
    if (ledger.isEmpty()) {
      ledgers.clear();
    } else {
      ledgers.update(ledger);
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    posted.forEach(
        (account, amount) -> output.collect(new StreamRecord<>(new JournalEntry(account, amount))));
    posted = new Timeline();
  }
}
