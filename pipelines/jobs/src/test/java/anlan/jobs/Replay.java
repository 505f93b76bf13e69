package anlan.jobs;

import anlan.contracts.Contracts;
import anlan.core.activity.Activity;
import anlan.core.affair.AffairRow;
import anlan.core.affair.CaseLedger;
import anlan.core.calendar.OutsideCalendar;
import anlan.core.catalogue.Catalogue;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.ledger.Account;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.SubjectState;
import anlan.core.ledger.Timeline;
import anlan.jobs.ledger.Horizon;
import anlan.wire.AffairRows;
import anlan.wire.CapturedTable;
import anlan.wire.Change;
import anlan.wire.Downstream;
import anlan.wire.EpochNote;
import anlan.wire.LedgerRows;
import anlan.wire.LogDecoder;
import anlan.wire.Op;
import anlan.wire.Rejection;
import anlan.wire.Tables;
import anlan.wire.TransactionGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the logs up to some offsets mean, worked out at one go by core alone, without Flink. */
final class Replay {
  private final Catalogue catalogue;
  private final Map<Long, Ledger> ledgers = new HashMap<>();
  private final Map<String, AffairRow> affairs = new HashMap<>();
  private final Map<String, Map<Object, Object[]>> current = new HashMap<>();
  private final int horizon;
  long changes;
  long rejections;

  Replay(Path contracts, Path catalogueFolder, int quarters, List<SourceLog> logs, long[] upTo) {
    catalogue = Catalogue.load(catalogueFolder);
    horizon = new Horizon(quarters).of(Offices.CLOCK);
    Tables tables = new Tables(Contracts.load(contracts));
    LogDecoder decoder = new LogDecoder(tables);
    LedgerRows rows = new LedgerRows(tables);
    AffairRows affairRows = new AffairRows(tables);
    for (int i = 0; i < logs.size(); i++) {
      SourceLog log = logs.get(i);
      TransactionGate gate = new TransactionGate(log.source());
      List<Change> released = new ArrayList<>();
      for (int offset = 0; offset <= upTo[i]; offset++) {
        gate.accept(
            decoder.decode(log.source(), log.source() + ".log", 0, offset, 1, log.message(offset)),
            new Released(released));
      }
      released.forEach(change -> apply(change, rows));
      released.forEach(change -> apply(change, affairRows));
    }
  }

  private void apply(Change change, LedgerRows rows) {
    changes++;
    boolean removed = change.op() == Op.DELETE;
    Map<Object, Object[]> table =
        current.computeIfAbsent(change.table().currentTable(), unseen -> new HashMap<>());
    if (removed) {
      table.remove(change.key());
    } else {
      table.put(change.key(), change.sourceRow());
    }
    if (rows.isState(change)) {
      SubjectState state = rows.state(change);
      ledger(change.previousSubjectId()).removeState(state.id());
      if (!removed) {
        ledger(change.subjectId()).put(state);
      }
    } else if (rows.isInspection(change)) {
      Inspection inspection = rows.inspection(change);
      ledger(change.previousSubjectId()).removeInspection(inspection.id());
      if (inspection.isBeyond(horizon)) {
        rejections++;
      } else if (!removed) {
        ledger(change.subjectId()).put(inspection);
      }
    } else if (rows.isHazard(change)) {
      Hazard hazard = rows.hazard(change);
      ledger(change.previousSubjectId()).removeHazard(hazard.id());
      if (hazard.foundOn() < horizon) {
        rejections++;
      } else if (!removed) {
        ledger(change.subjectId()).put(hazard);
      }
    } else if (rows.isAct(change)) {
      HazardAct act = rows.act(change);
      ledger(change.previousSubjectId()).removeAct(act.kind().source(), act.id());
      if (!removed) {
        ledger(change.subjectId()).put(act);
      }
    } else if (rows.isActivity(change)) {
      Activity activity = rows.activity(change);
      ledger(change.previousSubjectId()).removeActivity(activity.id());
      if (activity.happenedOn() < horizon) {
        rejections++;
      } else if (!removed) {
        ledger(change.subjectId()).put(activity);
      }
    } else if (rows.isTitle(change)) {
      ledger(change.previousSubjectId()).removeTitle(rows.title(change).id());
      if (!removed) {
        ledger(change.subjectId()).put(rows.title(change));
      }
    } else if (rows.isAccident(change)) {
      ledger(change.previousSubjectId()).removeAccident(rows.accident(change).id());
      if (!removed && change.subjectId() != Change.NO_SUBJECT) {
        ledger(change.subjectId()).put(rows.accident(change));
      }
    }
  }

  private void apply(Change change, AffairRows rows) {
    AffairRow row = rows.read(change);
    if (row == null) {
      return;
    }
    String key = row.table() + " " + row.id();
    boolean deleted = change.op() == Op.DELETE;
    boolean counts = deleted || isCountable(row);
    rejections += counts ? 0 : 1;
    if (deleted || !counts) {
      affairs.remove(key);
    } else {
      affairs.put(key, row);
    }
  }

  private boolean isCountable(AffairRow row) {
    try {
      new CaseLedger().put(row, catalogue, new Timeline());
      return true;
    } catch (OutsideCalendar e) {
      return false;
    }
  }

  /** Notes what one epoch of a source releases. */
  private final class Released implements Downstream {
    private final List<Change> changes;

    private Released(List<Change> changes) {
      this.changes = changes;
    }

    @Override
    public void change(Change change) {
      changes.add(change);
    }

    @Override
    public void rejection(Rejection rejection) {
      rejections++;
    }

    @Override
    public void epoch(EpochNote note) {
      throw new IllegalStateException("one epoch only: " + note);
    }

    @Override
    public void standing(CapturedTable table, Consumer<Object[]> rows) {
      throw new IllegalStateException("one epoch only");
    }
  }

  private Ledger ledger(long subjectId) {
    return ledgers.computeIfAbsent(subjectId, unseen -> new Ledger());
  }

  /** The rows of each source table by key, under the name of the table that mirrors it. */
  Map<String, Map<Object, Object[]>> current() {
    return current;
  }

  /** Amounts by account. */
  Map<Account, Long> journal() {
    Map<Account, Long> journal = new HashMap<>();
    ledgers
        .values()
        .forEach(
            ledger ->
                ledger
                    .timeline(catalogue, horizon)
                    .forEach(
                        (account, amount) -> journal.merge(account, (long) amount, Long::sum)));
    Timeline cases = new Timeline();
    Map<String, CaseLedger> caseLedgers = new HashMap<>();
    for (AffairRow row : affairs.values()) {
      caseLedgers
          .computeIfAbsent(row.table().ledger(), unseen -> new CaseLedger())
          .put(row, catalogue, cases);
    }
    cases.forEach((account, amount) -> journal.merge(account, (long) amount, Long::sum));
    journal.values().removeIf(amount -> amount == 0);
    return journal;
  }
}
