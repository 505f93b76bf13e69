package anlan.jobs.ledger;

import anlan.contracts.TableContract;
import anlan.core.affair.AffairRow;
import anlan.jobs.edge.WireTypes;
import anlan.wire.AffairRows;
import anlan.wire.Change;
import anlan.wire.Op;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Tells changes of accidents, GDP, cases of enforcement, posts and the like to their ledgers. A row
 * that moved from one subject to another leaves the ledger of the former, if each has its own.
 */
public final class ToCases extends RichFlatMapFunction<Change, CaseChange> {
  private final WireTypes types;
  private transient @Nullable AffairRows rows;

  /** Reads rows of the tables under these contracts. */
  public ToCases(WireTypes types) {
    this.types = types;
  }

  @Override
  public void open(OpenContext context) {
    rows = new AffairRows(types.tables());
  }

  @Override
  public void flatMap(Change change, Collector<CaseChange> out) {
    if (rows == null) {
      throw new IllegalStateException("not opened");
    }
    tell(rows, change, out::collect);
  }

  /** Hands over what a change means to the ledgers of cases, in order. */
  static void tell(AffairRows rows, Change change, Consumer<CaseChange> ledgers) {
    AffairRow row = rows.read(change);
    if (row != null) {
      String ledger = row.table().ledger(change.subjectId());
      String former = row.table().ledger(change.previousSubjectId());
      if (!ledger.equals(former) && change.previousSubjectId() != Change.NO_SUBJECT) {
        ledgers.accept(change(former, row, true, change));
      }
      ledgers.accept(change(ledger, row, change.op() == Op.DELETE, change));
    }
  }

  private static CaseChange change(String ledger, AffairRow row, boolean deleted, Change change) {
    TableContract contract = change.table().contract();
    return new CaseChange(
        ledger,
        row,
        deleted,
        ToLedger.number(change, contract.position("cdc_offset")),
        ToLedger.number(change, contract.position("cdc_committed_at")));
  }
}
