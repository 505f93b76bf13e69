package anlan.dashboard.report;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.Report.Choice;
import anlan.dashboard.task.TaskForm;
import anlan.dashboard.task.TaskForm.Line;
import anlan.dashboard.task.TaskScope;
import java.util.Comparator;
import java.util.List;

/** Lays out 任务清单 (F4) as it is printed, and in a sixth column how far each task has come. */
public final class TaskListSheet {
  private static final List<String> HEADS =
      List.of("项目名称", "重点任务", "具体内容", "负责单位", "完成时限", "完成情况（项）");
  private static final List<Integer> WIDTHS = List.of(16, 16, 36, 18, 16, 22);

  private TaskListSheet() {}

  /** Tasks come from documents in force only. */
  public static Report report(TaskForm form, TaskScope scope, Reference reference) {
    List<Choice> inForce =
        reference.documents().values().stream()
            .filter(one -> reference.isInForce(one.ref(), scope.jurisdiction()))
            .map(one -> new Choice(one.ref(), one.number()))
            .sorted(Comparator.comparing(Choice::value))
            .toList();
    ReportBasis basis =
        ReportBasis.of(
            inForce.stream()
                .map(Choice::value)
                .filter(ref -> scope.document().isEmpty() || scope.document().equals(ref))
                .toList(),
            scope.jurisdiction(),
            reference);
    return new Report(
        form.cut(),
        form.jurisdictionName(),
        basis.here(),
        basis.elsewhere(),
        inForce,
        sheet(form, scope, reference),
        List.of(),
        form.source());
  }

  private static Form sheet(TaskForm form, TaskScope scope, Reference reference) {
    FormRows rows =
        new FormRows(
                form.jurisdictionName() + "任务清单",
                "填报单位：" + form.jurisdictionName(),
                "截至：" + Names.day(form.cut().clock()),
                WIDTHS)
            .heads(HEADS)
            .endOfHead();
    List<Line> lines = form.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i == 0 || !sameSection(lines.get(i - 1), line)) {
        rows.cell(0, span(lines, i), 1, Style.SIDE, line.section());
      }
      rows.cell(1, 1, 1, Style.TEXT, line.name())
          .cell(2, 1, 1, Style.TEXT, line.content())
          .cell(3, 1, 1, Style.TEXT, line.obliged())
          .cell(4, 1, 1, Style.TEXT, line.deadline())
          .cell(5, 1, 1, Style.TEXT, progress(line))
          .next();
    }
    if (lines.isEmpty()) {
      rows.whole(Style.TEXT, "没有现行文件的任务在所选文件与期间内，不适用");
    }
    return rows.signed(
        true, form.cut(), List.of(scope.words(reference) + "。", "完成情况：每个单位每个期间计一项；期限含当日，次日起为逾期。"));
  }

  private static boolean sameSection(Line one, Line other) {
    return one.section().equals(other.section()) && one.document().equals(other.document());
  }

  /** How many lines from this one on have its section. */
  private static int span(List<Line> lines, int from) {
    int to = from + 1;
    while (to < lines.size() && sameSection(lines.get(from), lines.get(to))) {
      to++;
    }
    return to - from;
  }

  private static String progress(Line line) {
    return "应完成 %d：按期 %d，逾期完成 %d，逾期未完成 %d，未到期 %d"
        .formatted(line.due(), line.inTime(), line.late(), line.overdue(), line.open());
  }
}
