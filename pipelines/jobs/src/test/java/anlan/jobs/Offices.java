package anlan.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a random history to the two databases, as offices would: seeded, with every mistake. */
final class Offices {
  static final int CLOCK = (int) LocalDate.of(2023, 8, 15).toEpochDay();

  private static final List<String> TOWNS =
      List.of("370102001", "370102002", "370112004", "370322101", "370811002", "371302001");
  private static final List<String> STATUSES =
      List.of("OPERATING", "OPERATING", "OPERATING", "UNDER_CONSTRUCTION", "SUSPENDED", "CLOSED");
  private static final List<String> CLASSES = List.of("HIGH_RISK", "GENERAL", "NINE_SMALL");
  private static final String[][] CHECKS = {
    {"SUPERVISION", "DEPARTMENT"},
    {"SPOT_CHECK", "DEPARTMENT"},
    {"GRID_CHECK", "GRID"},
    {"TOWN_SPOT_CHECK", "TOWN"},
    {"SELF_CHECK", "ENTERPRISE"},
    {"RECHECK", "DEPARTMENT"}
  };
  private static final String[][] DUTIES = {
    {"LEADER_CHECK", "ENTERPRISE"},
    {"EXPERT_CHECK", "EXPERT"}
  };

  final SourceLog enterprise = new SourceLog("enterprise");
  final SourceLog inspection = new SourceLog("inspection");
  private final Random random;
  private final Random duties;
  private final int subjects;
  private final HazardOffice hazards;
  private final AffairOffice affairs;

  Offices(long seed, int subjects) {
    this.random = new Random(seed);
    this.duties = new Random(31 * seed);
    this.subjects = subjects;
    this.hazards = new HazardOffice(random, subjects);
    this.affairs = new AffairOffice(new Random(~seed), subjects);
  }

  List<SourceLog> logs() {
    return List.of(enterprise, inspection);
  }

  void tick(int day) {
    for (SourceLog log : logs()) {
      Map<String, Object> clock = new LinkedHashMap<>();
      clock.put("clock_id", 1);
      clock.put("today", date(day));
      clock.put("ticked_at", "2023-08-15T00:00:00Z");
      log.commit(transaction -> transaction.put("clock", "clock_id", clock));
    }
  }

  /** Some transactions of some rows each. */
  void work(int transactions) {
    for (int i = 0; i < transactions; i++) {
      int rows = 1 + random.nextInt(4);
      if (random.nextInt(3) == 0) {
        enterprise.commit(
            transaction -> {
              for (int row = 0; row < rows; row++) {
                state(transaction);
                activity(transaction);
                affairs.maybeTitle(transaction);
              }
            });
      } else {
        inspection.commit(
            transaction -> {
              for (int row = 0; row < rows; row++) {
                if (random.nextInt(3) == 0) {
                  hazards.row(transaction);
                } else {
                  inspection(transaction);
                }
                affairs.maybeRow(transaction);
              }
            });
      }
    }
  }

  private void state(SourceLog.Transaction transaction) {
    long id = random.nextInt(subjects * 3);
    if (random.nextInt(10) == 0) {
      transaction.delete("subject_state", id);
      return;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("state_id", id);
    row.put("subject_id", random.nextInt(subjects));
    row.put("effective_on", date(CLOCK - random.nextInt(550)));
    row.put("status", any(STATUSES));
    row.put("class", any(CLASSES));
    row.put("town_code", any(TOWNS));
    row.put("grid_code", duties.nextInt(4) == 0 ? null : "01");
    row.put("department_id", random.nextInt(3) == 0 ? null : random.nextInt(3));
    row.put("level", random.nextBoolean() ? "CITY" : "COUNTY");
    row.put("standardised", random.nextInt(5) == 0);
    row.put("licensed_or_above_scale", duties.nextInt(5) == 0);
    row.put("code_active", duties.nextInt(3) > 0);
    row.put("house_rules", new String[] {null, "DUE", "DONE"}[duties.nextInt(3)]);
    row.put("recorded_at", "2023-08-01T03:04:05.678901Z");
    transaction.put("subject_state", "state_id", row);
  }

  private void activity(SourceLog.Transaction transaction) {
    long id = duties.nextInt(subjects * 2);
    if (duties.nextInt(10) == 0) {
      transaction.delete("activity", id);
      return;
    }
    int day = CLOCK - duties.nextInt(duties.nextInt(20) == 0 ? 1500 : 120);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("activity_id", id);
    row.put("subject_id", duties.nextInt(subjects));
    row.put("kind", duties.nextBoolean() ? "DRILL" : "STAFF_TRAINING");
    row.put("happened_on", date(day));
    row.put(
        "uploaded_at", duties.nextInt(6) == 0 ? null : LocalDate.ofEpochDay(day) + "T20:00:00Z");
    row.put("void", duties.nextInt(15) == 0);
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    transaction.put("activity", "activity_id", row);
  }

  private void inspection(SourceLog.Transaction transaction) {
    long id = random.nextInt(subjects * 12);
    if (random.nextInt(12) == 0) {
      transaction.delete("inspection", id);
      return;
    }
    String[] check = CHECKS[random.nextInt(CHECKS.length)];
    if (duties.nextInt(4) == 0) {
      check = DUTIES[duties.nextInt(DUTIES.length)];
    }
    int day = CLOCK - random.nextInt(random.nextInt(20) == 0 ? 1500 : 500);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("inspection_id", id);
    row.put("subject_id", random.nextInt(subjects));
    row.put("type", check[0]);
    row.put("body", check[1]);
    row.put("checked_on", date(day));
    row.put("on_site", random.nextInt(8) > 0);
    row.put("expert_present", false);
    row.put("result", random.nextInt(8) == 0 ? null : "合格");
    row.put("problems", random.nextBoolean() ? random.nextInt(4) : null);
    row.put("no_hazard_declared", random.nextBoolean());
    row.put(
        "uploaded_at", random.nextInt(6) == 0 ? null : LocalDate.ofEpochDay(day) + "T20:00:00Z");
    row.put("reviewed_at", id % 3 == 0 ? null : LocalDate.ofEpochDay(day + id % 16) + "T20:00:00Z");
    row.put("void", random.nextInt(15) == 0);
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    transaction.put("inspection", "inspection_id", row);
  }

  private <T> T any(List<T> list) {
    return new ArrayList<>(list).get(random.nextInt(list.size()));
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day) + "Z";
  }
}
