package anlan.dashboard.task;

import anlan.dashboard.coverage.Figure;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How tasks stand, counted once per task, unit and period; the five add up to all.
 *
 * @param overdue not done, and past their last day (逾期未完成)
 * @param soon not done, due within {@value Duty#SOON_DAYS} days (近期到期)
 * @param later not done, due later
 * @param late done after the last day (逾期完成)
 * @param inTime done by the last day (按期完成)
 */
public record TaskFigures(long overdue, long soon, long later, long late, long inTime) {
  static TaskFigures of(List<Duty> duties) {
    return new TaskFigures(
        count(duties, TaskList.OVERDUE),
        count(duties, TaskList.SOON),
        count(duties, TaskList.LATER),
        count(duties, TaskList.LATE),
        count(duties, TaskList.IN_TIME));
  }

  private static long count(List<Duty> duties, TaskList list) {
    return duties.stream().filter(list::holds).count();
  }

  /** Done in time, of those done or past their last day (按期完成率). */
  @JsonProperty
  public Figure punctual() {
    return new Figure(inTime, inTime + late + overdue);
  }
}
