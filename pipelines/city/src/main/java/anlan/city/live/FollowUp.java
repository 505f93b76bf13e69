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

/**
 * What is done about hazards day by day: rectified, reviewed, extended, punished, one transaction
 * each. Each morning reads which hazards of the last weeks are not done with; what is older stays
 * as it is.
 */
final class FollowUp {
  private static final int WEEKS_LOOKED_AT = 9;

  private final HazardReader reader;
  private final InspectionWriter writer;
  private final LongSupplier ids;
  private List<Open> open = List.of();
  private int day = Integer.MIN_VALUE;

  FollowUp(InspectionWriter writer, Connection connection) throws SQLException {
    this.reader = new HazardReader(connection);
    this.writer = writer;
    this.ids = Numbers.ofSteps(connection);
  }

  /** The next step of one of the open hazards, if there is any. */
  int take(Now now) throws SQLException {
    if (now.today() != day) {
      day = now.today();
      open = reader.openSince(day - 7 * WEEKS_LOOKED_AT);
    }
    if (!open.isEmpty()) {
      step(open.remove(now.dice().below(open.size())), now);
    }
    return writer.commit();
  }

  private void step(Open hazard, Now now) throws SQLException {
    long subjectId = hazard.subjectId();
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
    } else if (isLongOverdue(hazard, now.today())
        && hazard.punisher() != null
        && dice.chance(0.5)) {
      punish(hazard, hazard.punisher(), now);
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

  private static boolean isLongOverdue(Open hazard, int today) {
    return hazard.deadline() != null && today > hazard.deadline() + 10;
  }

  private void punish(Open hazard, int department, Now now) throws SQLException {
    Step.Penalty penalty =
        new Step.Penalty(
            ids.getAsLong(),
            Step.Penalty.caseNo(hazard.id(), now.today()),
            "FINE",
            "ENTERPRISE",
            now.dice().between(1, 50) * 1_000 + ".00",
            department,
            now.today(),
            null);
    writer.hazards().insert(penalty, hazard.id(), hazard.subjectId());
  }
}
