package anlan.city.database;

import static anlan.city.database.Batches.date;

import anlan.city.affair.Capacity;
import anlan.city.affair.HelpRequest;
import anlan.city.affair.Safeguard;
import anlan.city.affair.Tip;
import java.sql.SQLException;

/** Writes what units and subjects have, ask for and are told, for an {@link AffairWriter}. */
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
  private static final String REQUEST =
      AffairWriter.upsert(
          "help_request",
          "request_id",
          "subject_id",
          "department_id",
          "asked_on",
          "answered_on",
          "recorded_at");
  private static final String TIP =
      AffairWriter.upsert(
          "tip",
          "tip_id",
          "area_code",
          "department_id",
          "received_on",
          "handled_on",
          "verified",
          "anonymous",
          "reward_yuan",
          "paid_on",
          "recorded_at");
  static final String[] STATEMENTS = {CAPACITY, SAFEGUARD, REQUEST, TIP};

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

  void put(HelpRequest row) throws SQLException {
    batches.add(
        REQUEST,
        row.id(),
        row.subjectId(),
        row.department(),
        date(row.recordedOn()),
        AffairWriter.dateOrNull(row.answeredOn()),
        AffairWriter.recordedAt(row));
  }

  void put(Tip row) throws SQLException {
    boolean handled = row.handledOn() != null;
    batches.add(
        TIP,
        row.id(),
        row.area(),
        row.department(),
        date(row.recordedOn()),
        AffairWriter.dateOrNull(row.handledOn()),
        handled ? row.verified() : null,
        row.anonymous(),
        handled && row.reward() > 0 ? row.reward() : null,
        AffairWriter.dateOrNull(row.paidOn()),
        AffairWriter.recordedAt(row));
  }
}
