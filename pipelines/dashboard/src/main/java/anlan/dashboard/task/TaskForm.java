package anlan.dashboard.task;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.List;

/**
 * 任务清单 as printed (F4), with how far each task has come.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdictionName the jurisdiction
 * @param lines in the order of the documents and their clauses
 * @param source where all of it comes from
 */
public record TaskForm(Cut cut, String jurisdictionName, List<Line> lines, Source source) {
  /**
   * A task.
   *
   * @param document number of its document
   * @param section 项目名称
   * @param name 重点任务
   * @param content 具体内容
   * @param obliged 负责单位
   * @param deadline 完成时限
   * @param due how often it is owed, once per unit and period
   * @param inTime of them, done in time
   * @param late done late
   * @param overdue not done and past the last day
   * @param open not due yet
   */
  public record Line(
      String document,
      String section,
      String name,
      String content,
      String obliged,
      String deadline,
      long due,
      long inTime,
      long late,
      long overdue,
      long open) {}
}
