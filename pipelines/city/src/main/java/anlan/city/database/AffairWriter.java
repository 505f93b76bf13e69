package anlan.city.database;

import static anlan.city.database.Batches.date;
import static anlan.city.database.Batches.instant;

import anlan.city.affair.Accident;
import anlan.city.affair.Activity;
import anlan.city.affair.Affair;
import anlan.city.affair.Capacity;
import anlan.city.affair.Ceiling;
import anlan.city.affair.Decision;
import anlan.city.affair.EnforcementCase;
import anlan.city.affair.Gdp;
import anlan.city.affair.HelpRequest;
import anlan.city.affair.Report;
import anlan.city.affair.ResidentLog;
import anlan.city.affair.ResidentPost;
import anlan.city.affair.ResidentStaff;
import anlan.city.affair.Safeguard;
import anlan.city.affair.Tip;
import anlan.city.affair.Victim;
import anlan.city.season.Day;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes affairs in the transaction of an {@link InspectionWriter}: a row that is there is brought
 * up to date.
 */
public final class AffairWriter {
  private static final int MORNING = 9 * 3_600;
  private static final String CONFIRMED_BY = "市安委会办公室主任";
  private static final String SYNTHETIC = "合成：演示数据";

  private static final String ACCIDENT =
      upsert(
          "accident",
          "accident_id",
          "involved_subject_id",
          "town_code",
          "department_id",
          "kind",
          "occurred_at",
          "reported_at",
          "accepted_on",
          "cancelled_on",
          "cancel_reason",
          "recorded_grade",
          "direct_loss",
          "responsible",
          "responsibility_found_on",
          "concealment",
          "concealment_found_on",
          "investigated_by",
          "extension_days",
          "appraisal_days",
          "concluded_on",
          "report_published_on",
          "evaluated_on",
          "examined_on",
          "recorded_at");
  private static final String VICTIM =
      upsert(
          "accident_victim",
          "victim_id",
          "accident_id",
          "harm",
          "died_on",
          "declared_on",
          "recorded_at");
  private static final String GDP =
      upsert(
          "gdp",
          "gdp_id",
          "area_code",
          "year",
          "quarter",
          "amount",
          "basis",
          "version",
          "released_on",
          "source",
          "synthetic",
          "recorded_at");
  private static final String CEILING =
      upsert(
          "death_ceiling",
          "ceiling_id",
          "area_code",
          "year",
          "deaths",
          "set_on",
          "source",
          "synthetic",
          "recorded_at");
  private static final String ACTIVITY =
      upsert(
          "unit_activity",
          "activity_id",
          "unit_code",
          "department_id",
          "kind",
          "quarter",
          "held_on",
          "evidence",
          "recorded_at");
  private static final String REPORT =
      upsert(
          "submission",
          "submission_id",
          "unit_code",
          "department_id",
          "form",
          "period",
          "due_on",
          "submitted_on",
          "recorded_at");
  private static final String DECISION =
      upsert(
          "assessment_decision",
          "decision_id",
          "unit_code",
          "quarter",
          "kind",
          "code",
          "points",
          "proposed_on",
          "confirmed_by",
          "confirmed_on",
          "lifted_on",
          "lift_reason",
          "evidence",
          "recorded_at");
  private static final String CASE =
      upsert(
          "enforcement_case",
          "case_id",
          "subject_id",
          "case_no",
          "area_code",
          "department_id",
          "procedure_kind",
          "filed_on",
          "decided_on",
          "changed_on",
          "withdrawn_on",
          "similarity_group",
          "adjudicated_on",
          "fine",
          "both_penalised",
          "shutdown_ordered",
          "transferred_persons",
          "transferred_on",
          "exposed_on",
          "interviewed_on",
          "sanctioned_on",
          "typical_published_on",
          "dangerous_work_crime",
          "published_on",
          "change_published_on",
          "credit_recorded_on",
          "performance_due_on",
          "performed_on",
          "enforced_on",
          "recorded_at");
  static final String[] STATEMENTS = {
    ACCIDENT, VICTIM, GDP, CEILING, ACTIVITY, REPORT, DECISION, CASE
  };

  private final Batches batches;
  private final PostWriter posts;
  private final StandingWriter standings;

  AffairWriter(Batches batches) {
    this.batches = batches;
    posts = new PostWriter(batches);
    standings = new StandingWriter(batches);
  }

  static String upsert(String table, String key, String... columns) {
    String names = String.join(", ", columns);
    String places = "?, ".repeat(columns.length) + "?";
    String sets =
        List.of(columns).stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return "insert into %s (%s, %s) values (%s) on conflict (%s) do update set %s"
        .formatted(table, key, names, places, key, sets);
  }

