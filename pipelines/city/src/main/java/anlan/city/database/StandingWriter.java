package anlan.city.database;

import static anlan.city.database.Batches.date;

import anlan.city.affair.Capacity;
import anlan.city.affair.Safeguard;
import java.sql.SQLException;

/** Writes what units and subjects have or lack, for an {@link AffairWriter}. */
final class StandingWriter {
  private static final String CAPACITY =
      AffairWriter.upsert(
          "unit_capacity",
          "capacity_id",
          "unit_code",
          "department_id",
          "kind",
          "counted_on",
          "asked",
          "held",
          "recorded_at");
  private static final String SAFEGUARD =
      AffairWriter.upsert(
          "safeguard", "safeguard_id", "subject_id", "kind", "done_on", "ends_on", "recorded_at");
  static final String[] STATEMENTS = {CAPACITY, SAFEGUARD};

  private final Batches batches;

  StandingWriter(Batches batches) {
    this.batches = batches;
  }

  void put(Capacity row) throws SQLException {
    batches.add(
        CAPACITY,
        row.id(),
        row.unit().code(),
        row.unit().department(),
        row.kind(),
        date(row.recordedOn()),
        row.asked(),
        row.held(),
        AffairWriter.recordedAt(row));
  }

  void put(Safeguard row) throws SQLException {
    batches.add(
        SAFEGUARD,
        row.id(),
        row.subjectId(),
        row.kind(),
        AffairWriter.dateOrNull(row.doneOn()),
        AffairWriter.dateOrNull(row.endsOn()),
        AffairWriter.recordedAt(row));
  }
}
