package anlan.dashboard.report;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.report.ChecklistForm.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lays out 企业重点检查内容（附件2）: its six points in their order, what enterprises answered of themselves
 * beside what departments found.
 */
final class ChecklistFormSheet {
  private static final List<Integer> WIDTHS = List.of(6, 36, 36, 11, 11, 11, 11, 16);

  private ChecklistFormSheet() {}

  static Report report(ChecklistForm form, ReportBasis basis) {
    return new Report(
        form.cut(),
        form.unitName(),
        basis.here(),
        basis.elsewhere(),
        List.of(),
        sheet(form),
        List.of(),
        form.source());
  }

  private static Form sheet(ChecklistForm form) {
    FormRows rows =
        new FormRows(
            form.unitName() + "企业重点检查内容情况表",
            "填报单位：" + form.unitName(),
            "期间：" + form.period(),
            WIDTHS);
    heads(rows);
    Map<Integer, List<Line>> points =
        form.lines().stream()
            .collect(Collectors.groupingBy(Line::number, LinkedHashMap::new, Collectors.toList()));
    points.forEach((number, lines) -> point(rows, number, lines));
    if (form.lines().isEmpty()) {
      rows.whole(Style.TEXT, "本辖区没有施行要求填报此表的文件，不适用");
    }
    excesses(form.lines()).forEach(one -> rows.whole(Style.WARNING, one));
    return rows.signed(
        true,
        form.cut(),
        List.of(
            "一家企业在期间内计一次，有一次不符合即为不符合；答“不适用”的不计，复查不计。",
            "自查为企业自查、主要负责人带队检查；检查为部门现场检查。自查未见不符合而检查不符合的，应核实自查是否走过场。"));
  }

  private static void heads(FormRows rows) {
    rows.cell(0, 2, 1, Style.HEAD, "序号")
        .cell(1, 2, 2, Style.HEAD, "检查内容")
        .cell(3, 1, 2, Style.HEAD, "企业自查（家）")
        .cell(5, 1, 2, Style.HEAD, "部门检查（家）")
        .cell(7, 2, 1, Style.HEAD, "自查未见而检查不符合（家）")
        .next();
    for (int column = 3; column < 7; column++) {
      rows.cell(column, 1, 1, Style.HEAD, column % 2 == 1 ? "对照检查" : "不符合");
    }
    rows.next().endOfHead();
  }

  private static void point(FormRows rows, int number, List<Line> lines) {
    rows.cell(0, lines.size(), 1, Style.NUMBER, number);
    boolean parts = lines.size() > 1;
    if (parts) {
      rows.cell(1, lines.size(), 1, Style.TEXT, lines.get(0).printedName());
    }
    for (Line line : lines) {
      if (parts) {
        rows.cell(2, 1, 1, Style.TEXT, line.isWhole() ? "合计（有一项不符合计一次）" : line.name());
      } else {
        rows.cell(1, 1, 2, Style.TEXT, line.name());
      }
      rows.cell(3, 1, 1, Style.NUMBER, line.selfChecked())
          .cell(4, 1, 1, Style.NUMBER, line.selfFailing())
          .cell(5, 1, 1, Style.NUMBER, line.inspected())
          .cell(6, 1, 1, Style.NUMBER, line.inspectedFailing())
          .cell(7, 1, 1, Style.NUMBER, line.contradicted())
          .next();
    }
  }

  /** The form's checks: nobody fails what nobody looked at. */
  private static List<String> excesses(List<Line> lines) {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      if (line.selfFailing() > line.selfChecked()) {
        wrong.add("校验：%s %s自查不符合大于对照检查".formatted(line.line(), line.name()));
      }
      if (line.inspectedFailing() > line.inspected()) {
        wrong.add("校验：%s %s检查不符合大于对照检查".formatted(line.line(), line.name()));
      }
    }
    return wrong;
  }
}
