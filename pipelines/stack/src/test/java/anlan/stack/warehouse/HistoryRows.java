package anlan.stack.warehouse;

import anlan.core.activity.Activity;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.HouseRules;
import anlan.core.title.ModelTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of {@code history.*} in the order in which the source databases wrote them. */
final class HistoryRows {
  private static final String MOMENT = "2023-01-01 00:00:00 UTC";

  final List<Map<String, Object>> states = new ArrayList<>();
  final List<Map<String, Object>> inspections = new ArrayList<>();
  final List<Map<String, Object>> activities = new ArrayList<>();
  final List<Map<String, Object>> titles = new ArrayList<>();
  final List<Map<String, Object>> checklists = new ArrayList<>();
  final List<Map<String, Object>> answers = new ArrayList<>();
  final HazardRows hazards = new HazardRows(this::version);
  final AffairRows affairs = new AffairRows(this::version);

  /** Rows of tables that no ledger keeps, by table. */
  final Map<String, List<Map<String, Object>>> others = new TreeMap<>();

  private long position;

  void add(String op, SubjectState state) {
    Map<String, Object> row = version(op);
    row.put("state_id", state.id());
    row.put("subject_id", state.subjectId());
    row.put("effective_on", day(state.effectiveOn()));
    row.put("status", state.status().name());
    row.put("class", state.subjectClass().name());
    row.put("sector", emptyAsNull(state.sector()));
    row.put("category", emptyAsNull(state.category()));
    row.put("town_code", state.town());
    row.put("grid_code", state.hasGrid() ? state.town() + "-01" : null);
    row.put("department_id", emptyAsNull(state.department()));
    row.put("level", state.level().name());
    row.put("standardised", state.standardised());
    row.put("licensed_or_above_scale", state.licensedOrAboveScale());
    row.put("code_active", state.codeActive());
    HouseRules rules = state.houseRules();
    row.put("house_rules", rules == null ? null : rules.name());
    states.add(row);
  }

  void add(String op, long subject, Inspection inspection) {
    Map<String, Object> row = version(op);
    row.put("inspection_id", inspection.id());
    row.put("subject_id", subject);
    row.put("type", inspection.type().name());
    row.put("body", inspection.body().name());
    row.put("checked_on", day(inspection.checkedOn()));
    row.put("on_site", inspection.onSite());
    row.put("expert_present", false);
    row.put("result", inspection.hasResult() ? "合格" : null);
    row.put(
        "problems", inspection.problems() == Inspection.NOT_FILLED ? null : inspection.problems());
    row.put("no_hazard_declared", inspection.noHazardDeclared());
    if (inspection.uploadedOn() != Inspection.NOT_UPLOADED) {
      row.put("uploaded_at", day(inspection.uploadedOn()) + " 00:30:00 Asia/Shanghai");
    }
    if (inspection.reviewedOn() != Inspection.NOT_REVIEWED) {
      row.put("reviewed_at", day(inspection.reviewedOn()) + " 23:30:00 Asia/Shanghai");
    }
    row.put("void", inspection.isVoid());
    inspections.add(row);
  }

  void add(String op, long subject, Activity activity) {
    Map<String, Object> row = version(op);
    row.put("activity_id", activity.id());
    row.put("subject_id", subject);
    row.put("kind", activity.kind().name());
    row.put("happened_on", day(activity.happenedOn()));
    if (activity.uploadedOn() != Activity.NOT_UPLOADED) {
      row.put("uploaded_at", day(activity.uploadedOn()) + " 00:30:00 Asia/Shanghai");
    }
    row.put("void", activity.isVoid());
    activities.add(row);
  }

  void add(String op, long subject, ModelTitle title) {
    boolean stands = title.cancelledOn() == ModelTitle.NEVER;
    Map<String, Object> row = version(op);
    row.put("title_id", title.id());
    row.put("subject_id", subject);
    row.put("level", title.level().name());
    row.put("field", title.field());
    row.put("awarded_on", day(title.awardedOn()));
    row.put("cancelled_on", stands ? null : day(title.cancelledOn()));
    row.put("cancel_reason", stands ? null : "OTHER");
    titles.add(row);
  }

  /** A new row of a table that no ledger keeps. */
  void add(String table, Map<String, ?> values) {
    Map<String, Object> row = version("c");
    row.putAll(values);
    others.computeIfAbsent("history." + table, unseen -> new ArrayList<>()).add(row);
  }

  void addChecklist(long id) {
    Map<String, Object> row = version("c");
    row.put("checklist_id", id);
    row.put("list", "COMMON");
    row.put("version", id);
    row.put("published_on", "2022-01-01");
    checklists.add(row);
  }

  void addAnswer(String op, long id, long subject, long inspection, String item, String verdict) {
    Map<String, Object> row = version(op);
    row.put("answer_id", id);
    row.put("inspection_id", inspection);
    row.put("subject_id", subject);
    row.put("checklist_id", 1);
    row.put("item", item);
    row.put("answer", verdict);
    answers.add(row);
  }

  private Map<String, Object> version(String op) {
    position++;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cdc_op", op);
    row.put("cdc_epoch", 0);
    row.put("cdc_lsn", position / 3);
    row.put("cdc_order", position % 3);
    row.put("cdc_offset", position);
    row.put("cdc_committed_at", MOMENT);
    row.put("recorded_at", MOMENT);
    return row;
  }

  private static String day(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }

  private static Object emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
