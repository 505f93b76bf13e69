package anlan.core.affair;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import anlan.core.post.Post;
import anlan.core.post.PostForm;
import anlan.core.post.PostLog;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of rows of affairs: a byte that says which table, then the values. */
public final class AffairForm {
  private static final AffairRow.Table[] TABLES = AffairRow.Table.values();

  private AffairForm() {}

  /** Writes a row. */
  public static void write(AffairRow row, DataOutput out) throws IOException {
    out.writeByte(row.table().ordinal());
    out.writeLong(row.id());
    if (row instanceof Accident accident) {
      write(accident, out);
    } else if (row instanceof Victim victim) {
      out.writeLong(victim.accidentId());
      out.writeUTF(victim.harm().name());
      out.writeInt(victim.diedOn());
      out.writeInt(victim.declaredOn());
    } else if (row instanceof GdpFigure figure) {
      out.writeUTF(figure.area());
      out.writeInt(figure.year());
      out.writeInt(figure.quarter());
      out.writeInt(figure.amountWan());
      out.writeUTF(figure.basis().name());
      out.writeUTF(figure.version().name());
      out.writeInt(figure.releasedOn());
    } else if (row instanceof DeathCeiling ceiling) {
      out.writeUTF(ceiling.area());
      out.writeInt(ceiling.year());
      out.writeInt(ceiling.deaths());
      out.writeInt(ceiling.setOn());
    } else if (row instanceof UnitActivity activity) {
      out.writeUTF(activity.unit());
      out.writeUTF(activity.department());
      out.writeUTF(activity.kind().name());
      out.writeUTF(activity.quarter());
      out.writeInt(activity.heldOn());
    } else if (row instanceof Submission submission) {
      out.writeUTF(submission.unit());
      out.writeUTF(submission.department());
      out.writeUTF(submission.form());
      out.writeUTF(submission.period());
      out.writeInt(submission.dueOn());
      out.writeInt(submission.submittedOn());
    } else if (row instanceof Decision decision) {
      write(decision, out);
    } else if (row instanceof EnforcementCase one) {
      write(one, out);
    } else if (row instanceof Post post) {
      write(post, out);
    } else if (row instanceof PostLog log) {
      out.writeLong(log.postId());
      out.writeLong(log.subjectId());
      out.writeInt(log.dutyDay());
      out.writeInt(log.enteredOn());
      out.writeInt(log.dangerousWorks());
      out.writeInt(log.attendedWorks());
    } else {
      throw new IllegalArgumentException("no table of affairs has rows such as " + row);
    }
  }

  private static void write(Accident accident, DataOutput out) throws IOException {
    out.writeUTF(accident.town());
    out.writeUTF(accident.department());
    out.writeUTF(accident.kind().name());
    out.writeInt(accident.occurredOn());
    out.writeInt(accident.acceptedOn());
    out.writeInt(accident.cancelledOn());
    out.writeLong(accident.lossYuan());
    out.writeInt(accident.responsibleOn());
    out.writeInt(accident.concealedOn());
    out.writeInt(accident.extensionDays());
    out.writeInt(accident.appraisalDays());
    out.writeInt(accident.concludedOn());
    out.writeInt(accident.publishedOn());
    out.writeInt(accident.evaluatedOn());
    out.writeInt(accident.examinedOn());
  }

  private static void write(Decision decision, DataOutput out) throws IOException {
    out.writeUTF(decision.unit());
    out.writeUTF(decision.department());
    out.writeUTF(decision.quarter());
    out.writeUTF(decision.kind().name());
    out.writeUTF(decision.code());
    out.writeInt(decision.hundredths());
    out.writeInt(decision.proposedOn());
    out.writeInt(decision.confirmedOn());
    out.writeInt(decision.liftedOn());
  }

