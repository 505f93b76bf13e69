package anlan.jobs.ledger;

import anlan.core.calendar.OutsideCalendar;
import anlan.core.catalogue.Catalogue;
import anlan.core.hazard.Hazard;
import anlan.core.ledger.Journal;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.Timeline;
import anlan.jobs.ledger.LedgerChange.Row;
import anlan.jobs.ledger.LedgerChange.What;
import anlan.wire.Change;
import anlan.wire.LogDecoder;
import anlan.wire.Reason;
import anlan.wire.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
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
    try {
      if (!apply(change, ledger)) {
        output.collect(rejections, new StreamRecord<>(tooOld(change)));
      }
    } catch (OutsideCalendar e) {
      output.collect(rejections, new StreamRecord<>(outside(change, e)));
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
    boolean put = change.what() == What.PUT;
    if (change.row() instanceof Row.OfInspection of) {
      if (put) {
        return journal.put(ledger, of.inspection());
      }
      journal.removeInspection(ledger, of.inspection().id());
      return change.what() == What.MOVE_AWAY || !of.inspection().isBeyond(horizon);
    }
    if (change.row() instanceof Row.OfState of) {
      return put ? journal.put(ledger, of.state()) : journal.removeState(ledger, of.state().id());
    }
    if (change.row() instanceof Row.OfHazard of) {
      return put ? journal.put(ledger, of.hazard()) : removeHazard(change, ledger, of.hazard());
    }
    if (change.row() instanceof Row.OfAct of) {
      if (put) {
        journal.put(ledger, of.act());
      } else {
        journal.removeAct(ledger, of.act().kind().source(), of.act().id());
      }
    }
    return true;
  }

  private boolean removeHazard(LedgerChange change, Ledger ledger, Hazard hazard) {
    boolean beyond = ledger.isBeyond(hazard, horizon);
    journal.removeHazard(ledger, hazard.id());
    return change.what() == What.MOVE_AWAY || !beyond;
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
    return rejection(
        change,
        Reason.BEYOND_LEDGER,
        "%s is about days before the ledger's first, %s: rebuild to count it"
            .formatted(change.row(), LocalDate.ofEpochDay(horizon)));
  }

  private static Rejection outside(LedgerChange change, OutsideCalendar cause) {
    return rejection(
        change, Reason.OUTSIDE_CALENDAR, change.row() + " can't be counted: " + cause.getMessage());
  }

  private static Rejection rejection(LedgerChange change, Reason reason, String detail) {
    String source = change.row() instanceof Row.OfState ? "enterprise" : "inspection";
    return new Rejection(
        reason,
        detail,
        source,
        table(change.row()),
        LogDecoder.topic(source),
        0,
        change.offset(),
        change.atMicros(),
        null);
  }

  private static String table(Row row) {
    if (row instanceof Row.OfState) {
      return "enterprise.subject_state";
    }
    if (row instanceof Row.OfInspection) {
      return "inspection.inspection";
    }
    if (row instanceof Row.OfAct of) {
      return "inspection.hazard_" + of.act().kind().source().name().toLowerCase(Locale.ROOT);
    }
    return "inspection.hazard";
  }
}
