package anlan.city.live;

import anlan.city.database.EnterpriseReader;
import anlan.city.database.InspectionReader;
import anlan.city.database.InspectionReader.Waiting;
import anlan.city.database.InspectionWriter;
import anlan.city.inspection.Review;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What towns do about uploaded grid checks day by day, one transaction each. Each morning reads
 * which ones of the last weeks nobody has reviewed; what is older stays as it is.
 */
final class Reviews {
  private static final int DAYS_LOOKED_AT = 14;

  private final Setting setting;
  private final EnterpriseReader subjects;
  private final InspectionReader reader;
  private final InspectionWriter writer;
  private List<Waiting> waiting = List.of();
  private int day = Integer.MIN_VALUE;

  Reviews(
      Setting setting, EnterpriseReader subjects, InspectionWriter writer, Connection connection)
      throws SQLException {
    this.setting = setting;
    this.subjects = subjects;
    this.reader = new InspectionReader(connection);
    this.writer = writer;
  }

  /** Looks at one of those that wait, if there is any; its town may not get round to it today. */
  int take(Now now) throws SQLException {
    if (now.today() != day) {
      day = now.today();
      waiting = reader.waitingSince(day - DAYS_LOOKED_AT);
    }
    if (!waiting.isEmpty()) {
      Waiting check = waiting.remove(now.dice().below(waiting.size()));
      State state = subjects.stateOn(check.subjectId(), check.checkedOn());
      if (state != null && Review.happens(setting.gazetteer().town(state.town()), now.dice())) {
        writer.review(check.inspectionId(), now.instant());
      }
    }
    return writer.commit();
  }
}
