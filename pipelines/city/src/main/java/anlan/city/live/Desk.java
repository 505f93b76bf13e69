package anlan.city.live;

import anlan.city.chance.Dice;
import anlan.city.database.EnterpriseReader;
import anlan.city.database.InspectionReader;
import anlan.city.database.InspectionWriter;
import anlan.city.hazard.Hazard;
import anlan.city.hazard.HazardBook;
import anlan.city.inspection.Answer;
import anlan.city.inspection.Check;
import anlan.city.inspection.Errand;
import anlan.city.inspection.Findings;
import anlan.city.inspection.Inspection;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Inspections written, corrected and deleted, one transaction each; tells the rows changed. */
final class Desk {
  /** Fewer than in the played year, so that one step in five keeps up with them. */
  private static final double RECORDED = 0.5;

  private final Setting setting;
  private final EnterpriseReader subjects;
  private final InspectionReader reader;
  private final InspectionWriter writer;
  private final LongSupplier ids;

  Desk(Setting setting, EnterpriseReader subjects, InspectionWriter writer, Connection connection)
      throws SQLException {
    this.setting = setting;
    this.subjects = subjects;
    this.reader = new InspectionReader(connection);
    this.writer = writer;
    this.ids = Numbers.ofInspections(connection);
  }

  /**
   * An inspection with its team, its answers and the hazard it found, unless the subject's state or
   * its district's habit is against.
   */
  int write(Errand errand, long subjectId, Now now) throws SQLException {
    Dice dice = now.dice();
    int day = now.today() - lag(dice);
    State state = subjects.stateOn(subjectId, day);
    if (state != null
        && state.isOperating()
        && errand.suits(state.subjectClass())
        && errand.happens(state, setting, dice)) {
      Check check = errand.check(state, day, now.instant(), setting, dice);
      Inspection inspection = new Inspection(ids.getAsLong(), subjectId, check);
      writer.insert(inspection);
      for (Answer answer : Answer.of(inspection, setting.seed())) {
        writer.insert(answer);
      }
      Hazard hazard =
          HazardBook.finds(check) && dice.chance(RECORDED)
              ? HazardBook.of(inspection, state, setting)
              : null;
      if (hazard != null) {
        writer.hazards().insert(hazard);
      }
    }
    return writer.commit();
  }

  /** Uploads what is not uploaded yet, or mends findings, day or validity. */
  int amend(long subjectId, Now now) throws SQLException {
    Inspection found = one(subjectId, now.dice());
    if (found != null) {
      writer.amend(found.with(amended(found.check(), now)));
    }
    return writer.commit();
  }

  int delete(long subjectId, Now now) throws SQLException {
    Inspection found = one(subjectId, now.dice());
    if (found != null) {
      writer.delete(found.id());
    }
    return writer.commit();
  }

  private static Check amended(Check check, Now now) {
    if (check.uploadedAt() == null) {
      return check.uploadedAt(now.instant());
    }
    if (check.isVoid()) {
      return check.voided(false);
    }
    int luck = now.dice().below(100);
    if (luck < 50) {
      return check.found(Findings.problems(now.dice().between(1, 9)));
    }
    return luck < 80
        ? check.checkedOn(check.checkedOn() - now.dice().between(1, 15))
        : check.voided(true);
  }

  private @Nullable Inspection one(long subjectId, Dice dice) throws SQLException {
    List<Inspection> found = reader.newestOf(subjectId);
    return found.isEmpty() ? null : found.get(dice.below(found.size()));
  }

  private static int lag(Dice dice) {
    int luck = dice.below(100);
    return luck < 95 ? 0 : luck < 99 ? dice.between(1, 10) : dice.between(11, 45);
  }
}
