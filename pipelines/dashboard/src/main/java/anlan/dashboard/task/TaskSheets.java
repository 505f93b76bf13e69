package anlan.dashboard.task;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.task.DutyFacts.Fact;
import anlan.dashboard.task.TaskForm.Line;
import anlan.dashboard.task.TaskPage.Unit;
import java.util.List;

/** The tables of the page 任务清单, to be taken away. */
public final class TaskSheets {
  private static final String COUNTED = "口径：每个任务、单位、期间计一项；期限含当日，次日起为逾期第 1 天";

  private TaskSheets() {}

  /** Figures of each unit. */
  public static Sheet units(TaskPage page, String words) {
    return Sheet.of(
        "%s任务完成情况（按责任单位）%s".formatted(page.jurisdictionName(), page.cut().clock()),
        List.of(Sheet.asOf(page.cut()), words, COUNTED + "；按期完成率的分母为已完成与已逾期之和"),
        page.units(),
        List.of(
            Column.of("责任单位", Unit::name),
            Column.of("类别", Unit::kindName),
            Column.of("逾期未完成", unit -> unit.figures().overdue()),
            Column.of("近期到期", unit -> unit.figures().soon()),
            Column.of("尚未到期", unit -> unit.figures().later()),
            Column.of("逾期完成", unit -> unit.figures().late()),
            Column.of("按期完成", unit -> unit.figures().inTime()),
            Column.of("应完成（已完成或已逾期）", unit -> unit.figures().punctual().denominator()),
            Column.of(
                "按期完成率（%）",
                unit ->
                    Sheet.percent(
                        unit.figures().punctual().numerator(),
                        unit.figures().punctual().denominator()))));
  }

  /** The tasks of a list. */
  public static Sheet list(TaskPage page, TaskList listed, String words) {
    return Sheet.of(
            "%s任务清单（%s）%s".formatted(page.jurisdictionName(), listed.heading(), page.cut().clock()),
            List.of(Sheet.asOf(page.cut()), words, COUNTED),
            page.rows(),
            List.of(
                Column.of("项目名称", Duty::section),
                Column.of("重点任务", Duty::name),
                Column.of("具体内容", Duty::content),
                Column.of("责任单位", Duty::unitName),
                Column.of("单位类别", duty -> duty.kind().word()),
                Column.of("期间", Duty::period),
                Column.of("期限", Duty::dueOn),
                Column.of("完成日期", Duty::doneOn),
                Column.of("状态", duty -> duty.state().word()),
                Column.of("逾期或剩余天数", Duty::days),
                Column.of("文件", duty -> document(page, duty)),
                Column.of("条款", Duty::clauseText)))
        .ofTotal(page.total());
  }

  private static String document(TaskPage page, Duty duty) {
    return page.documents().stream()
        .filter(document -> document.ref().equals(duty.document()))
        .map(document -> document.number())
        .findFirst()
        .orElse(duty.document());
  }

  /** What one task is judged by. */
  public static Sheet facts(DutyFacts of, Cut seen) {
    DutyFacts.Standing standing = of.standing();
    return Sheet.of(
        "任务佐证 " + of.asOf(),
        List.of(
            Sheet.asOf(seen, of.cut()),
            standing == null
                ? "没有这项任务"
                : "%s；%s；%s；期限 %s；%s"
                    .formatted(
                        standing.duty().unitName(),
                        standing.duty().name(),
                        standing.duty().period(),
                        standing.duty().dueOn(),
                        standing.duty().state().word())),
        of.facts(),
        List.of(
            Column.of("编号", Fact::id),
            Column.of("种类", Fact::kindName),
            Column.of("日期", Fact::doneOn),
            Column.of("佐证材料", Fact::material),
            Column.of("录入时间", fact -> Sheet.moment(fact.recordedAt()))));
  }

  /** 任务清单 F4, its five columns and how far each task has come. */
  public static Sheet form(TaskForm form, String words) {
    return Sheet.of(
        "%s任务清单 %s".formatted(form.jurisdictionName(), form.cut().clock()),
        List.of(Sheet.asOf(form.cut()), words, COUNTED),
        form.lines(),
        List.of(
            Column.of("项目名称", Line::section),
            Column.of("重点任务", Line::name),
            Column.of("具体内容", Line::content),
            Column.of("负责单位", Line::obliged),
            Column.of("完成时限", Line::deadline),
            Column.of("应完成（项）", Line::due),
            Column.of("按期完成（项）", Line::inTime),
            Column.of("逾期完成（项）", Line::late),
            Column.of("逾期未完成（项）", Line::overdue),
            Column.of("未到期（项）", Line::open),
            Column.of("文件", Line::document)));
  }
}
