package anlan.jobs.ledger;

import anlan.core.affair.CaseLedger;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import anlan.jobs.restore.Rebuilt;
import anlan.wire.Rejection;
import java.nio.file.Path;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Keeps one {@link CaseLedger} per kind of affair, of posts one per subject, and sends on, right
 * before each barrier, what the changes since the last one posted, summed by account as the {@link
 * LedgerOperator} does.
 *
 * <p>Knows no horizon: cases are few, and what happened to them years ago may still change.
 */
public final class CaseOperator extends AbstractStreamOperator<JournalEntry>
    implements OneInputStreamOperator<CaseChange, JournalEntry> {
  private final String catalogueFolder;
  private final Rebuilt rebuilt;
  private final OutputTag<Rejection> rejections;

  private transient Catalogue catalogue;
  private transient ValueState<CaseLedger> ledgers;
  private transient Timeline posted;

  /**
   * Keeps ledgers under the terms of a catalogue.
   *
   * @param catalogue folder of the catalogue
   * @param rebuilt the newest rebuild
   * @param rejections where changes go that can't be counted
   */
  public CaseOperator(String catalogue, Rebuilt rebuilt, OutputTag<Rejection> rejections) {
    this.catalogueFolder = catalogue;
    this.rebuilt = rebuilt;
    this.rejections = rejections;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    catalogue = Catalogue.load(Path.of(catalogueFolder));
    ValueStateDescriptor<CaseLedger> descriptor =
        new ValueStateDescriptor<>("cases", CaseLedgerSerializer.INSTANCE);
    ledgers = context.getKeyedStateStore().getState(descriptor);
    if (rebuilt.replaces(context)) {
      rebuilt.fill(this, descriptor, CaseLedgers.FILE);
    }
    posted = new Timeline();
  }

  @Override
  public void processElement(StreamRecord<CaseChange> element) throws Exception {
    CaseChange change = element.getValue();
    CaseLedger kept = ledgers.value();
    CaseLedger ledger = kept == null ? new CaseLedger() : kept;
    Rejection rejection = change.apply(ledger, catalogue, posted);
    if (rejection != null) {
      output.collect(rejections, new StreamRecord<>(rejection));
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
