package anlan.dashboard.report;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.period.Names;
import anlan.dashboard.report.ActionForm.Line;
import anlan.dashboard.report.Report.Absence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lays out 调度表 as it is printed: four sections, two lines beside each other. A line with two
 * numbers has a cell for each.
 */
final class ActionFormSheet {
  private static final String TITLE = "%s重大事故隐患专项排查整治2023行动进展情况调度表";

  /** Section, then twice: number, name and up to two values. */
  private static final List<Integer> WIDTHS = List.of(10, 5, 25, 9, 9, 5, 25, 9, 9);

  private static final int HALF = 4;

  private ActionFormSheet() {}

  static Report report(ActionForm form, ReportBasis basis) {
    return new Report(
        form.cut(),
        form.unitName(),
        basis.here(),
        basis.elsewhere(),
        List.of(),
        sheet(form),
        form.lines().stream()
            .filter(line -> line.value() == null)
            .map(line -> new Absence(line.line(), line.name(), line.noValue(), line.missingFact()))
            .toList(),
        form.source());
  }

  private static Form sheet(ActionForm form) {
    FormRows rows =
        new FormRows(
                TITLE.formatted(form.unitName()),
                "填报单位：" + form.unitName(),
                "时间：" + Names.day(form.cut().clock()),
                WIDTHS)
            .endOfHead();
    Map<String, List<Line>> sections =
        form.lines().stream()
            .collect(Collectors.groupingBy(Line::section, LinkedHashMap::new, Collectors.toList()));
    sections.values().forEach(lines -> section(rows, lines));
    List<String> words = new ArrayList<>();
    if (form.lines().isEmpty()) {
      rows.whole(Style.TEXT, "本辖区没有施行要求填报此表的文件，不适用");
    } else {
      form.lines().stream()
          .filter(Line::exceeds)
          .forEach(line -> rows.whole(Style.WARNING, excess(line)));
      words.addAll(parts(form.lines()));
      words.add("自专项行动开始之日起累计；一格两个数的，依所印次序分列。");
      words.add("不适用：该行只由市、区县填报；尚未接入：没有数据来源，由填报单位填写；0 为确无。");
    }
    return rows.signed(false, form.cut(), words);
  }

  private static void section(FormRows rows, List<Line> lines) {
    List<List<Line>> printed =
        List.copyOf(
            lines.stream()
                .collect(
                    Collectors.groupingBy(Line::number, LinkedHashMap::new, Collectors.toList()))
                .values());
    int height = (printed.size() + 1) / 2;
    rows.cell(0, height, 1, Style.SIDE, lines.get(0).sectionName());
    for (int i = 0; i < printed.size(); i++) {
      line(rows, 1 + i % 2 * HALF, printed.get(i));
      if (i % 2 == 0 && i == printed.size() - 1) {
        rows.cell(1 + HALF, 1, HALF, Style.TEXT, null);
      }
      if (i % 2 == 1 || i == printed.size() - 1) {
        rows.next();
      }
    }
  }

  private static void line(FormRows rows, int column, List<Line> parts) {
    Line first = parts.get(0);
    rows.cell(column, 1, 1, Style.NUMBER, first.number());
    rows.cell(column + 1, 1, 1, Style.TEXT, first.printedName());
    if (isWhole(first) || parts.size() == 1) {
      value(rows, column + 2, 2, first);
    } else {
      value(rows, column + 2, 1, first);
      value(rows, column + 3, 1, parts.get(1));
    }
  }

  /** Whether it is a printed line itself, C7, and not one of its numbers, C3a. */
  private static boolean isWhole(Line line) {
    return line.line().equals(line.section() + line.number());
  }

  private static void value(FormRows rows, int column, int columns, Line line) {
    if (line.value() == null) {
      rows.cell(column, 1, columns, Style.ABSENT, line.noValue());
    } else {
      rows.cell(column, 1, columns, Style.NUMBER, line.value());
    }
  }

  /** What a printed line with one number is made of: the three of C7. */
  private static List<String> parts(List<Line> lines) {
    Map<String, List<Line>> parts =
        lines.stream()
            .filter(line -> !isWhole(line) && line.atMost().equals(line.section() + line.number()))
            .collect(Collectors.groupingBy(Line::atMost, LinkedHashMap::new, Collectors.toList()));
    return parts.values().stream()
        .map(
            of ->
                "%s第 %d 行：%s；一家有多项的各计一次，合计按家计一次。"
                    .formatted(
                        of.get(0).sectionName(),
                        of.get(0).number(),
                        of.stream()
                            .map(one -> one.name() + " " + plain(one))
                            .collect(Collectors.joining("，"))))
        .toList();
  }

  private static String excess(Line line) {
    return "校验：%s %s 为 %s，大于 %s 的 %s"
        .formatted(
            line.line(),
            line.name(),
            plain(line),
            line.atMost().replace("|", " 与 "),
            line.atMostValue() == null ? "—" : line.atMostValue().toPlainString());
  }

  private static String plain(Line line) {
    return line.value() == null ? line.noValue() : line.value().toPlainString();
  }
}
