package anlan.dashboard.report;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Document;
import anlan.dashboard.report.Report.Basis;
import anlan.dashboard.title.Progress;
import anlan.dashboard.title.Progress.Milestone;
import anlan.dashboard.title.ProgressPage;
import anlan.dashboard.title.ProgressPage.Target;
import java.util.ArrayList;
import java.util.List;

/** Lays out 标准化企业选树进度表: each target against its milestones. */
public final class TitleSheet {
  private static final List<String> FIRST =
      List.of("层级", "选树目标", "单位数（个）", "对象（家）", "目标（家）", "有效称号（家）");

  private TitleSheet() {}

  /** {@code unit} is the district looked at, or the jurisdiction. */
  public static Report report(ProgressPage page, String unit) {
    Document document = page.document();
    String standing = page.standing();
    return new Report(
        page.cut(),
        unit,
        document == null || standing == null
            ? List.of()
            : List.of(new Basis(document.number(), document.title(), standing)),
        List.of(),
        List.of(),
        sheet(page, unit),
        List.of(),
        page.source());
  }

  private static Form sheet(ProgressPage page, String unit) {
    List<Milestone> milestones =
        page.targets().isEmpty() ? List.of() : page.targets().get(0).progress().milestones();
    FormRows rows =
        new FormRows(
            unit + "标准化企业选树进度表",
            "填报单位：" + unit,
            "截至：" + Names.day(page.cut().clock()),
            widths(milestones.size()));
    heads(rows, milestones);
    page.targets().forEach(target -> rows.line(values(target)));
    if (page.targets().isEmpty()) {
      rows.whole(Style.TEXT, "本辖区没有选树目标，不适用");
    }
    return rows.signed(
        true,
        page.cut(),
        List.of(
            "有效称号为未取消且持有单位在营的，同级同领域一家计一次；目标随现有对象数变动，里程碑向上取整。",
            "还差为各单位所差之和，一个单位超出的不抵另一个单位；不适用：没有应选树的对象。"));
  }

  private static List<Integer> widths(int milestones) {
    List<Integer> widths = new ArrayList<>(List.of(10, 26, 9, 9, 9, 9));
    for (int i = 0; i < milestones * 2; i++) {
      widths.add(9);
    }
    widths.add(14);
    return widths;
  }

  private static void heads(FormRows rows, List<Milestone> milestones) {
    for (int column = 0; column < FIRST.size(); column++) {
      rows.cell(column, 2, 1, Style.HEAD, FIRST.get(column));
    }
    int column = FIRST.size();
    for (Milestone milestone : milestones) {
      rows.cell(
          column, 1, 2, Style.HEAD, "%d%%（%s）".formatted(milestone.percent(), milestone.on()));
      column += 2;
    }
    rows.cell(column, 2, 1, Style.HEAD, "进度").next();
    for (int i = 0; i < milestones.size(); i++) {
      rows.cell(FIRST.size() + 2 * i, 1, 1, Style.HEAD, "应有（家）");
      rows.cell(FIRST.size() + 2 * i + 1, 1, 1, Style.HEAD, "还差（家）");
    }
    rows.next().endOfHead();
  }

  private static List<Object> values(Target target) {
    Progress progress = target.progress();
    List<Object> values =
        new ArrayList<>(
            List.of(
                target.levelName(),
                target.name(),
                target.units(),
                progress.subjects(),
                progress.wanted(),
                progress.valid()));
    for (Milestone milestone : progress.milestones()) {
      values.add(milestone.wanted());
      values.add(milestone.gap());
    }
    values.add(progress.state().word());
    return values;
  }
}
