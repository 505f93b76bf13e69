package anlan.stack.warehouse;

import static anlan.core.hazard.Course.NEVER;

import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows of the tables of hazards in {@code history.*}. */
final class HazardRows {
  /** Rows by table. */
  final Map<String, List<Map<String, Object>>> tables = new TreeMap<>();

  private final Function<String, Map<String, Object>> versions;

  /** {@code versions} begins a row with the position of a change of an operation. */
  HazardRows(Function<String, Map<String, Object>> versions) {
    this.versions = versions;
  }

  void add(String op, long subject, Hazard hazard) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("hazard_id", hazard.id());
    row.put("origin", hazard.origin().name());
    row.put("level", hazard.level().name());
    row.put("category", hazard.category().isEmpty() ? null : hazard.category());
    row.put("found_on", day(hazard.foundOn()));
    row.put("deadline", day(hazard.deadline()));
    row.put("rectified_on", day(hazard.rectifiedOn()));
    row.put("reported_on", day(hazard.reportedOn()));
    row.put("void", hazard.dropped());
    if (hazard.fullyPlanned()) {
      row.put("responsible_person", "合成人员");
      row.put("measures", "整改");
      row.put("funds", "1.50");
      row.put("emergency_plan", "已备");
    }
    add("hazard", op, subject, row);
  }

  void add(String op, long subject, HazardAct act) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("hazard_id", act.hazardId());
    switch (act.kind()) {
      case REVIEW_PASSED, REVIEW_FAILED -> {
        row.put("passed", act.kind() == HazardAct.Kind.REVIEW_PASSED);
        put(row, act, "review", "rectified_on", "reviewed_on", "new_deadline");
      }
      case EXTENSION -> put(row, act, "extension", "applied_on", "approved_on", "new_deadline");
      case SUSPENSION -> put(row, act, "suspension", "from_on", "to_on", "approved_on");
      case LEADER_SIGNED, OFFICER_SIGNED -> {
        row.put("role", act.kind() == HazardAct.Kind.LEADER_SIGNED ? "LEADER" : "DEPUTY");
        put(row, act, "signature", "signed_on");
      }
      case LISTING -> {
        row.put("level", "TOWN");
        put(row, act, "listing", "listed_on", "delisted_on");
      }
      case PENALTY -> {
        row.put("kind", "FINE");
        row.put("party", "ENTERPRISE");
        row.put("department_id", 12);
        put(row, act, "penalty", "decided_on", "revoked_on");
      }
    }
    String table = act.kind().source().name().toLowerCase(Locale.ROOT);
    add("hazard_" + table, op, subject, row);
  }

  private static void put(Map<String, Object> row, HazardAct act, String table, String... columns) {
    int[] days = {act.first(), act.second(), act.third()};
    row.put(table + "_id", act.id());
    for (int i = 0; i < columns.length; i++) {
      row.put(columns[i], day(days[i]));
    }
  }

  private void add(String table, String op, long subject, Map<String, Object> values) {
    Map<String, Object> row = versions.apply(op);
    row.put("subject_id", subject);
    row.putAll(values);
    tables.computeIfAbsent("history." + table, unseen -> new ArrayList<>()).add(row);
  }

  private static Object day(int epochDay) {
    return epochDay == NEVER ? null : LocalDate.ofEpochDay(epochDay).toString();
  }
}
