package anlan.jobs.ledger;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Ledger;
import anlan.jobs.restore.Rebuilt;
import anlan.wire.Change;
import anlan.wire.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Keeps one {@link Ledger} per subject and sends on what the changes between two barriers posted.
 *
 * <p>Postings of all subjects are summed by account and sent right before the barrier: only
 * accounts that really changed leave, once, and the state that is snapshotted agrees with what was
 * sent. The sum is bounded by the changes between two checkpoints; a ledger by the years it keeps.
 *
 * <p>After a rebuild the ledgers of the restored checkpoint are replaced by the rebuilt ones.
 */
public final class LedgerOperator extends AbstractStreamOperator<JournalEntry>
    implements OneInputStreamOperator<LedgerChange, JournalEntry> {

  private final String catalogueFolder;
  private final Horizon reach;
  private final Rebuilt rebuilt;
  private final OutputTag<Rejection> rejections;

  private transient ValueState<Ledger> ledgers;
  private transient Postings postings;
  private transient int clock;

  /**
   * Keeps ledgers under the rules of a catalogue.
   *
   * @param catalogue folder of the catalogue
   * @param quarters how many quarters back ledgers reach
   * @param rebuilt the newest rebuild
   * @param rejections where changes go that are older
   */
  public LedgerOperator(
      String catalogue, int quarters, Rebuilt rebuilt, OutputTag<Rejection> rejections) {
    this.catalogueFolder = catalogue;
    this.reach = new Horizon(quarters);
    this.rebuilt = rebuilt;
    this.rejections = rejections;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    ValueStateDescriptor<Ledger> descriptor =
        new ValueStateDescriptor<>("ledger", LedgerSerializer.INSTANCE);
    ledgers = context.getKeyedStateStore().getState(descriptor);
    if (rebuilt.replaces(context)) {
      rebuilt.fill(this, descriptor, SubjectLedgers.FILE);
    }
    clock = Change.NO_DAY;
    postings = new Postings(Catalogue.load(Path.of(catalogueFolder)), Horizon.NONE);
  }

  @Override
  public void processElement(StreamRecord<LedgerChange> element) throws Exception {
    LedgerChange change = element.getValue();
    if (change.today() > clock) {
      clock = change.today();
      postings.moveTo(reach.of(clock));
    }
    Ledger kept = ledgers.value();
    Ledger ledger = kept == null ? new Ledger() : kept;
    Rejection rejection = postings.apply(change, ledger);
    if (rejection != null) {
      output.collect(rejections, new StreamRecord<>(rejection));
    }
    keep(ledger);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    postings
        .take()
        .forEach(
            (account, amount) ->
                output.collect(new StreamRecord<>(new JournalEntry(account, amount))));
  }

  private void keep(Ledger ledger) throws IOException {
    ledger.prune(postings.horizon());
    if (ledger.isEmpty()) {
      ledgers.clear();
    } else {
      ledgers.update(ledger);
    }
  }
}
