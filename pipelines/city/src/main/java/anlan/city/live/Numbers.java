package anlan.city.live;

import anlan.city.database.Marks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongSupplier;

/** New numbers for live rows, above all that load gives out and above all in use. */
final class Numbers {
  private static final long SUBJECTS = 90_000_000;
  private static final long ROWS = 900_000_000_000L;

  /** Load numbers what is done about a hazard by the hazard and up to so many places. */
  private static final long STEPS = 16;

  private Numbers() {}

  static LongSupplier ofSubjects(Connection enterprise) throws SQLException {
    return after(Marks.highest(enterprise, "subject", "subject_id", SUBJECTS));
  }

  static LongSupplier ofStates(Connection enterprise) throws SQLException {
    return after(Marks.highest(enterprise, "subject_state", "state_id", ROWS));
  }

  static LongSupplier ofTitles(Connection enterprise) throws SQLException {
    return after(Marks.highest(enterprise, "model_title", "title_id", ROWS));
  }

  static LongSupplier ofActivities(Connection enterprise) throws SQLException {
    return after(Marks.highest(enterprise, "activity", "activity_id", ROWS));
  }

  static LongSupplier ofInspections(Connection inspection) throws SQLException {
    return after(Marks.highest(inspection, "inspection", "inspection_id", ROWS));
  }

  static LongSupplier ofSteps(Connection inspection) throws SQLException {
    long reviews = Marks.highest(inspection, "hazard_review", "review_id", ROWS * STEPS);
    long steps = Marks.highest(inspection, "hazard_extension", "extension_id", reviews);
    return after(Marks.highest(inspection, "hazard_penalty", "penalty_id", steps));
  }

  private static LongSupplier after(long highest) {
    return new LongSupplier() {
      private long last = highest;

      @Override
      public long getAsLong() {
        return ++last;
      }
    };
  }
}
