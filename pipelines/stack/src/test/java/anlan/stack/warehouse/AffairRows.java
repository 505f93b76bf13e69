package anlan.stack.warehouse;

import anlan.core.accident.Accident;
import anlan.core.accident.Victim;
import anlan.core.affair.AffairRow;
import anlan.core.affair.DeathCeiling;
import anlan.core.affair.Decision;
import anlan.core.affair.GdpFigure;
import anlan.core.affair.Submission;
import anlan.core.affair.UnitActivity;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Sanctions;
import anlan.core.post.Post;
import anlan.core.post.PostLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of affairs in {@code history.*}. */
final class AffairRows {
  private static final int ENTERPRISES = 12;

  /** Rows by table. */
  final Map<String, List<Map<String, Object>>> tables = new TreeMap<>();

  private final Function<String, Map<String, Object>> versions;

  /** {@code versions} begins a row with the position of a change of an operation. */
  AffairRows(Function<String, Map<String, Object>> versions) {
    this.versions = versions;
  }

  void add(String op, AffairRow row) {
    if (row instanceof Accident accident) {
      add(op, "accident", of(accident));
    } else if (row instanceof Victim victim) {
      add(op, "accident_victim", of(victim));
    } else if (row instanceof GdpFigure figure) {
      add(op, "gdp", of(figure));
    } else if (row instanceof DeathCeiling ceiling) {
      add(op, "death_ceiling", of(ceiling));
    } else if (row instanceof UnitActivity activity) {
      add(op, "unit_activity", of(activity));
    } else if (row instanceof Submission submission) {
      add(op, "submission", of(submission));
    } else if (row instanceof Decision decision) {
      add(op, "assessment_decision", of(decision));
    } else if (row instanceof EnforcementCase one) {
      add(op, "enforcement_case", of(one));
    } else if (row instanceof Post post) {
      add(op, "post", of(post));
    } else if (row instanceof PostLog log) {
      add(op, "post_log", of(log));
    }
  }

  private void add(String op, String table, Map<String, Object> values) {
    Map<String, Object> row = versions.apply(op);
    row.putAll(values);
    tables.computeIfAbsent("history." + table, unseen -> new ArrayList<>()).add(row);
  }

  /** The subject an accident involves, null if none. */
  static @Nullable Long involved(Accident accident) {
    return accident.id() % 5 == 4 ? null : Long.valueOf(1 + accident.id());
  }

