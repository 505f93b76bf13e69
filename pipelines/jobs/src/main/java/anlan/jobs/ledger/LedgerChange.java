package anlan.jobs.ledger;

import anlan.core.activity.Activity;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.jobs.edge.EdgeType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a change means to the ledger of one subject: a row is put or taken out.
 *
 * @param subjectId whose ledger it is
 * @param today the day of the source's clock, days since 1970-01-01, or {@code Change.NO_DAY}
 * @param what what happens to the row
 * @param offset the log's offset, for a rejection
 * @param atMicros when the change was committed, for a rejection
 * @param row the row
 */
public record LedgerChange(
    long subjectId, int today, What what, long offset, long atMicros, Row row) {

  /** The type of these changes on an edge. */
  public static final EdgeType<LedgerChange> TYPE =
      new EdgeType<>(LedgerChange.class, LedgerChange::write, LedgerChange::read);

  /** What happens to a row. */
  public enum What {
    /** It is as given from now on. */
    PUT,
    /** It is deleted. */
    DELETE,
    /** It is another subject's from now on, where it is put. */
    MOVE_AWAY
  }

  /** A row of a table the ledger keeps. */
  public sealed interface Row {
    /** A row of {@code enterprise.subject_state}. */
    record OfState(SubjectState state) implements Row {}

    /** A row of {@code inspection.inspection}. */
    record OfInspection(Inspection inspection) implements Row {}

    /** A row of {@code enterprise.activity}. */
    record OfActivity(Activity activity) implements Row {}

    /** A row of {@code inspection.hazard}. */
    record OfHazard(Hazard hazard) implements Row {}

    /** A row of a child table of {@code inspection.hazard}. */
    record OfAct(HazardAct act) implements Row {}

    /** A row of {@code enterprise.model_title}. */
    record OfTitle(ModelTitle title) implements Row {}

    /** A row of {@code inspection.accident} that names the subject. */
    record OfAccident(OwnAccident accident) implements Row {}
  }

  private void write(DataOutput out) throws IOException {
    out.writeLong(subjectId);
    out.writeInt(today);
    out.writeByte(what.ordinal());
    out.writeLong(offset);
    out.writeLong(atMicros);
    RowForm.write(row, out);
  }

  private static LedgerChange read(DataInput in) throws IOException {
    long subject = in.readLong();
    int today = in.readInt();
    What what = Constants.WHATS[in.readByte()];
    long offset = in.readLong();
    long atMicros = in.readLong();
    return new LedgerChange(subject, today, what, offset, atMicros, RowForm.read(subject, in));
  }
}
