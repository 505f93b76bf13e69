package anlan.dashboard.report;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.period.Names;
import anlan.dashboard.report.DepartmentForm.Days;
import anlan.dashboard.report.DepartmentForm.Line;
import anlan.dashboard.report.Report.Absence;
import anlan.dashboard.report.Report.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lays out 科室月度安全生产工作开展情况（附件1）: the sections and fields of the template, beside each what is
 * countable of it. Its texts are the department's to write.
 */
final class DepartmentFormSheet {
  private static final List<String> HEADS = List.of("部分", "序号", "内容", "项目", "计算数", "填报数");
  private static final List<Integer> WIDTHS = List.of(16, 6, 34, 26, 12, 12);
  private static final String NONE = "—";

  private DepartmentFormSheet() {}

  static Report report(DepartmentForm form, List<Choice> departments, ReportBasis basis) {
    return new Report(
        form.cut(),
        form.unitName(),
        basis.here(),
        basis.elsewhere(),
        departments,
        sheet(form, basis.here().isEmpty()),
        form.lines().stream()
            .filter(line -> line.value() == null)
            .map(line -> new Absence(line.line(), line.name(), line.noValue(), line.missingFact()))
            .toList(),
        form.source());
  }

  private static Form sheet(DepartmentForm form, boolean nowhere) {
    FormRows rows =
        new FormRows(
                "%s%s安全生产工作开展情况".formatted(form.unitName(), form.month()),
                "填报单位：" + form.unitName(),
                "期间：" + days(form),
                WIDTHS)
            .heads(HEADS)
            .endOfHead();
    Map<String, List<Line>> sections =
        form.lines().stream()
            .collect(
                Collectors.groupingBy(Line::sectionName, LinkedHashMap::new, Collectors.toList()));
    sections.forEach((name, lines) -> section(rows, name, lines));
    if (form.lines().isEmpty()) {
      rows.whole(Style.TEXT, nowhere ? "本辖区没有施行要求填报此表的文件，不适用" : "没有此科室（部门），或所选期间尚未开始");
    }
    return rows.signed(
        false,
        form.cut(),
        List.of(
            "每月20日前报送：自上月21日起至当月20日，未满的计至业务时钟（本系统约定）。",
            "检查发现隐患：填报数为检查人员填的问题数，计算数为这些检查登记的隐患；已整改销号按现在的状态。",
            "尚未接入：没有数据来源，文字和数由填报单位填写；0 为确无。"));
  }

  private static String days(DepartmentForm form) {
    Days days = form.days();
    return days == null ? form.month() : Names.day(days.first()) + "至" + Names.day(days.last());
  }

  private static void section(FormRows rows, String name, List<Line> lines) {
    rows.cell(0, lines.size(), 1, Style.SIDE, name);
    Map<Integer, List<Line>> fields =
        lines.stream()
            .collect(Collectors.groupingBy(Line::number, LinkedHashMap::new, Collectors.toList()));
    fields.forEach((number, parts) -> field(rows, number, parts));
  }

  /** A field whose parts have words in common has these over all of them. */
  private static void field(FormRows rows, int number, List<Line> parts) {
    rows.cell(1, parts.size(), 1, Style.NUMBER, number);
    Line first = parts.get(0);
    boolean shared = !first.printedName().equals(first.name());
    if (shared) {
      rows.cell(2, parts.size(), 1, Style.TEXT, first.printedName());
    }
    for (Line line : parts) {
      if (shared) {
        rows.cell(3, 1, 1, Style.TEXT, line.name());
      } else {
        rows.cell(2, 1, 2, Style.TEXT, line.name());
      }
      value(rows, line);
      rows.next();
    }
  }

  private static void value(FormRows rows, Line line) {
    if (line.value() == null) {
      rows.cell(4, 1, 2, Style.ABSENT, line.noValue());
      return;
    }
    rows.cell(4, 1, 1, Style.NUMBER, line.value());
    if (line.filed() == null) {
      rows.cell(5, 1, 1, Style.ABSENT, NONE);
    } else {
      rows.cell(5, 1, 1, Style.NUMBER, line.filed());
    }
  }
}
