package anlan.dashboard.report;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.period.Names;
import anlan.dashboard.report.BulletinTable.Line;
import anlan.dashboard.report.Report.Absence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays out 通报表. The documents ask for bulletins and print no form, so this one is ours (本系统约定): a
 * line each, beside it the period before and the year so far.
 */
final class BulletinTableSheet {
  private static final List<String> HEADS =
      List.of("分类", "行次", "项目", "本期", "上期", "增减", "本年累计", "上年同期", "填报数");
  private static final List<Integer> WIDTHS = List.of(12, 7, 38, 10, 10, 10, 11, 11, 9);
  private static final int FIRST_NUMBER = 3;
  private static final String NONE = "—";

  private BulletinTableSheet() {}

  static Report report(BulletinTable table, ReportBasis basis) {
    return new Report(
        table.cut(),
        table.unitName(),
        basis.here(),
        basis.elsewhere(),
        BulletinSpan.offered(table.cut().clock()),
        sheet(table),
        table.lines().stream()
            .filter(line -> line.value() == null)
            .map(line -> new Absence(line.line(), line.name(), line.noValue(), fact(line)))
            .toList(),
        table.source());
  }

  private static String fact(Line line) {
    return line.missingFact().isEmpty() ? "本期没有要求此项的文件、没有应查对象或未下达指标" : line.missingFact();
  }

  private static Form sheet(BulletinTable table) {
    FormRows rows =
        new FormRows(
                table.unitName() + table.span().kind().title(),
                "填报单位：" + table.unitName(),
                "期间：" + table.span().name(),
                WIDTHS)
            .heads(HEADS)
            .endOfHead();
    Map<String, List<Line>> sections =
        table.lines().stream()
            .collect(
                Collectors.groupingBy(Line::sectionName, LinkedHashMap::new, Collectors.toList()));
    sections.forEach(
        (name, lines) -> {
          rows.cell(0, lines.size(), 1, Style.SIDE, name);
          lines.forEach(line -> line(rows, line));
        });
    if (table.lines().isEmpty()) {
      rows.whole(Style.TEXT, "所选期间早于账目起始，没有数据");
    }
    excesses(table.lines()).forEach(one -> rows.whole(Style.WARNING, one));
    return rows.signed(
        false,
        table.cut(),
        List.of(
            "文件未印制表样，行次为本系统约定。未满的期间计至%s；上期为前一周、月、季、半年。".formatted(Names.day(table.cut().clock())),
            "期末数、控制指标、应查已查为期末日所在年度、半年、季度至该日的数，不累计；上年同期按现在所知。",
            "填报数为录入单位自填（较大及以上事故按填报等级），与按伤亡和损失重新计算的数并列。",
            "不适用：没有要求、没有对象或未下达；尚未接入：没有数据来源，由填报单位填写；0 为确无。"));
  }

  private static void line(FormRows rows, Line line) {
    rows.cell(1, 1, 1, Style.TEXT, line.line()).cell(2, 1, 1, Style.TEXT, line.name());
    if (!line.missingFact().isEmpty()) {
      rows.cell(FIRST_NUMBER, 1, HEADS.size() - FIRST_NUMBER, Style.ABSENT, line.noValue()).next();
      return;
    }
    number(rows, FIRST_NUMBER, line.value(), line.noValue());
    number(rows, FIRST_NUMBER + 1, line.before(), NONE);
    number(rows, FIRST_NUMBER + 2, change(line), NONE);
    number(rows, FIRST_NUMBER + 3, line.yearToDate(), NONE);
    number(rows, FIRST_NUMBER + 4, line.lastYear(), NONE);
    number(rows, FIRST_NUMBER + 5, line.filed(), NONE);
    rows.next();
  }

  private static void number(
      FormRows rows, int column, @Nullable BigDecimal value, String otherwise) {
    if (value == null) {
      rows.cell(column, 1, 1, Style.ABSENT, otherwise);
    } else {
      rows.cell(column, 1, 1, Style.NUMBER, value);
    }
  }

  private static @Nullable BigDecimal change(Line line) {
    return line.value() == null || line.before() == null
        ? null
        : line.value().subtract(line.before()).stripTrailingZeros();
  }

  /** The form's check: a line that is part of another is no greater. */
  private static List<String> excesses(List<Line> lines) {
    Map<String, BigDecimal> values = new HashMap<>();
    for (Line line : lines) {
      if (line.value() != null) {
        values.put(line.line(), line.value());
      }
    }
    return lines.stream()
        .filter(line -> isGreater(line.value(), values.get(line.atMost())))
        .map(
            line ->
                "校验：%s %s 为 %s，大于 %s 的 %s"
                    .formatted(
                        line.line(),
                        line.name(),
                        plain(line.value()),
                        line.atMost(),
                        plain(values.get(line.atMost()))))
        .toList();
  }

  private static boolean isGreater(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part != null && whole != null && part.compareTo(whole) > 0;
  }

  private static String plain(@Nullable BigDecimal value) {
    return value == null ? NONE : value.toPlainString();
  }
}
