package anlan.dashboard.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task (任务) of a unit in a period.
 *
 * @param task its number
 * @param document our number for the document
 * @param clause our number for the clause
 * @param clauseText its words
 * @param section the project that it is part of (项目名称)
 * @param name its name (重点任务)
 * @param content what is to be done (具体内容)
 * @param kind CITY_OFFICE, DISTRICT or CITY_DEPARTMENT
 * @param unit code of the area, or number of the department
 * @param unitName name of the unit
 * @param period 2023, 2023H1, 2023Q3, 2023-07 or 2023W27
 * @param dueOn last day
 * @param doneOn when it was done; null if it wasn't
 * @param state how it stands
 * @param days late or overdue, or left until it is due; null if done in time
 */
public record Duty(
    String task,
    String document,
    String clause,
    String clauseText,
    String section,
    String name,
    String content,
    UnitKind kind,
    String unit,
    String unitName,
    String period,
    LocalDate dueOn,
    @Nullable LocalDate doneOn,
    TaskState state,
    @Nullable Long days) {
  /** Due that many days after the clock's is soon (近期到期). */
  static final int SOON_DAYS = 14;

  boolean isSoon() {
    Long left = days;
    return state == TaskState.OPEN && left != null && left <= SOON_DAYS;
  }

  /** How many days overdue or late; 0 if neither. */
  long daysLate() {
    Long late = days;
    return state == TaskState.OPEN || late == null ? 0 : late;
  }
}
