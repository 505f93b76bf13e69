package anlan.dashboard.coverage;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.reference.Indicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of the page 总览, to be taken away. */
public final class CoverageSheets {
  private CoverageSheets() {}

  /** One indicator by district, town, department …: worst first, with the total last. */
  public static Sheet groups(Overview overview, Indicator indicator, Dimension by, String scope) {
    IndicatorFigures figures =
        overview.indicators().stream()
            .filter(one -> one.id().equals(indicator.id()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no figures of " + indicator.id()));
    List<GroupFigures> rows = new ArrayList<>(figures.groups());
    rows.add(new GroupFigures("", "合计", figures.total()));
    return Sheet.of(
        "%s（按%s）%s %s"
            .formatted(figures.name(), by.heading(), figures.period().name(), overview.asOf()),
        List.of(
            Sheet.asOf(overview.cut(), overview.asOf()),
            scope,
            "口径：分子：%s分母：%s"
                .formatted(figures.definition().numerator(), figures.definition().denominator())),
        rows,
        List.of(
            Column.of(by.heading(), GroupFigures::name),
            of("覆盖率（%）", verdict -> Sheet.percent(verdict.numerator(), verdict.denominator())),
            of("已查（" + figures.unit() + "）", Verdict::numerator),
            of("应查（" + figures.unit() + "）", Verdict::denominator),
            of("还差（" + figures.unit() + "）", Verdict::gap),
            of("较上周（百分点）", Verdict::weekChange),
            of("是否达标", verdict -> state(verdict.state()))));
  }

  private static Column<GroupFigures> of(
      String heading, Function<Verdict, @Nullable Object> value) {
    return Column.of(heading, group -> value.apply(group.figure()));
  }

  private static String state(Figure.State state) {
    return switch (state) {
      case MET -> "达标";
      case UNMET -> "未达标";
      case NO_TARGET -> "不设目标";
      case NOT_APPLICABLE -> "不适用";
    };
  }

  /** One indicator day by day, the newest first. */
  public static Sheet trend(Trend trend, Indicator indicator, String scope, Cut seen) {
    List<Trend.Point> rows = new ArrayList<>(trend.points());
    Collections.reverse(rows);
    return Sheet.of(
        "%s期内走势 %s".formatted(indicator.name(), trend.period().name()),
        List.of(Sheet.asOf(seen, trend.cut()), scope, "口径：每日末的已查与应查"),
        rows,
        List.of(
            Column.of("日期", Trend.Point::day),
            Column.of("覆盖率（%）", point -> Sheet.percent(point.numerator(), point.denominator())),
            Column.of("已查（" + indicator.unit() + "）", Trend.Point::numerator),
            Column.of("应查（" + indicator.unit() + "）", Trend.Point::denominator)));
  }
}
