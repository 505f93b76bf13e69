package anlan.stack.warehouse;

import anlan.core.accident.Accident;
import anlan.core.accident.Victim;
import anlan.core.affair.AffairRow;
import anlan.core.affair.DeathCeiling;
import anlan.core.affair.Decision;
import anlan.core.affair.GdpFigure;
import anlan.core.affair.Submission;
import anlan.core.affair.UnitActivity;
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

  private static @Nullable String day(int epochDay) {
    return epochDay == AffairRow.NEVER ? null : LocalDate.ofEpochDay(epochDay).toString();
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
