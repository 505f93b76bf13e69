package anlan.dashboard.accident;

import anlan.dashboard.accident.Accident.After;
import anlan.dashboard.hazard.HazardDimension;
import anlan.dashboard.reference.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code marts.accidents_now}. */
final class AccidentRow {
  static final String COLUMNS =
      "accident_id, involved_subject_id, accident_kind, occurred_at, district, town, department,\n"
          + "  deaths, injured, direct_loss, accident_grade, recorded_grade, grade_differs, pending,\n"
          + "  cancelled_on, responsible, concealment, possible_duplicate_of, conclude_due_on,\n"
          + "  concluded_on, concluded_in_time, report_published_on, evaluate_due_on,\n"
          + "  evaluated_on, examined_on";

  private AccidentRow() {}

  static Accident read(ResultSet row, Reference reference) throws SQLException {
    String grade = row.getString("accident_grade");
    String department = text(row.getString("department"));
    return new Accident(
        row.getLong("accident_id"),
        number(row, "involved_subject_id"),
        reference.codeName("accident_kind", row.getString("accident_kind")),
        row.getTimestamp("occurred_at").toInstant(),
        HazardDimension.DISTRICT.nameOf(text(row.getString("district")), reference),
        HazardDimension.TOWN.nameOf(text(row.getString("town")), reference),
        department.isEmpty() ? "未明确" : reference.departmentName(department),
        row.getLong("deaths"),
        row.getLong("injured"),
        row.getBigDecimal("direct_loss"),
        grade,
        reference.codeName("accident_grade", grade),
        row.getBoolean("grade_differs")
            ? reference.codeName("accident_grade", row.getString("recorded_grade"))
            : null,
        row.getBoolean("pending"),
        day(row, "cancelled_on"),
        truth(row, "responsible"),
        row.getString("concealment"),
        number(row, "possible_duplicate_of"),
        new After(
            row.getObject("conclude_due_on", LocalDate.class),
            day(row, "concluded_on"),
            truth(row, "concluded_in_time"),
            day(row, "report_published_on"),
            day(row, "evaluate_due_on"),
            day(row, "evaluated_on"),
            day(row, "examined_on")));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }

  private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
    boolean truth = row.getBoolean(column);
    return row.wasNull() ? null : Boolean.valueOf(truth);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
