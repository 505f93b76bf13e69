package anlan.jobs.ledger;

import anlan.core.affair.AffairForm;
import anlan.core.affair.AffairRow;
import anlan.core.affair.CaseLedger;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import anlan.jobs.edge.EdgeType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a change means to a ledger of cases.
 *
 * @param row the row as it is, or as it was before it was deleted
 * @param deleted whether it is deleted
 */
public record CaseChange(AffairRow row, boolean deleted) {
  /** The type of these changes on an edge. */
  public static final EdgeType<CaseChange> TYPE =
      new EdgeType<>(CaseChange.class, CaseChange::write, CaseChange::read);

  /** The key of the ledger it concerns. */
  public String ledger() {
    return row.table().ledger();
  }

  /** Applies it to that ledger; what it posts goes to a sum. */
  void apply(CaseLedger ledger, Catalogue catalogue, Timeline sum) {
    if (deleted) {
      ledger.remove(row, catalogue, sum);
    } else {
      ledger.put(row, catalogue, sum);
    }
  }

  private void write(DataOutput out) throws IOException {
    AffairForm.write(row, out);
    out.writeBoolean(deleted);
  }

  private static CaseChange read(DataInput in) throws IOException {
    return new CaseChange(AffairForm.read(in), in.readBoolean());
  }
}
