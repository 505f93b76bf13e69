package anlan.jobs.ledger;

import anlan.contracts.TableContract;
import anlan.jobs.edge.WireTypes;
import anlan.jobs.ledger.LedgerChange.Row;
import anlan.jobs.ledger.LedgerChange.What;
import anlan.wire.Change;
import anlan.wire.LedgerRows;
import anlan.wire.Op;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Tells changes of states, inspections, activities, hazards, titles and accidents to the ledgers
 * they concern. A row that moved from one subject to another is taken out at the old and put in at
 * the new; an accident may be no subject's.
 */
public final class ToLedger extends RichFlatMapFunction<Change, LedgerChange> {
  private final WireTypes types;
  private transient @Nullable LedgerRows rows;

  /** Reads rows of the tables under these contracts. */
  public ToLedger(WireTypes types) {
    this.types = types;
  }

  @Override
  public void open(OpenContext context) {
    rows = new LedgerRows(types.tables());
  }

  @Override
  public void flatMap(Change change, Collector<LedgerChange> out) {
    if (rows == null) {
      throw new IllegalStateException("not opened");
    }
    tell(rows, change, out::collect);
  }

  /** Hands over what a change means to the ledgers of subjects, in order. */
  static void tell(LedgerRows rows, Change change, Consumer<LedgerChange> ledgers) {
    Row row = row(rows, change);
    if (row != null) {
      if (change.movedSubject() && change.previousSubjectId() != Change.NO_SUBJECT) {
        ledgers.accept(change(row, change, change.previousSubjectId(), What.MOVE_AWAY));
      }
      What what = change.op() == Op.DELETE ? What.DELETE : What.PUT;
      if (change.subjectId() != Change.NO_SUBJECT) {
        ledgers.accept(change(row, change, change.subjectId(), what));
      }
    }
  }

  private static @Nullable Row row(LedgerRows rows, Change change) {
    if (rows.isInspection(change)) {
      return new Row.OfInspection(rows.inspection(change));
    }
    if (rows.isState(change)) {
      return new Row.OfState(rows.state(change));
    }
    if (rows.isHazard(change)) {
      return new Row.OfHazard(rows.hazard(change));
    }
    if (rows.isTitle(change)) {
      return new Row.OfTitle(rows.title(change));
    }
    if (rows.isAccident(change)) {
      return new Row.OfAccident(rows.accident(change));
    }
    if (rows.isActivity(change)) {
      return new Row.OfActivity(rows.activity(change));
    }
    return rows.isAct(change) ? new Row.OfAct(rows.act(change)) : null;
  }

  private static LedgerChange change(Row row, Change change, long subjectId, What what) {
    TableContract contract = change.table().contract();
    return new LedgerChange(
        subjectId,
        change.today(),
        what,
        number(change, contract.position("cdc_offset")),
        number(change, contract.position("cdc_committed_at")),
        row);
  }

  /** A number that a column of every change has. */
  static long number(Change change, int position) {
    Object value = change.row()[position];
    if (value instanceof Long number) {
      return number;
    }
    throw new IllegalStateException(change + " has no number at column " + position);
  }
}
