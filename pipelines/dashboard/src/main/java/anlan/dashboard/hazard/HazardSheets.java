package anlan.dashboard.hazard;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The tables of the page 逾期整改, to be taken away. */
public final class HazardSheets {
  private static final String COUNTED = "口径：隐患计入发现之日监管对象所在的区县、镇街和主管部门；期限次日起为逾期第 1 天";

  private HazardSheets() {}

  /** Overdue hazards by age, worst first, with the total last. */
  public static Sheet stock(StockPage page, HazardDimension by, String scope) {
    List<Stock.Group> rows = new ArrayList<>(page.groups());
    rows.add(new Stock.Group("", "合计", page.total()));
    return Sheet.of(
        "逾期账龄（按%s）%s".formatted(by.heading(), page.cut().clock()),
        List.of(Sheet.asOf(page.cut()), scope, COUNTED + "；单位：项"),
        rows,
        List.of(
            Column.of(by.heading(), Stock.Group::name),
            number("逾期", Stock::overdue),
            number("逾期 1—7 天", stock -> stock.ages().days1To7()),
            number("逾期 8—30 天", stock -> stock.ages().days8To30()),
            number("逾期 31—90 天", stock -> stock.ages().days31To90()),
            number("逾期超过 90 天", stock -> stock.ages().over90()),
            number("未销号", Stock::open),
            number("本季按期整改", stock -> stock.onTime().numerator()),
            number("本季到期", stock -> stock.onTime().denominator()),
            Column.of(
                "本季按期整改率（%）",
                group ->
                    Sheet.percent(
                        group.stock().onTime().numerator(),
                        group.stock().onTime().denominator()))));
  }

  private static Column<Stock.Group> number(String heading, Function<Stock, Long> value) {
    return Column.of(heading, group -> value.apply(group.stock()));
  }

  /** The overdue hazards at the end of each day, the newest first. */
  public static Sheet trend(OverdueTrend trend, String scope, Cut seen) {
    List<OverdueTrend.Point> rows = new ArrayList<>(trend.points());
    Collections.reverse(rows);
    return Sheet.of(
        "逾期存量走势 " + seen.clock(),
        List.of(Sheet.asOf(seen, trend.cut()), scope, COUNTED + "；每日末逾期未整改的项数"),
        rows,
        List.of(
            Column.of("日期", OverdueTrend.Point::day),
            Column.of("逾期", point -> point.ages().overdue()),
            Column.of("逾期 1—7 天", point -> point.ages().days1To7()),
            Column.of("逾期 8—30 天", point -> point.ages().days8To30()),
            Column.of("逾期 31—90 天", point -> point.ages().days31To90()),
            Column.of("逾期超过 90 天", point -> point.ages().over90())));
  }

  /** The hazards behind a figure. */
  public static Sheet list(HazardPage page, Listed listed, String scope, Cut seen) {
    return Sheet.of(
            "隐患清单（%s）%s".formatted(listed.heading(), seen.clock()),
            List.of(Sheet.asOf(seen, page.cut()), scope, COUNTED),
            page.rows(),
            columns(item -> item))
        .ofTotal(page.total());
  }

  /** What every list shows of a hazard. */
  static <T> List<Column<T>> columns(Function<T, HazardPage.Item> item) {
    return List.of(
        Column.of("隐患编号", row -> item.apply(row).hazard()),
        Column.of("监管对象编号", row -> item.apply(row).subject()),
        Column.of("单位", row -> item.apply(row).name()),
        Column.of("隐患类别", row -> item.apply(row).category()),
        Column.of("隐患描述", row -> item.apply(row).description()),
        Column.of("级别", row -> item.apply(row).level().equals("MAJOR") ? "重大" : "一般"),
        Column.of("来源", row -> item.apply(row).origin()),
        Column.of("区县", row -> item.apply(row).district()),
        Column.of("镇街", row -> item.apply(row).town()),
        Column.of("责任部门", row -> item.apply(row).department()),
        Column.of("发现日期", row -> item.apply(row).foundOn()),
        Column.of("有效期限", row -> item.apply(row).deadline()),
        Column.of("期限说明", row -> deadline(item.apply(row))),
        Column.of("状态", row -> state(item.apply(row).state())),
        Column.of("逾期天数", row -> item.apply(row).daysOverdue()));
  }

  private static String deadline(HazardPage.Item item) {
    if (item.deadline() == null) {
      return "挂起中，不计期限";
    }
    return item.deadlineImputed() ? "通知未定期限，按立查立改推定" : "";
  }

  /** What people call a state. */
  public static String state(String state) {
    return switch (state) {
      case "OVERDUE" -> "逾期";
      case "NOT_DUE" -> "未到期";
      case "WAITING_REVIEW" -> "待复查";
      case "WAITING_SIGN_OFF" -> "待销号";
      case "SUSPENDED" -> "停产挂起";
      case "CLOSED_ON_TIME" -> "按期销号";
      case "CLOSED_LATE" -> "逾期后销号";
      default -> state;
    };
  }
}
