package anlan.dashboard.denominator;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.denominator.ChangeTable.Line;
import anlan.dashboard.denominator.ChangedPage.Changed;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.reference.Indicator;
import java.util.ArrayList;
import java.util.List;

/** 底数变动表 and the subjects behind it, to be taken away. */
public final class ChangeSheets {
  private ChangeSheets() {}

  /** A row of the table as it is printed. */
  private record Printed(String item, String reason, long subjects) {}

  /** The table with its sums: opening, each line, closing. */
  public static Sheet table(ChangeTable table) {
    List<Printed> rows = new ArrayList<>();
    rows.add(new Printed("期初底数", table.since().toString(), table.opening()));
    for (Direction direction : Direction.values()) {
      rows.add(new Printed(direction.words(), "合计", table.total(direction)));
      for (Line line : table.lines()) {
        if (line.direction() == direction) {
          rows.add(new Printed(direction.words(), line.name(), line.subjects()));
        }
      }
    }
    rows.add(new Printed("期末底数", table.until().toString(), table.closing()));
    return Sheet.of(
        "%s底数变动表 %s至%s".formatted(table.indicatorName(), table.since(), table.until()),
        List.of(
            Sheet.asOf(table.cut()),
            table.scope(),
            "口径：期初底数＋新增－减少＝期末底数；期初、期末均为当日末的应查数" + (table.selfCheck() ? "（当月）" : "")),
        rows,
        List.of(
            Column.of("项目", Printed::item),
            Column.of("原因或日期", Printed::reason),
            Column.of("家数", Printed::subjects)));
  }

  /** Who came in and who left. */
  public static Sheet subjects(
      ChangedPage page, Indicator indicator, Between between, String scope, Cut seen) {
    return Sheet.of(
            "%s底数变动对象 %s至%s".formatted(indicator.name(), between.since(), between.until()),
            List.of(Sheet.asOf(seen, page.cut()), scope, "口径：日期为起计或不再计入之日；同日在本范围内一进一出的不列"),
            page.rows(),
            List.of(
                Column.of("日期", Changed::day),
                Column.of("增减", Changed::directionName),
                Column.of("原因", Changed::reason),
                Column.of("监管对象编号", Changed::subject),
                Column.of("名称", Changed::name),
                Column.of("地址", Changed::address),
                Column.of("类别", Changed::subjectClass),
                Column.of("区县", Changed::district),
                Column.of("镇街", Changed::town),
                Column.of("主管部门", Changed::department),
                Column.of("开办日期", Changed::openedOn)))
        .ofTotal(page.total());
  }
}