  /** Inserts a row or brings it up to date. */
  public void put(Affair row) throws SQLException {
    if (row instanceof Accident accident) {
      put(accident);
    } else if (row instanceof Victim victim) {
      put(victim);
    } else if (row instanceof Gdp figure) {
      put(figure);
    } else if (row instanceof Ceiling ceiling) {
      put(ceiling);
    } else if (row instanceof Activity activity) {
      put(activity);
    } else if (row instanceof Report report) {
      put(report);
    } else if (row instanceof Decision decision) {
      put(decision);
    } else if (row instanceof EnforcementCase one) {
      put(one);
    } else if (row instanceof ResidentPost post) {
      posts.put(post);
    } else if (row instanceof ResidentLog log) {
      posts.put(log);
    } else if (row instanceof Capacity capacity) {
      standings.put(capacity);
    } else if (row instanceof Safeguard safeguard) {
      standings.put(safeguard);
    } else if (row instanceof HelpRequest request) {
      standings.put(request);
    } else if (row instanceof Tip tip) {
      standings.put(tip);
    } else if (row instanceof ResidentStaff staff) {
      posts.put(staff);
    }
  }

  private void put(Accident row) throws SQLException {
    batches.add(
        ACCIDENT,
        row.id(),
        row.subjectId(),
        row.town(),
        row.department(),
        row.kind(),
        instant(row.occurredAt()),
        instant(row.reportedAt()),
        dateOrNull(row.acceptedOn()),
        dateOrNull(row.cancelledOn()),
        row.cancelledOn() == null ? null : "经核实不属于生产安全事故",
        row.recordedGrade(),
        new BigDecimal(row.loss()),
        row.responsible(),
        dateOrNull(row.responsibleOn()),
        row.concealedOn() == null ? null : "CONCEALED",
        dateOrNull(row.concealedOn()),
        row.investigatedBy(),
        row.extensionDays(),
        row.appraisalDays(),
        dateOrNull(row.concludedOn()),
        dateOrNull(row.publishedOn()),
        dateOrNull(row.evaluatedOn()),
        dateOrNull(row.examinedOn()),
        recordedAt(row));
  }

  private void put(Victim row) throws SQLException {
    batches.add(
        VICTIM,
        row.id(),
        row.accident(),
        row.harm(),
        dateOrNull(row.diedOn()),
        dateOrNull(row.declaredOn()),
        recordedAt(row));
  }

  private void put(Gdp row) throws SQLException {
    batches.add(
        GDP,
        row.id(),
        row.area(),
        row.year(),
        row.quarter(),
        new BigDecimal(row.amount()),
        "CURRENT",
        row.version(),
        date(row.recordedOn()),
        row.source(),
        false,
        recordedAt(row));
  }

  private void put(Ceiling row) throws SQLException {
    batches.add(
        CEILING,
        row.id(),
        row.area(),
        row.year(),
        row.deaths(),
        date(row.recordedOn()),
        SYNTHETIC,
        true,
        recordedAt(row));
  }

  private void put(Activity row) throws SQLException {
    batches.add(
        ACTIVITY,
        row.id(),
        row.unit().code(),
        row.unit().department(),
        row.kind(),
        row.quarter(),
        date(row.recordedOn()),
        row.evidence(),
        recordedAt(row));
  }

  private void put(Report row) throws SQLException {
    batches.add(
        REPORT,
        row.id(),
        row.unit().code(),
        row.unit().department(),
        row.form(),
        row.period(),
        date(row.dueOn()),
        dateOrNull(row.submittedOn()),
        recordedAt(row));
  }

  private void put(Decision row) throws SQLException {
    String points = row.points();
    batches.add(
        DECISION,
        row.id(),
        row.unit(),
        row.quarter(),
        row.kind(),
        row.code(),
        points == null ? null : new BigDecimal(points),
        date(row.recordedOn()),
        row.confirmedOn() == null ? null : CONFIRMED_BY,
        dateOrNull(row.confirmedOn()),
        dateOrNull(row.liftedOn()),
        row.liftReason(),
        row.evidence(),
        recordedAt(row));
  }

  private void put(EnforcementCase row) throws SQLException {
    EnforcementCase.Sanctions sanctions = row.sanctions();
    EnforcementCase.FollowUp followUp = row.followUp();
    batches.add(
        CASE,
        row.id(),
        row.subjectId(),
        row.caseNo(),
        row.area(),
        row.department(),
        row.procedure(),
        date(row.recordedOn()),
        dateOrNull(row.decidedOn()),
        dateOrNull(row.changedOn()),
        dateOrNull(row.withdrawnOn()),
        Batches.orNull(row.similarityGroup()),
        dateOrNull(row.adjudicatedOn()),
        sanctions.fine() == 0 ? null : sanctions.fine(),
        sanctions.bothPenalised(),
        sanctions.shutdownOrdered(),
        sanctions.transferredPersons(),
        dateOrNull(sanctions.transferredOn()),
        dateOrNull(sanctions.exposedOn()),
        dateOrNull(sanctions.interviewedOn()),
        dateOrNull(sanctions.sanctionedOn()),
        dateOrNull(sanctions.typicalOn()),
        sanctions.transferredOn() != null,
        dateOrNull(followUp.publishedOn()),
        dateOrNull(followUp.changePublishedOn()),
        dateOrNull(followUp.creditRecordedOn()),
        dateOrNull(followUp.performanceDueOn()),
        dateOrNull(followUp.performedOn()),
        dateOrNull(followUp.enforcedOn()),
        recordedAt(row));
  }

  static @Nullable Object recordedAt(Affair row) {
    return instant(Day.at(row.recordedOn(), MORNING));
  }

  static @Nullable Object dateOrNull(@Nullable Integer day) {
    return day == null ? null : date(day);
  }
}
