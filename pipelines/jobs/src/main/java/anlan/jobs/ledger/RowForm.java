package anlan.jobs.ledger;

import anlan.core.activity.Activity;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.HouseRules;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.jobs.ledger.LedgerChange.Row;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The binary form of a ledger's rows on an edge: a byte that says which, then its values. */
final class RowForm {
  private static final int STATE = 0;
  private static final int INSPECTION = 1;
  private static final int HAZARD = 2;
  private static final int ACT = 3;
  private static final int TITLE = 4;
  private static final int ACCIDENT = 5;
  private static final int ACTIVITY = 6;

  private RowForm() {}

  static void write(Row row, DataOutput out) throws IOException {
    if (row instanceof Row.OfState of) {
      out.writeByte(STATE);
      write(of.state(), out);
    } else if (row instanceof Row.OfInspection of) {
      out.writeByte(INSPECTION);
      write(of.inspection(), out);
    } else if (row instanceof Row.OfHazard of) {
      out.writeByte(HAZARD);
      write(of.hazard(), out);
    } else if (row instanceof Row.OfAct of) {
      out.writeByte(ACT);
      write(of.act(), out);
    } else if (row instanceof Row.OfTitle of) {
      out.writeByte(TITLE);
      write(of.title(), out);
    } else if (row instanceof Row.OfAccident of) {
      out.writeByte(ACCIDENT);
      write(of.accident(), out);
    } else if (row instanceof Row.OfActivity of) {
      out.writeByte(ACTIVITY);
      write(of.activity(), out);
    }
  }

  static Row read(long subject, DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case STATE -> new Row.OfState(state(subject, in));
      case INSPECTION -> new Row.OfInspection(inspection(in));
      case HAZARD -> new Row.OfHazard(hazard(in));
      case ACT -> new Row.OfAct(act(in));
      case TITLE -> new Row.OfTitle(title(in));
      case ACCIDENT ->
          new Row.OfAccident(new OwnAccident(in.readLong(), in.readInt(), in.readInt()));
      case ACTIVITY -> new Row.OfActivity(activity(in));
      default -> throw new IOException("no row is of kind " + kind);
    };
  }

  private static void write(SubjectState state, DataOutput out) throws IOException {
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
    out.writeBoolean(state.licensedOrAboveScale());
    out.writeBoolean(state.hasGrid());
    out.writeBoolean(state.codeActive());
    HouseRules houseRules = state.houseRules();
    out.writeByte(houseRules == null ? -1 : houseRules.ordinal());
  }

  private static SubjectState state(long subject, DataInput in) throws IOException {
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
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        houseRules(in.readByte()));
  }

  private static @Nullable HouseRules houseRules(int ordinal) {
    return ordinal < 0 ? null : Constants.HOUSE_RULES[ordinal];
  }

  private static void write(Activity activity, DataOutput out) throws IOException {
    out.writeLong(activity.id());
    out.writeByte(activity.kind().ordinal());
    out.writeInt(activity.happenedOn());
    out.writeInt(activity.uploadedOn());
    out.writeBoolean(activity.isVoid());
  }

  private static Activity activity(DataInput in) throws IOException {
    return new Activity(
        in.readLong(),
        Constants.ACTIVITIES[in.readByte()],
        in.readInt(),
        in.readInt(),
        in.readBoolean());
  }

  private static void write(Inspection inspection, DataOutput out) throws IOException {
    out.writeLong(inspection.id());
    out.writeByte(inspection.type().ordinal());
    out.writeByte(inspection.body().ordinal());
    out.writeInt(inspection.checkedOn());
    out.writeBoolean(inspection.onSite());
    out.writeBoolean(inspection.hasResult());
    out.writeInt(inspection.problems());
    out.writeBoolean(inspection.noHazardDeclared());
    out.writeInt(inspection.uploadedOn());
    out.writeInt(inspection.reviewedOn());
    out.writeBoolean(inspection.isVoid());
  }

  private static Inspection inspection(DataInput in) throws IOException {
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
        in.readInt(),
        in.readBoolean());
  }

  private static void write(Hazard hazard, DataOutput out) throws IOException {
    out.writeLong(hazard.id());
    out.writeByte(hazard.level().ordinal());
    out.writeByte(hazard.origin().ordinal());
    out.writeUTF(hazard.category());
    out.writeInt(hazard.foundOn());
    out.writeInt(hazard.deadline());
    out.writeInt(hazard.rectifiedOn());
    out.writeInt(hazard.reportedOn());
    out.writeBoolean(hazard.fullyPlanned());
    out.writeBoolean(hazard.dropped());
  }

  private static Hazard hazard(DataInput in) throws IOException {
    return new Hazard(
        in.readLong(),
        Constants.HAZARD_LEVELS[in.readByte()],
        Constants.ORIGINS[in.readByte()],
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean());
  }

  private static void write(HazardAct act, DataOutput out) throws IOException {
    out.writeByte(act.kind().ordinal());
    out.writeLong(act.id());
    out.writeLong(act.hazardId());
    out.writeInt(act.first());
    out.writeInt(act.second());
    out.writeInt(act.third());
  }

  private static HazardAct act(DataInput in) throws IOException {
    return new HazardAct(
        Constants.ACTS[in.readByte()],
        in.readLong(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }

  private static void write(ModelTitle title, DataOutput out) throws IOException {
    out.writeLong(title.id());
    out.writeByte(title.level().ordinal());
    out.writeUTF(title.field());
    out.writeInt(title.awardedOn());
    out.writeInt(title.cancelledOn());
  }

  private static ModelTitle title(DataInput in) throws IOException {
    return new ModelTitle(
        in.readLong(),
        Constants.TITLE_LEVELS[in.readByte()],
        in.readUTF(),
        in.readInt(),
        in.readInt());
  }

  private static void write(OwnAccident accident, DataOutput out) throws IOException {
    out.writeLong(accident.id());
    out.writeInt(accident.occurredOn());
    out.writeInt(accident.cancelledOn());
  }
}
