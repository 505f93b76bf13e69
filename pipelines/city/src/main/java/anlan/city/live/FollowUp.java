package anlan.city.live;

import anlan.city.chance.Dice;
import anlan.city.database.HazardReader;
import anlan.city.database.HazardReader.Open;
import anlan.city.database.InspectionWriter;
import anlan.city.hazard.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;

/** What is done about hazards day by day: rectified, reviewed, extended, one transaction each. */
final class FollowUp {
  private final HazardReader reader;
  private final InspectionWriter writer;
  private final LongSupplier ids;

  FollowUp(InspectionWriter writer, Connection connection) throws SQLException {
    this.reader = new HazardReader(connection);
    this.writer = writer;
    this.ids = Numbers.ofSteps(connection);
  }

  /** The next step of one of a subject's open hazards, if it has any. */
  int take(long subjectId, Now now) throws SQLException {
    List<Open> open = reader.openOf(subjectId);
    if (!open.isEmpty()) {
      step(open.get(now.dice().below(open.size())), subjectId, now);
    }
    return writer.commit();
  }

  private void step(Open hazard, long subjectId, Now now) throws SQLException {
    Dice dice = now.dice();
    Integer rectifiedOn = hazard.rectifiedOn();
    if (rectifiedOn != null) {
      boolean passes = dice.chance(0.9);
      Integer again = passes || dice.chance(0.3) ? null : Integer.valueOf(now.today() + 10);
      writer
          .hazards()
          .insert(
              new Step.Review(ids.getAsLong(), rectifiedOn, now.today(), passes, again, null),
              hazard.id(),
              subjectId);
    } else if (hazard.deadline() != null && dice.chance(0.1)) {
      int newDeadline = hazard.deadline() + dice.between(5, 30);
      Integer approvedOn = dice.chance(0.8) ? Integer.valueOf(now.today()) : null;
      writer
          .hazards()
          .insert(
              new Step.Extension(ids.getAsLong(), now.today(), approvedOn, newDeadline),
              hazard.id(),
              subjectId);
    } else {
      writer.hazards().rectify(hazard.id(), now.today());
    }
  }
}
