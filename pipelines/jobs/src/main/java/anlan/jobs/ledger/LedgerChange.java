package anlan.jobs.ledger;

import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.jobs.edge.EdgeType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a change means to the ledger of one subject: a state or an inspection is put or taken out.
 *
 * @param subjectId whose ledger it is
 * @param today the day of the source's clock, days since 1970-01-01, or {@code Change.NO_DAY}
 * @param what what happens to the row
 * @param offset the log's offset, for a rejection
 * @param atMicros when the change was committed, for a rejection
 * @param state the state, null if it is an inspection
 * @param inspection the inspection, null if it is a state
 */
public record LedgerChange(
    long subjectId,
    int today,
    What what,
    long offset,
    long atMicros,
    @Nullable SubjectState state,
    @Nullable Inspection inspection) {

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

  private void write(DataOutput out) throws IOException {
    out.writeLong(subjectId);
    out.writeInt(today);
    out.writeByte(what.ordinal());
    out.writeLong(offset);
    out.writeLong(atMicros);
    out.writeBoolean(state != null);
    if (state != null) {
      writeState(state, out);
    } else if (inspection != null) {
      writeInspection(inspection, out);
    }
  }

  private static LedgerChange read(DataInput in) throws IOException {
    long subject = in.readLong();
    int today = in.readInt();
    What what = Constants.WHATS[in.readByte()];
    long offset = in.readLong();
    long atMicros = in.readLong();
    boolean isState = in.readBoolean();
    return new LedgerChange(
        subject,
        today,
        what,
        offset,
        atMicros,
        isState ? readState(subject, in) : null,
        isState ? null : readInspection(in));
  }

  private static void writeState(SubjectState state, DataOutput out) throws IOException {
    out.writeLong(state.id());
    out.writeInt(state.effectiveOn());
    out.writeByte(state.status().ordinal());
    out.writeByte(state.subjectClass().ordinal());
    out.writeUTF(state.sector());
    out.writeUTF(state.category());
    out.writeUTF(state.town());
    out.writeUTF(state.department());
    out.writeByte(state.level().ordinal());
    out.writeBoolean(state.standardised());
  }

  private static SubjectState readState(long subject, DataInput in) throws IOException {
    return new SubjectState(
        in.readLong(),
        subject,
        in.readInt(),
        Constants.STATUSES[in.readByte()],
        Constants.CLASSES[in.readByte()],
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        Constants.LEVELS[in.readByte()],
        in.readBoolean());
  }

  private static void writeInspection(Inspection inspection, DataOutput out) throws IOException {
    out.writeLong(inspection.id());
    out.writeByte(inspection.type().ordinal());
    out.writeByte(inspection.body().ordinal());
    out.writeInt(inspection.checkedOn());
    out.writeBoolean(inspection.onSite());
    out.writeBoolean(inspection.hasResult());
    out.writeInt(inspection.problems());
    out.writeBoolean(inspection.noHazardDeclared());
    out.writeInt(inspection.uploadedOn());
    out.writeBoolean(inspection.isVoid());
  }

  private static Inspection readInspection(DataInput in) throws IOException {
    return new Inspection(
        in.readLong(),
        Constants.TYPES[in.readByte()],
        Constants.BODIES[in.readByte()],
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        in.readInt(),
        in.readBoolean(),
        in.readInt(),
        in.readBoolean());
  }
}
