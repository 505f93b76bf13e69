package anlan.jobs.ledger;

import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.Journal;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.SubjectState;
import anlan.core.ledger.Timeline;
import anlan.jobs.gate.LogDeserializer;
import anlan.jobs.ledger.LedgerChange.What;
import anlan.wire.Change;
import anlan.wire.Reason;
import anlan.wire.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
 * <p>When the clock enters a year that moves the horizon, what was posted under the old horizon is
 * kept, and a new journal begins: a difference of timelines under two horizons would take back what
 * is published.
 */
public final class LedgerOperator extends AbstractStreamOperator<JournalEntry>
    implements OneInputStreamOperator<LedgerChange, JournalEntry> {

  private final String catalogueFolder;
  private final Horizon reach;
  private final OutputTag<Rejection> rejections;

  private transient Catalogue catalogue;
  private transient ValueState<Ledger> ledgers;
  private transient Journal journal;
  private transient Timeline postedBefore;
  private transient int clock;
  private transient int horizon;

  /**
   * Keeps ledgers under the rules of a catalogue.
   *
   * @param catalogue folder of the catalogue
   * @param quarters how many quarters back ledgers reach
   * @param rejections where changes go that are older
   */
  public LedgerOperator(String catalogue, int quarters, OutputTag<Rejection> rejections) {
    this.catalogueFolder = catalogue;
    this.reach = new Horizon(quarters);
    this.rejections = rejections;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    catalogue = Catalogue.load(Path.of(catalogueFolder));
    ledgers =
        context
            .getKeyedStateStore()
            .getState(new ValueStateDescriptor<>("ledger", LedgerSerializer.INSTANCE));
    clock = Change.NO_DAY;
    horizon = Horizon.NONE;
    journal = new Journal(catalogue, horizon);
    postedBefore = new Timeline();
  }

  @Override
  public void processElement(StreamRecord<LedgerChange> element) throws Exception {
    LedgerChange change = element.getValue();
    if (change.today() > clock) {
      moveTo(change.today());
    }
    Ledger kept = ledgers.value();
    Ledger ledger = kept == null ? new Ledger() : kept;
    if (!apply(change, ledger)) {
      output.collect(rejections, new StreamRecord<>(tooOld(change)));
    }
    keep(ledger);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    postedBefore.add(journal.take(), 1);
    postedBefore.forEach(
        (account, amount) -> output.collect(new StreamRecord<>(new JournalEntry(account, amount))));
    postedBefore = new Timeline();
  }

  private void moveTo(int today) {
    clock = today;
    if (reach.of(today) != horizon) {
      horizon = reach.of(today);
      postedBefore.add(journal.take(), 1);
      journal = new Journal(catalogue, horizon);
    }
  }

  /** Whether the ledger could take the change; if not, it is about days it has forgotten. */
  private boolean apply(LedgerChange change, Ledger ledger) {
    SubjectState state = change.state();
    if (state != null) {
      return change.what() == What.PUT
          ? journal.put(ledger, state)
          : journal.removeState(ledger, state.id());
    }
    Inspection inspection = change.inspection();
    if (inspection == null) {
      throw new IllegalStateException("neither state nor inspection: " + change);
    }
    if (change.what() == What.PUT) {
      return journal.put(ledger, inspection);
    }
    journal.removeInspection(ledger, inspection.id());
    return change.what() == What.MOVE_AWAY || !inspection.isBeyond(horizon);
  }

  private void keep(Ledger ledger) throws IOException {
    ledger.prune(horizon);
    if (ledger.isEmpty()) {
      ledgers.clear();
    } else {
      ledgers.update(ledger);
    }
  }

  private Rejection tooOld(LedgerChange change) {
    SubjectState state = change.state();
    String source = state == null ? "inspection" : "enterprise";
    return new Rejection(
        Reason.BEYOND_LEDGER,
        "%s is about days before the ledger's first, %s: rebuild to count it"
            .formatted(state == null ? change.inspection() : state, LocalDate.ofEpochDay(horizon)),
        source,
        state == null ? "inspection.inspection" : "enterprise.subject_state",
        LogDeserializer.topic(source),
        0,
        change.offset(),
        change.atMicros(),
        null);
  }
}
