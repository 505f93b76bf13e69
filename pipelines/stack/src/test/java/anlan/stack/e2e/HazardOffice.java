package anlan.stack.e2e;

import anlan.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Writes hazards and what is done about them, one transaction for one deed. */
final class HazardOffice implements AutoCloseable {
  /** Someone whose name no page may show. */
  static final String RESPONSIBLE = "（合成）责任人甲";

  private final Connection inspection;
  private long acts;

  /** An office whose extensions, reviews and the like are numbered after {@code acts}. */
  HazardOffice(Stack stack, long acts) throws SQLException {
    inspection = stack.postgres("inspection");
    this.acts = acts;
  }

  /** A hazard is found, with all of 五落实; {@code more} says otherwise. */
  void finds(long hazard, long subject, String foundOn, String deadline, Map<String, Object> more)
      throws SQLException {
    Map<String, Object> row = new TreeMap<>();
    row.put("hazard_id", hazard);
    row.put("subject_id", subject);
    row.put("origin", "GRID");
    row.put("level", "GENERAL");
    row.put("category", "消防设施");
    row.put("description", "疏散通道堆物");
    row.put("found_on", LocalDate.parse(foundOn));
    row.put("deadline", LocalDate.parse(deadline));
    row.put("responsible_person", RESPONSIBLE);
    row.put("measures", "清理");
    row.put("funds", 800);
    row.put("emergency_plan", "已制定");
    row.putAll(more);
    insert("hazard", row, LocalDate.parse(foundOn));
  }

  /** The enterprise reports it rectified. */
  void rectifies(long hazard, String on) throws SQLException {
    update("update hazard set rectified_on = ? where hazard_id = ?", on, hazard);
  }

  /** A review, entered on its day. */
  void reviews(long hazard, long subject, String rectifiedOn, String on, boolean passed)
      throws SQLException {
    insert(
        "hazard_review",
        act("review", hazard, subject, "rectified_on", rectifiedOn, "reviewed_on", on, passed),
        LocalDate.parse(on));
  }

  /** A failed review with a new deadline, entered so many days late. */
  void fails(
      long hazard, long subject, String rectifiedOn, String on, String newDeadline, int daysLate)
      throws SQLException {
    Map<String, Object> row =
        act("review", hazard, subject, "rectified_on", rectifiedOn, "reviewed_on", on, false);
    row.put("new_deadline", LocalDate.parse(newDeadline));
    row.put("department_id", 1);
    insert("hazard_review", row, LocalDate.parse(on).plusDays(daysLate));
  }

  void extendsDeadline(long hazard, long subject, String applied, String approved, String to)
      throws SQLException {
    Map<String, Object> row =
        act("extension", hazard, subject, "applied_on", applied, "approved_on", approved, null);
    row.put("new_deadline", LocalDate.parse(to));
    insert("hazard_extension", row, LocalDate.parse(applied));
  }

  void lists(long hazard, long subject, String on, String deadline) throws SQLException {
    Map<String, Object> row =
        act("listing", hazard, subject, "listed_on", on, "deadline", deadline, null);
    row.put("level", "CITY");
    insert("hazard_listing", row, LocalDate.parse(on));
  }

  void suspends(long hazard, long subject, String from, String to) throws SQLException {
    insert(
        "hazard_suspension",
        act("suspension", hazard, subject, "from_on", from, "to_on", to, null),
        LocalDate.parse(from));
  }

  void transfers(long hazard, long subject, String on, int from, int to) throws SQLException {
    Map<String, Object> row =
        act("transfer", hazard, subject, "transferred_on", on, null, null, null);
    row.put("from_department_id", from);
    row.put("to_department_id", to);
    insert("hazard_transfer", row, LocalDate.parse(on));
  }

  /** A fine for the enterprise. */
  void fines(long hazard, long subject, String on, int amount) throws SQLException {
    Map<String, Object> row = act("penalty", hazard, subject, "decided_on", on, null, null, null);
    row.put("kind", "FINE");
    row.put("party", "ENTERPRISE");
    row.put("amount", amount);
    row.put("department_id", 2);
    insert("hazard_penalty", row, LocalDate.parse(on));
  }

  void signs(long hazard, long subject, String role, String on) throws SQLException {
    Map<String, Object> row = act("signature", hazard, subject, "signed_on", on, null, null, null);
    row.put("role", role);
    insert("hazard_signature", row, LocalDate.parse(on));
  }

  /** A hazard is declared void (作废). */
  void voids(long hazard) throws SQLException {
    try (PreparedStatement statement =
        inspection.prepareStatement("update hazard set void = true where hazard_id = ?")) {
      statement.setLong(1, hazard);
      statement.execute();
    }
  }

  private Map<String, Object> act(
      String kind,
      long hazard,
      long subject,
      String first,
      String firstDay,
      String second,
      String secondDay,
      Boolean passed) {
    Map<String, Object> row = new TreeMap<>();
    row.put(kind + "_id", ++acts);
    row.put("hazard_id", hazard);
    row.put("subject_id", subject);
    row.put(first, LocalDate.parse(firstDay));
    if (second != null) {
      row.put(second, LocalDate.parse(secondDay));
    }
    if (passed != null) {
      row.put("passed", passed);
    }
    return row;
  }

  private void insert(String table, Map<String, Object> row, LocalDate recordedOn)
      throws SQLException {
    String columns = String.join(", ", row.keySet());
    String marks = "?, ".repeat(row.size());
    try (PreparedStatement statement =
        inspection.prepareStatement(
            "insert into %s (%s, recorded_at) values (%stimestamptz '%sT10:00:00+08')"
                .formatted(table, columns, marks, recordedOn))) {
      int i = 0;
      for (Object value : row.values()) {
        statement.setObject(++i, value);
      }
      statement.execute();
    }
  }

  private void update(String sql, String day, long hazard) throws SQLException {
    try (PreparedStatement statement = inspection.prepareStatement(sql)) {
      statement.setObject(1, LocalDate.parse(day));
      statement.setLong(2, hazard);
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    inspection.close();
  }
}