  private static Map<String, Object> of(Accident accident) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("accident_id", accident.id());
    row.put("involved_subject_id", involved(accident));
    row.put("town_code", accident.town());
    row.put("department_id", emptyAsNull(accident.department()));
    row.put("kind", accident.kind().name());
    row.put("occurred_at", day(accident.occurredOn()) + " 00:30:00 Asia/Shanghai");
    row.put("accepted_on", day(accident.acceptedOn()));
    row.put("cancelled_on", day(accident.cancelledOn()));
    row.put("recorded_grade", "GENERAL");
    row.put("direct_loss", BigDecimal.valueOf(accident.lossYuan(), 4).toPlainString());
    row.put("responsible", accident.responsibleOn() == AffairRow.NEVER ? null : true);
    row.put("responsibility_found_on", day(accident.responsibleOn()));
    row.put("concealment", accident.concealedOn() == AffairRow.NEVER ? null : "FALSIFIED");
    row.put("concealment_found_on", day(accident.concealedOn()));
    row.put("extension_days", accident.extensionDays());
    row.put("appraisal_days", accident.appraisalDays());
    row.put("concluded_on", day(accident.concludedOn()));
    row.put("report_published_on", day(accident.publishedOn()));
    row.put("evaluated_on", day(accident.evaluatedOn()));
    row.put("examined_on", day(accident.examinedOn()));
    return row;
  }

  private static Map<String, Object> of(Victim victim) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("victim_id", victim.id());
    row.put("accident_id", victim.accidentId());
    row.put("harm", victim.harm().name());
    row.put("died_on", day(victim.diedOn()));
    row.put("declared_on", day(victim.declaredOn()));
    return row;
  }

  private static Map<String, Object> of(GdpFigure figure) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("gdp_id", figure.id());
    row.put("area_code", figure.area());
    row.put("year", figure.year());
    row.put("quarter", figure.quarter());
    row.put("amount", BigDecimal.valueOf(figure.amountWan(), 4).toPlainString());
    row.put("basis", figure.basis().name());
    row.put("version", figure.version().name());
    row.put("released_on", day(figure.releasedOn()));
    row.put("source", "公报");
    row.put("synthetic", true);
    return row;
  }

  private static Map<String, Object> of(DeathCeiling ceiling) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("ceiling_id", ceiling.id());
    row.put("area_code", ceiling.area());
    row.put("year", ceiling.year());
    row.put("deaths", ceiling.deaths());
    row.put("set_on", day(ceiling.setOn()));
    row.put("source", "合成");
    row.put("synthetic", true);
    return row;
  }

  private static Map<String, Object> of(UnitActivity activity) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("activity_id", activity.id());
    row.put("unit_code", activity.unit());
    row.put("department_id", emptyAsNull(activity.department()));
    row.put("kind", activity.kind().name());
    row.put("quarter", activity.quarter());
    row.put("held_on", day(activity.heldOn()));
    return row;
  }

  private static Map<String, Object> of(Submission submission) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("submission_id", submission.id());
    row.put("unit_code", submission.unit());
    row.put("department_id", emptyAsNull(submission.department()));
    row.put("form", submission.form());
    row.put("period", submission.period());
    row.put("due_on", day(submission.dueOn()));
    row.put("submitted_on", day(submission.submittedOn()));
    return row;
  }

  private static Map<String, Object> of(Decision decision) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("decision_id", decision.id());
    row.put("unit_code", decision.unit());
    row.put("department_id", emptyAsNull(decision.department()));
    row.put("quarter", decision.quarter());
    row.put("kind", decision.kind().name());
    row.put("code", decision.code());
    boolean veto = decision.kind() == Decision.Kind.VETO;
    row.put("points", veto ? null : BigDecimal.valueOf(decision.hundredths(), 2).toPlainString());
    row.put("proposed_on", day(decision.proposedOn()));
    row.put("confirmed_on", day(decision.confirmedOn()));
    row.put("lifted_on", day(decision.liftedOn()));
    return row;
  }

  private static Map<String, Object> of(EnforcementCase one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("case_id", one.id());
    row.put("subject_id", 1 + one.id() % ENTERPRISES);
    row.put("case_no", "合成罚〔2023〕" + one.id() + "号");
    row.put("area_code", one.area());
    row.put("department_id", one.department());
    row.put("procedure_kind", one.procedure().name());
    row.put("filed_on", "2023-01-01");
    row.put("decided_on", day(one.decidedOn()));
    row.put("changed_on", day(one.changedOn()));
    row.put("withdrawn_on", one.withdrawn() ? "2023-11-01" : null);
    row.put("similarity_group", emptyAsNull(one.similarityGroup()));
    row.put("adjudicated_on", day(one.adjudicatedOn()));
    Sanctions sanctions = one.sanctions();
    row.put("fine", sanctions.fineYuan() == 0 ? null : sanctions.fineYuan());
    row.put("both_penalised", sanctions.bothPenalised());
    row.put("shutdown_ordered", sanctions.shutdownOrdered());
    row.put("transferred_persons", sanctions.transferredPersons());
    row.put("transferred_on", day(sanctions.transferredOn()));
    row.put("exposed_on", day(sanctions.exposedOn()));
    row.put("interviewed_on", day(sanctions.interviewedOn()));
    row.put("sanctioned_on", day(sanctions.sanctionedOn()));
    row.put("typical_published_on", day(sanctions.typicalOn()));
    row.put("dangerous_work_crime", sanctions.dangerousWorkCrime());
    FollowUp followUp = one.followUp();
    row.put("published_on", day(followUp.publishedOn()));
    row.put("change_published_on", day(followUp.changePublishedOn()));
    row.put("credit_recorded_on", day(followUp.creditRecordedOn()));
    row.put("performance_due_on", day(followUp.performanceDueOn()));
    row.put("performed_on", day(followUp.performedOn()));
    row.put("enforced_on", day(followUp.enforcedOn()));
    return row;
  }

  private static Map<String, Object> of(Post post) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("post_id", post.id());
    row.put("subject_id", post.subjectId());
    row.put("area_code", post.area());
    row.put("department_id", post.department());
    row.put("form", post.form().name());
    row.put("person_id", post.person());
    row.put("starts_on", day(post.startsOn()));
    row.put("ends_on", day(post.endsOn()));
    row.put("extended_until", day(post.extendedUntil()));
    return row;
  }

  /** What only the form counts of a log follows from its key. */
  private static Map<String, Object> of(PostLog log) {
    Map<String, Object> row = new LinkedHashMap<>();
    long found = log.id() % 5;
    row.put("log_id", log.id());
    row.put("post_id", log.postId());
    row.put("subject_id", log.subjectId());
    row.put("duty_day", day(log.dutyDay()));
    row.put("persons_checked", log.id() % 13);
    row.put("rules_improved", log.id() % 3);
    row.put("morning_meetings", log.id() % 2);
    row.put("warning_sessions", log.id() % 4 / 3);
    row.put("drills", log.id() % 7 / 6);
    row.put("reward_yuan", log.id() % 11 * 100);
    row.put("dangerous_works", log.dangerousWorks());
    row.put("attended_works", log.attendedWorks());
    row.put("hazards_found", found);
    row.put("hazards_rectified", found / 2);
    row.put("major_found", found / 2);
    row.put("major_rectified", found / 4);
    row.put("recorded_at", day(log.enteredOn()) + " 23:30:00 Asia/Shanghai");
    return row;
  }

  private static @Nullable String day(int epochDay) {
    return epochDay == AffairRow.NEVER ? null : LocalDate.ofEpochDay(epochDay).toString();
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
