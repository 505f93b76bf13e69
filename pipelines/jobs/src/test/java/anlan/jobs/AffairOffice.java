package anlan.jobs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes rows of accidents, GDP, cases of enforcement, posts, what units do and the titles they
 * award, which change, move and go; by chances of its own.
 */
final class AffairOffice {
  private static final List<String> AREAS = List.of("370100", "370102", "371302");
  private static final List<String> TOWNS = List.of("370102001", "371302001");
  private static final int IDS = 30;

  private final Random random;
  private final int subjects;

  AffairOffice(Random random, int subjects) {
    this.random = random;
    this.subjects = subjects;
  }

  /** A title in one of some cases; it may have been another subject's before. */
  void maybeTitle(SourceLog.Transaction transaction) {
    if (random.nextInt(4) == 0) {
      Map<String, Object> row = new LinkedHashMap<>();
      int day = day();
      boolean cancelled = random.nextInt(3) == 0;
      row.put("title_id", 0);
      row.put("subject_id", random.nextInt(subjects));
      row.put("level", any(List.of("CITY", "COUNTY", "COUNTY", "TOWN")));
      row.put("field", any(List.of("GENERAL", "CONSTRUCTION", "OTHER_HIGH_RISK")));
      row.put("awarded_on", date(day));
      row.put("cancelled_on", cancelled ? date(day + 40) : null);
      row.put("cancel_reason", cancelled ? "OTHER" : null);
      row.put("recorded_at", "2023-08-01T03:04:05Z");
      put(transaction, "model_title", "title_id", row);
    }
  }

  /** A row in one of some cases. */
  void maybeRow(SourceLog.Transaction transaction) {
    switch (random.nextInt(40)) {
      case 0, 1 -> accident(transaction);
      case 2, 3 -> victim(transaction);
      case 4 -> gdp(transaction);
      case 5 -> ceiling(transaction);
      case 6 -> activity(transaction);
      case 7 -> decision(transaction);
      case 8, 9 -> enforcementCase(transaction);
      case 10 -> post(transaction);
      case 11, 12, 13 -> log(transaction);
      default -> {}
    }
  }

  private void accident(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    int day = day();
    row.put("accident_id", 0);
    row.put("involved_subject_id", random.nextInt(3) == 0 ? null : random.nextInt(subjects));
    row.put("town_code", any(TOWNS));
    row.put("department_id", random.nextBoolean() ? 12 : null);
    row.put("kind", any(List.of("FALL", "FIRE", "ROAD_TRAFFIC")));
    row.put("occurred_at", LocalDate.ofEpochDay(day) + "T17:00:00Z");
    row.put("accepted_on", maybe(day + 5));
    row.put("cancelled_on", random.nextInt(6) == 0 ? date(day + 9) : null);
    row.put("direct_loss", random.nextBoolean() ? null : random.nextInt(6_000) + ".25");
    row.put("extension_days", random.nextInt(70));
    row.put("appraisal_days", 0);
    row.put("concluded_on", maybe(day + 60));
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    put(transaction, "accident", "accident_id", row);
  }

  private void victim(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("victim_id", 0);
    row.put("accident_id", random.nextInt(IDS));
    row.put("harm", any(List.of("DEATH", "SERIOUS", "MISSING")));
    row.put("died_on", date(day()));
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    put(transaction, "accident_victim", "victim_id", row);
  }

  private void gdp(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("gdp_id", 0);
    row.put("area_code", any(AREAS));
    row.put("year", 2023);
    row.put("quarter", 1 + random.nextInt(2));
    row.put("amount", random.nextInt(20_000) + ".1234");
    row.put("basis", random.nextInt(4) == 0 ? "CONSTANT" : "CURRENT");
    row.put("version", any(List.of("PRELIMINARY", "FINAL", "REVISED")));
    row.put("released_on", date(day()));
    row.put("source", "公报");
    row.put("synthetic", true);
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    put(transaction, "gdp", "gdp_id", row);
  }

  private void ceiling(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("ceiling_id", 0);
    row.put("area_code", any(AREAS));
    row.put("year", 2023);
    row.put("deaths", random.nextInt(9));
    row.put("set_on", date(day()));
    row.put("source", "合成");
    row.put("synthetic", true);
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    put(transaction, "death_ceiling", "ceiling_id", row);
  }

