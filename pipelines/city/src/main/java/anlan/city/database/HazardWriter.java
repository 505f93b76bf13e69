package anlan.city.database;

import static anlan.city.database.Batches.date;
import static anlan.city.database.Batches.instant;

import anlan.city.hazard.Hazard;
import anlan.city.hazard.Step;
import anlan.city.season.Day;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes hazards and reviews in the transaction of an {@link InspectionWriter}, as entered (录入) on
 * the morning of their day.
 */
public final class HazardWriter {
  private static final int MORNING = 9 * 3_600;
  private static final String HAZARD =
      "insert into hazard (hazard_id, subject_id, inspection_id, origin, level, category,"
          + " description, department_id, found_on, responsible_person, measures, funds, deadline,"
          + " emergency_plan, reported_on, rectified_on, duplicate_of, void, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, false, ?)";
  private static final String RECTIFIED = "update hazard set rectified_on = ? where hazard_id = ?";
  private static final String REVIEW =
      "insert into hazard_review (review_id, hazard_id, subject_id, rectified_on, reviewed_on,"
          + " passed, new_deadline, department_id, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String EXTENSION =
      "insert into hazard_extension (extension_id, hazard_id, subject_id, applied_on, approved_on,"
          + " new_deadline, recorded_at) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String PENALTY =
      "insert into hazard_penalty (penalty_id, hazard_id, subject_id, case_no, kind, party, amount,"
          + " department_id, decided_on, revoked_on, recorded_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String[] STATEMENTS = {HAZARD, RECTIFIED, REVIEW, EXTENSION, PENALTY};

  private final Batches batches;

  HazardWriter(Batches batches) {
    this.batches = batches;
  }

  /** A hazard as it was found. */
  public void insert(Hazard row) throws SQLException {
    String funds = row.plan().funds();
    batches.add(
        HAZARD,
        row.id(),
        row.subjectId(),
        row.inspection(),
        row.origin(),
        row.level(),
        row.category(),
        row.category() + "不符合要求",
        row.department(),
        date(row.foundOn()),
        row.plan().person(),
        row.plan().measures(),
        funds == null ? null : new BigDecimal(funds),
        dateOrNull(row.plan().deadline()),
        row.plan().emergency(),
        dateOrNull(row.reportedOn()),
        instant(Day.at(row.foundOn(), MORNING)));
  }

  public void rectify(long hazardId, int day) throws SQLException {
    batches.add(RECTIFIED, date(day), hazardId);
  }

  public void insert(Step.Review row, long hazardId, long subjectId) throws SQLException {
    batches.add(
        REVIEW,
        row.id(),
        hazardId,
        subjectId,
        date(row.rectifiedOn()),
        date(row.reviewedOn()),
        row.passed(),
        dateOrNull(row.newDeadline()),
        row.department(),
        instant(Day.at(row.day(), MORNING)));
  }

  public void insert(Step.Extension row, long hazardId, long subjectId) throws SQLException {
    batches.add(
        EXTENSION,
        row.id(),
        hazardId,
        subjectId,
        date(row.appliedOn()),
        dateOrNull(row.approvedOn()),
        date(row.newDeadline()),
        instant(Day.at(row.day(), MORNING)));
  }

  public void insert(Step.Penalty row, long hazardId, long subjectId) throws SQLException {
    String amount = row.amount();
    batches.add(
        PENALTY,
        row.id(),
        hazardId,
        subjectId,
        row.caseNo(),
        row.kind(),
        row.party(),
        amount == null ? null : new BigDecimal(amount),
        row.department(),
        date(row.decidedOn()),
        dateOrNull(row.revokedOn()),
        instant(Day.at(row.day(), MORNING)));
  }

  private static @Nullable Object dateOrNull(@Nullable Integer day) {
    return day == null ? null : Day.date(day);
  }
}
