package anlan.city.database;

import static anlan.city.database.Batches.date;
import static anlan.city.database.Batches.instant;
import static anlan.city.database.Batches.orNull;

import anlan.city.subject.SafetyActivity;
import anlan.city.subject.State;
import anlan.city.subject.Subject;
import anlan.city.subject.Title;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes single rows of the enterprise database; nothing is visible before {@link #commit}. */
public final class EnterpriseWriter implements AutoCloseable {
  private static final String CLOCK =
      "insert into clock (clock_id, today, ticked_at) values (1, ?, now())"
          + " on conflict (clock_id) do update set today = excluded.today, ticked_at = now()";
  private static final String SUBJECT =
      "insert into subject (subject_id, kind, uscc, name, address, industry, employees,"
          + " above_scale, legal_representative, legal_rep_id_number, phone, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String STATE =
      "insert into subject_state (state_id, subject_id, effective_on, status, class, sector,"
          + " category, town_code, grid_code, department_id, level, standardised,"
          + " licensed_or_above_scale, code_active, house_rules, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String TITLE =
      "insert into model_title (title_id, subject_id, level, field, awarded_on, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String CANCEL =
      "update model_title set cancelled_on = ?, cancel_reason = ? where title_id = ?";
  private static final String CANCEL_ALL =
      "update model_title set cancelled_on = ?, cancel_reason = 'OTHER'"
          + " where subject_id = ? and cancelled_on is null";
  private static final String ACTIVITY =
      "insert into activity (activity_id, subject_id, kind, happened_on, uploaded_at, void,"
          + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String PHONE = "update subject set phone = ? where subject_id = ?";
  private static final String AMEND =
      "update subject_state set effective_on = ?, department_id = ? where state_id = ?";
  private static final String DELETE = "delete from subject_state where state_id = ?";

  private final Batches batches;

  public EnterpriseWriter(Connection connection) throws SQLException {
    batches =
        new Batches(
            connection,
            CLOCK,
            SUBJECT,
            STATE,
            TITLE,
            CANCEL,
            CANCEL_ALL,
            ACTIVITY,
            PHONE,
            AMEND,
            DELETE);
  }

  /** The books are complete up to the day. */
  public void tick(int today) throws SQLException {
    batches.add(CLOCK, date(today));
  }

  public void insert(Subject row) throws SQLException {
    batches.add(
        SUBJECT,
        row.id(),
        row.kind(),
        row.uscc(),
        row.name(),
        row.address(),
        row.industry(),
        row.employees(),
        row.aboveScale(),
        row.legalRepresentative(),
        row.legalRepIdNumber(),
        row.phone(),
        instant(row.recordedAt()));
  }

  public void insert(State row) throws SQLException {
    batches.add(
        STATE,
        row.id(),
        row.subjectId(),
        date(row.effectiveOn()),
        row.status(),
        row.subjectClass(),
        orNull(row.sector()),
        orNull(row.category()),
        row.town(),
        orNull(row.grid()),
        row.department(),
        row.level(),
        row.marks().standardised(),
        row.marks().licensedOrAboveScale(),
        row.marks().codeActive(),
        row.marks().houseRules(),
        instant(row.recordedAt()));
  }

  /** A title as it is awarded. */
  public void insert(Title row) throws SQLException {
    batches.add(
        TITLE,
        row.id(),
        row.subjectId(),
        row.level(),
        row.field(),
        date(row.awardedOn()),
        instant(row.recordedAt()));
  }

  /** The title is cancelled, on its day and for its reason. */
  public void cancel(Title row) throws SQLException {
    Integer cancelledOn = row.cancelledOn();
    if (cancelledOn != null) {
      batches.add(CANCEL, date(cancelledOn), row.cancelReason(), row.id());
    }
  }

  /** Whatever titles a subject holds are cancelled. */
  public void cancelTitles(long subjectId, int day) throws SQLException {
    batches.add(CANCEL_ALL, date(day), subjectId);
  }

  public void insert(SafetyActivity row) throws SQLException {
    batches.add(
        ACTIVITY,
        row.id(),
        row.subjectId(),
        row.kind(),
        date(row.happenedOn()),
        instant(row.uploadedAt()),
        row.isVoid(),
        instant(row.recordedAt()));
  }

  public void changePhone(long subjectId, String phone) throws SQLException {
    batches.add(PHONE, phone, subjectId);
  }

  /** Corrects the day and the department of a state. */
  public void amend(State row) throws SQLException {
    batches.add(AMEND, date(row.effectiveOn()), row.department(), row.id());
  }

  public void deleteState(long stateId) throws SQLException {
    batches.add(DELETE, stateId);
  }

  public int commit() throws SQLException {
    return batches.commit();
  }

  @Override
  public void close() throws SQLException {
    batches.close();
  }
}
