package anlan.jobs.ledger;

import anlan.core.affair.AffairForm;
import anlan.core.affair.AffairRow;
import anlan.core.affair.CaseLedger;
import anlan.core.calendar.OutsideCalendar;
import anlan.core.catalogue.Catalogue;
import anlan.core.ledger.Timeline;
import anlan.jobs.edge.EdgeType;
import anlan.wire.LogDecoder;
import anlan.wire.Reason;
import anlan.wire.Rejection;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a change means to a ledger of cases.
 *
 * @param ledger the key of the ledger
 * @param row the row as it is, or as it was before it was deleted
 * @param deleted whether it is deleted, or has left this ledger for another
 * @param offset the log's offset, for a rejection
 * @param atMicros when the change was committed, for a rejection
 */
public record CaseChange(
    String ledger, AffairRow row, boolean deleted, long offset, long atMicros) {
  /** The type of these changes on an edge. */
  public static final EdgeType<CaseChange> TYPE =
      new EdgeType<>(CaseChange.class, CaseChange::write, CaseChange::read);

  private static final String SOURCE = "inspection";

  /**
   * Applies it to that ledger; what it posts goes to a sum. Returns why it can't be counted, else
   * null: a row that can't is not in the ledger, nor is what it was before.
   */
  @Nullable Rejection apply(CaseLedger ledger, Catalogue catalogue, Timeline sum) {
    if (deleted) {
      ledger.remove(row, catalogue, sum);
      return null;
    }
    try {
      ledger.put(row, catalogue, sum);
      return null;
    } catch (OutsideCalendar e) {
      ledger.remove(row, catalogue, sum);
      return rejection(e);
    }
  }

  /**
   * Only cases of enforcement and posts have terms in working days; their ledgers are called like
   * their tables.
   */
  private Rejection rejection(OutsideCalendar cause) {
    return new Rejection(
        Reason.OUTSIDE_CALENDAR,
        row + " can't be counted: " + cause.getMessage(),
        SOURCE,
        SOURCE + "." + row.table().ledger(),
        LogDecoder.topic(SOURCE),
        0,
        offset,
        atMicros,
        null);
  }

  private void write(DataOutput out) throws IOException {
    out.writeUTF(ledger);
    AffairForm.write(row, out);
    out.writeBoolean(deleted);
    out.writeLong(offset);
    out.writeLong(atMicros);
  }

  private static CaseChange read(DataInput in) throws IOException {
    return new CaseChange(
        in.readUTF(), AffairForm.read(in), in.readBoolean(), in.readLong(), in.readLong());
  }
}
