package anlan.city.database;

import static anlan.city.database.Batches.date;
import static anlan.city.database.Batches.instant;

import anlan.city.inspection.Answer;
import anlan.city.inspection.Check;
import anlan.city.inspection.Inspection;
import anlan.city.inspection.Seat;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Writes single rows of the inspection database; nothing is visible before {@link #commit}. */
public final class InspectionWriter implements AutoCloseable {
  private static final String CLOCK =
      "insert into clock (clock_id, today, ticked_at) values (1, ?, now())"
          + " on conflict (clock_id) do update set today = excluded.today, ticked_at = now()";
  private static final String INSPECTION =
      "insert into inspection (inspection_id, subject_id, type, body, department_id, checked_on,"
          + " on_site, expert_present, result, problems, no_hazard_declared, uploaded_at,"
          + " reviewed_at, void, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String MEMBER =
      "insert into inspection_member (member_id, inspection_id, subject_id, role, person_name,"
          + " id_number, department_id) values (?, ?, ?, ?, ?, ?, ?)";

  /** By the newest version of the list that is published. */
  private static final String ANSWER =
      "insert into inspection_answer (answer_id, inspection_id, subject_id, checklist_id, item,"
          + " answer, evidence) select ?, ?, ?, checklist_id, ?, ?, ? from checklist where list = ?"
          + " order by published_on desc limit 1";

  private static final String AMEND =
      "update inspection set checked_on = ?, result = ?, problems = ?, no_hazard_declared = ?,"
          + " uploaded_at = ?, void = ? where inspection_id = ?";
  private static final String REVIEW =
      "update inspection set reviewed_at = ? where inspection_id = ?";
  private static final String DELETE = "delete from inspection where inspection_id = ?";

  private final Batches batches;
  private final HazardWriter hazards;
  private final AffairWriter affairs;

  public InspectionWriter(Connection connection) throws SQLException {
    batches =
        new Batches(
            connection,
            Stream.of(
                    new String[] {CLOCK, INSPECTION, MEMBER, ANSWER, AMEND, REVIEW, DELETE},
                    HazardWriter.STATEMENTS,
                    AffairWriter.STATEMENTS,
                    PostWriter.STATEMENTS,
                    StandingWriter.STATEMENTS)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    hazards = new HazardWriter(batches);
    affairs = new AffairWriter(batches);
  }

  /** Writes hazards in the same transaction. */
  public HazardWriter hazards() {
    return hazards;
  }

  /** Writes affairs in the same transaction. */
  public AffairWriter affairs() {
    return affairs;
  }

  /** The books are complete up to the day. */
  public void tick(int today) throws SQLException {
    batches.add(CLOCK, date(today));
  }

  /** The inspection and its team. */
  public void insert(Inspection row) throws SQLException {
    Check check = row.check();
    batches.add(
        INSPECTION,
        row.id(),
        row.subjectId(),
        check.type(),
        check.body(),
        check.department(),
        date(check.checkedOn()),
        check.onSite(),
        check.expertPresent(),
        check.findings().result(),
        check.findings().problems(),
        check.findings().noHazardDeclared(),
        instant(check.uploadedAt()),
        instant(check.reviewedAt()),
        check.isVoid(),
        instant(check.recordedAt()));
    int number = 0;
    for (Seat seat : check.team()) {
      batches.add(
          MEMBER,
          row.memberId(number++),
          row.id(),
          row.subjectId(),
          seat.role(),
          seat.person().name(),
          seat.person().idNumber(),
          seat.department());
    }
  }

  /** What it found about an item of a checklist. */
  public void insert(Answer row) throws SQLException {
    batches.add(
        ANSWER,
        row.id(),
        row.inspectionId(),
        row.subjectId(),
        row.item(),
        row.verdict(),
        row.evidence(),
        row.checklist().list());
  }

  /** Corrects day, findings, upload and validity. */
  public void amend(Inspection row) throws SQLException {
    Check check = row.check();
    batches.add(
        AMEND,
        date(check.checkedOn()),
        check.findings().result(),
        check.findings().problems(),
        check.findings().noHazardDeclared(),
        instant(check.uploadedAt()),
        check.isVoid(),
        row.id());
  }

  /** The town has reviewed it. */
  public void review(long inspectionId, long reviewedAt) throws SQLException {
    batches.add(REVIEW, instant(reviewedAt), inspectionId);
  }

  /** Deletes the inspection and, by the database's cascade, its members and answers. */
  public void delete(long inspectionId) throws SQLException {
    batches.add(DELETE, inspectionId);
  }

  public int commit() throws SQLException {
    return batches.commit();
  }

  @Override
  public void close() throws SQLException {
    batches.close();
  }
}