  private void activity(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    boolean report = random.nextBoolean();
    row.put(report ? "submission_id" : "activity_id", 0);
    row.put("unit_code", any(AREAS));
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    if (report) {
      row.put("form", "MONTHLY");
      row.put("period", "2023-07");
      row.put("due_on", "2023-08-05Z");
      row.put("submitted_on", maybe(day()));
      put(transaction, "submission", "submission_id", row);
    } else {
      row.put("kind", any(List.of("STUDY", "BULLETIN")));
      row.put("quarter", "2023Q3");
      row.put("held_on", date(day()));
      put(transaction, "unit_activity", "activity_id", row);
    }
  }

  private void decision(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    boolean veto = random.nextBoolean();
    row.put("decision_id", 0);
    row.put("unit_code", any(AREAS));
    row.put("quarter", "2023Q3");
    row.put("kind", veto ? "VETO" : "BONUS");
    row.put("code", veto ? "CONCEALMENT" : "GOOD_PRACTICE");
    row.put("points", veto ? null : "1.25");
    row.put("proposed_on", date(day()));
    row.put("confirmed_on", maybe(day()));
    row.put("lifted_on", random.nextInt(4) == 0 ? date(day()) : null);
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    put(transaction, "assessment_decision", "decision_id", row);
  }

  /** One in some ends beyond the calendar and can't be counted. */
  private void enforcementCase(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    int day = day();
    row.put("case_id", 0);
    row.put("subject_id", random.nextInt(IDS));
    row.put("area_code", any(List.of("370102", "371302", "371302001")));
    row.put("department_id", 12);
    row.put("procedure_kind", random.nextInt(3) == 0 ? "SUMMARY" : "GENERAL");
    row.put("filed_on", date(day - 20));
    row.put("decided_on", random.nextInt(8) == 0 ? "2026-12-30Z" : maybe(day));
    row.put("withdrawn_on", random.nextInt(6) == 0 ? date(day + 9) : null);
    row.put("published_on", maybe(day + 25));
    row.put("similarity_group", random.nextBoolean() ? "无证上岗" : null);
    row.put("adjudicated_on", maybe(day));
    row.put("fine", random.nextInt(90_000) + "");
    row.put("both_penalised", random.nextBoolean());
    row.put("shutdown_ordered", false);
    row.put("transferred_persons", 0);
    row.put("dangerous_work_crime", false);
    row.put("performance_due_on", date(day + 15));
    row.put("performed_on", maybe(day + 10 + random.nextInt(20)));
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    put(transaction, "enforcement_case", "case_id", row);
  }

  /** It may have been at another enterprise before; one in some ends beyond the calendar. */
  private void post(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    int day = day() + 60;
    row.put("post_id", 0);
    row.put("subject_id", random.nextInt(3));
    row.put("area_code", any(List.of("370800", "370811", "370102")));
    row.put("department_id", 81);
    row.put("form", any(List.of("REGULAR", "STATIONED", "MOBILE")));
    row.put("person_id", random.nextInt(4));
    row.put("starts_on", date(day));
    row.put("ends_on", random.nextInt(8) == 0 ? "2031-12-30Z" : date(day + random.nextInt(200)));
    row.put("extended_until", maybe(day + 190));
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    put(transaction, "post", "post_id", row);
  }

  private void log(SourceLog.Transaction transaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    int day = day() + 120;
    row.put("log_id", 0);
    row.put("post_id", random.nextInt(IDS));
    row.put("subject_id", random.nextInt(3));
    row.put("duty_day", date(day));
    row.put("persons_checked", 3);
    row.put("rules_improved", 0);
    row.put("morning_meetings", 1);
    row.put("warning_sessions", 0);
    row.put("drills", 0);
    row.put("reward_yuan", 0);
    row.put("dangerous_works", 3);
    row.put("attended_works", random.nextInt(4));
    row.put("hazards_found", 2);
    row.put("hazards_rectified", 1);
    row.put("major_found", 0);
    row.put("major_rectified", 0);
    row.put("recorded_at", LocalDate.ofEpochDay(day + random.nextInt(3)) + "T03:04:05Z");
    put(transaction, "post_log", "log_id", row);
  }

  private void put(
      SourceLog.Transaction transaction, String table, String key, Map<String, Object> row) {
    long id = random.nextInt(IDS);
    if (random.nextInt(8) == 0) {
      transaction.delete(table, id);
      return;
    }
    row.put(key, id);
    transaction.put(table, key, row);
  }

  private int day() {
    return Offices.CLOCK - random.nextInt(200);
  }

  private String maybe(int day) {
    return random.nextInt(3) == 0 ? null : date(day);
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day) + "Z";
  }
}
