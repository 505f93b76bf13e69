package anlan.jobs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes rows of hazards and of what is done about them, in no sensible order. */
final class HazardOffice {
  private static final List<String> ORIGINS = List.of("SELF_CHECK", "DEPARTMENT", "GRID", "REPORT");
  private static final List<String> SIGNERS = List.of("LEADER", "SAFETY_DIRECTOR", "DEPUTY");

  private final Random random;
  private final int subjects;

  HazardOffice(Random random, int subjects) {
    this.random = random;
    this.subjects = subjects;
  }

  void row(SourceLog.Transaction transaction) {
    switch (random.nextInt(10)) {
      case 0 -> act(transaction, "extension", "applied_on", "approved_on", "new_deadline");
      case 1, 2 -> act(transaction, "review", "rectified_on", "reviewed_on", "new_deadline");
      case 3 -> act(transaction, "signature", "signed_on");
      case 4 -> act(transaction, "listing", "listed_on", "delisted_on");
      case 5 -> act(transaction, "suspension", "from_on", "to_on", "approved_on");
      case 6 -> act(transaction, "penalty", "decided_on", "revoked_on");
      default -> hazard(transaction);
    }
  }

  private void hazard(SourceLog.Transaction transaction) {
    long id = random.nextInt(subjects * 3);
    if (random.nextInt(12) == 0) {
      transaction.delete("hazard", id);
      return;
    }
    int found = Offices.CLOCK - random.nextInt(random.nextInt(20) == 0 ? 1500 : 300);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("hazard_id", id);
    row.put("subject_id", id % subjects);
    row.put("origin", ORIGINS.get(random.nextInt(ORIGINS.size())));
    row.put("level", random.nextInt(4) == 0 ? "MAJOR" : "GENERAL");
    row.put("category", random.nextInt(3) == 0 ? null : "用电安全");
    row.put("found_on", date(found));
    row.put("measures", random.nextBoolean() ? "整改" : null);
    row.put("deadline", random.nextInt(6) == 0 ? null : date(found - 2 + random.nextInt(40)));
    row.put("rectified_on", random.nextInt(3) == 0 ? null : date(found + random.nextInt(50)));
    row.put("void", random.nextInt(15) == 0);
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    transaction.put("hazard", "hazard_id", row);
  }

  private void act(SourceLog.Transaction transaction, String kind, String... days) {
    long id = random.nextInt(subjects * 3);
    if (random.nextInt(12) == 0) {
      transaction.delete("hazard_" + kind, id);
      return;
    }
    long hazard = random.nextInt(subjects * 3);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(kind + "_id", id);
    row.put("hazard_id", hazard);
    row.put("subject_id", hazard % subjects);
    int day = Offices.CLOCK - random.nextInt(300);
    for (String column : days) {
      row.put(column, date(day));
      day += random.nextInt(20);
    }
    if (kind.equals("review")) {
      row.put("passed", random.nextInt(3) > 0);
    } else if (kind.equals("signature")) {
      row.put("role", SIGNERS.get(random.nextInt(SIGNERS.size())));
    } else if (kind.equals("listing")) {
      row.put("level", "TOWN");
    } else if (kind.equals("penalty")) {
      row.put("kind", "FINE");
      row.put("party", "LEADER");
      row.put("department_id", 12);
      row.replace("revoked_on", random.nextBoolean() ? row.get("revoked_on") : null);
    }
    row.put("recorded_at", "2023-08-01T03:04:05Z");
    transaction.put("hazard_" + kind, kind + "_id", row);
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day) + "Z";
  }
}