  private static void write(EnforcementCase one, DataOutput out) throws IOException {
    out.writeUTF(one.area());
    out.writeUTF(one.department());
    out.writeUTF(one.procedure().name());
    out.writeInt(one.decidedOn());
    out.writeInt(one.changedOn());
    out.writeBoolean(one.withdrawn());
    out.writeUTF(one.similarityGroup());
    out.writeInt(one.adjudicatedOn());
    Sanctions sanctions = one.sanctions();
    out.writeInt(sanctions.fineYuan());
    out.writeBoolean(sanctions.bothPenalised());
    out.writeBoolean(sanctions.shutdownOrdered());
    out.writeInt(sanctions.transferredPersons());
    out.writeInt(sanctions.transferredOn());
    out.writeInt(sanctions.exposedOn());
    out.writeInt(sanctions.interviewedOn());
    out.writeInt(sanctions.sanctionedOn());
    out.writeInt(sanctions.typicalOn());
    out.writeBoolean(sanctions.dangerousWorkCrime());
    FollowUp followUp = one.followUp();
    out.writeInt(followUp.publishedOn());
    out.writeInt(followUp.changePublishedOn());
    out.writeInt(followUp.creditRecordedOn());
    out.writeInt(followUp.performanceDueOn());
    out.writeInt(followUp.performedOn());
    out.writeInt(followUp.enforcedOn());
  }

  private static void write(Post post, DataOutput out) throws IOException {
    out.writeLong(post.subjectId());
    out.writeUTF(post.area());
    out.writeUTF(post.department());
    out.writeUTF(post.form().name());
    out.writeLong(post.person());
    out.writeInt(post.startsOn());
    out.writeInt(post.endsOn());
    out.writeInt(post.extendedUntil());
  }

  /** Reads what {@link #write(AffairRow, DataOutput)} wrote. */
  public static AffairRow read(DataInput in) throws IOException {
    AffairRow.Table table = TABLES[in.readByte()];
    long id = in.readLong();
    return switch (table) {
      case ACCIDENT -> accident(id, in);
      case VICTIM ->
          new Victim(id, in.readLong(), Harm.valueOf(in.readUTF()), in.readInt(), in.readInt());
      case GDP ->
          new GdpFigure(
              id,
              in.readUTF(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              PriceBasis.valueOf(in.readUTF()),
              GdpVersion.valueOf(in.readUTF()),
              in.readInt());
      case CEILING -> new DeathCeiling(id, in.readUTF(), in.readInt(), in.readInt(), in.readInt());
      case ACTIVITY ->
          new UnitActivity(
              id,
              in.readUTF(),
              in.readUTF(),
              UnitActivity.Kind.valueOf(in.readUTF()),
              in.readUTF(),
              in.readInt());
      case SUBMISSION ->
          new Submission(
              id,
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              in.readInt());
      case DECISION -> decision(id, in);
      case ENFORCEMENT -> enforcementCase(id, in);
      case POST ->
          new Post(
              id,
              in.readLong(),
              in.readUTF(),
              in.readUTF(),
              PostForm.valueOf(in.readUTF()),
              in.readLong(),
              in.readInt(),
              in.readInt(),
              in.readInt());
      case POST_LOG ->
          new PostLog(
              id,
              in.readLong(),
              in.readLong(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt());
    };
  }

  private static Accident accident(long id, DataInput in) throws IOException {
    return new Accident(
        id,
        in.readUTF(),
        in.readUTF(),
        AccidentKind.valueOf(in.readUTF()),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }

  private static Decision decision(long id, DataInput in) throws IOException {
    return new Decision(
        id,
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        Decision.Kind.valueOf(in.readUTF()),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }

  private static EnforcementCase enforcementCase(long id, DataInput in) throws IOException {
    return new EnforcementCase(
        id,
        in.readUTF(),
        in.readUTF(),
        Procedure.valueOf(in.readUTF()),
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readUTF(),
        in.readInt(),
        new Sanctions(
            in.readInt(),
            in.readBoolean(),
            in.readBoolean(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readBoolean()),
        new FollowUp(
            in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt()));
  }
}
