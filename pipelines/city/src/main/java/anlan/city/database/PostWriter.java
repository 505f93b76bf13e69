package anlan.city.database;

import static anlan.city.database.Batches.date;

import anlan.city.affair.ResidentLog;
import anlan.city.affair.ResidentPost;
import anlan.city.affair.ResidentStaff;
import anlan.city.identity.Person;
import java.sql.SQLException;

/** Writes posts, their logs and who is posted for an {@link AffairWriter}. */
final class PostWriter {
  private static final String POST =
      AffairWriter.upsert(
          "post",
          "post_id",
          "subject_id",
          "area_code",
          "department_id",
          "form",
          "person_id",
          "person_name",
          "person_phone",
          "starts_on",
          "ends_on",
          "extended_until",
          "recorded_at");
  private static final String LOG =
      AffairWriter.upsert(
          "post_log",
          "log_id",
          "post_id",
          "subject_id",
          "duty_day",
          "persons_checked",
          "rules_improved",
          "morning_meetings",
          "warning_sessions",
          "drills",
          "reward_yuan",
          "dangerous_works",
          "attended_works",
          "hazards_found",
          "hazards_rectified",
          "major_found",
          "major_rectified",
          "recorded_at");
  private static final String STAFF =
      AffairWriter.upsert(
          "resident_person",
          "person_id",
          "department_id",
          "employment",
          "trained_on",
          "recorded_at");
  static final String[] STATEMENTS = {POST, LOG, STAFF};

  private final Batches batches;

  PostWriter(Batches batches) {
    this.batches = batches;
  }

  void put(ResidentPost row) throws SQLException {
    Person person = Person.of(Person.Post.SUPERVISOR, row.person());
    batches.add(
        POST,
        row.id(),
        row.subjectId(),
        row.area(),
        row.department(),
        row.form(),
        row.person(),
        person.name(),
        person.phone(),
        date(row.startsOn()),
        date(row.endsOn()),
        AffairWriter.dateOrNull(row.extendedUntil()),
        AffairWriter.recordedAt(row));
  }

  void put(ResidentStaff row) throws SQLException {
    batches.add(
        STAFF,
        row.id(),
        row.department(),
        row.employment(),
        AffairWriter.dateOrNull(row.trainedOn()),
        AffairWriter.recordedAt(row));
  }

  void put(ResidentLog row) throws SQLException {
    ResidentLog.Efforts efforts = row.efforts();
    ResidentLog.Hazards hazards = row.hazards();
    batches.add(
        LOG,
        row.id(),
        row.post(),
        row.subjectId(),
        date(row.dutyDay()),
        efforts.personsChecked(),
        efforts.rulesImproved(),
        efforts.morningMeetings(),
        efforts.warningSessions(),
        efforts.drills(),
        efforts.reward(),
        row.dangerousWorks(),
        row.attendedWorks(),
        hazards.found(),
        hazards.rectified(),
        hazards.majorFound(),
        hazards.majorRectified(),
        AffairWriter.recordedAt(row));
  }
}
