package anlan.jobs.ledger;

import anlan.core.calendar.OutsideCalendar;
import anlan.core.catalogue.Catalogue;
import anlan.core.hazard.Hazard;
import anlan.core.ledger.Journal;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.Timeline;
import anlan.jobs.ledger.LedgerChange.Row;
import anlan.jobs.ledger.LedgerChange.What;
import anlan.wire.LogDecoder;
import anlan.wire.Reason;
import anlan.wire.Rejection;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changes of subjects post (分录), until it is taken: the same in the stream and when history is
 * replayed.
 *
 * <p>When the horizon moves, what was posted under the old one is kept, and a new journal begins: a
 * difference of timelines under two horizons would take back what is published.
 */
final class Postings {
  private final Catalogue catalogue;
  private int horizon;
  private Journal journal;
  private Timeline postedBefore = new Timeline();

  /** Under a catalogue and the first horizon, in days since 1970-01-01. */
  Postings(Catalogue catalogue, int horizon) {
    this.catalogue = catalogue;
    this.horizon = horizon;
    journal = new Journal(catalogue, horizon);
  }

  int horizon() {
    return horizon;
  }

  void moveTo(int newHorizon) {
    if (newHorizon != horizon) {
      horizon = newHorizon;
      postedBefore.add(journal.take(), 1);
      journal = new Journal(catalogue, horizon);
    }
  }

  /** What was posted since the last call; begins anew. */
  Timeline take() {
    postedBefore.add(journal.take(), 1);
    Timeline taken = postedBefore;
    postedBefore = new Timeline();
    return taken;
  }

  /** Applies a change to its ledger; why not, if it can't be counted, else null. */
  @Nullable Rejection apply(LedgerChange change, Ledger ledger) {
    try {
      return isApplied(change, ledger) ? null : tooOld(change);
    } catch (OutsideCalendar e) {
      return outside(change, e);
    }
  }

  /** Whether the ledger could take the change; if not, it is about days it has forgotten. */
  private boolean isApplied(LedgerChange change, Ledger ledger) {
    boolean put = change.what() == What.PUT;
    if (change.row() instanceof Row.OfInspection of) {
      if (put) {
        return journal.put(ledger, of.inspection());
      }
      journal.removeInspection(ledger, of.inspection().id());
      return change.what() == What.MOVE_AWAY || !of.inspection().isBeyond(horizon);
    }
    if (change.row() instanceof Row.OfActivity of) {
      if (put) {
        return journal.put(ledger, of.activity());
      }
      journal.removeActivity(ledger, of.activity().id());
      return change.what() == What.MOVE_AWAY || !of.activity().isBeyond(horizon);
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
    } else if (change.row() instanceof Row.OfTitle of) {
      if (put) {
        journal.put(ledger, of.title());
      } else {
        journal.removeTitle(ledger, of.title().id());
      }
    } else if (change.row() instanceof Row.OfAccident of) {
      if (put) {
        journal.put(ledger, of.accident());
      } else {
        journal.removeAccident(ledger, of.accident().id());
      }
    }
    return true;
  }

  private boolean removeHazard(LedgerChange change, Ledger ledger, Hazard hazard) {
    boolean beyond = ledger.isBeyond(hazard, horizon);
    journal.removeHazard(ledger, hazard.id());
    return change.what() == What.MOVE_AWAY || !beyond;
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
    String table = table(change.row());
    String source = table.substring(0, table.indexOf('.'));
    return new Rejection(
        reason,
        detail,
        source,
        table,
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
    if (row instanceof Row.OfActivity) {
      return "enterprise.activity";
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
