package anlan.dashboard.quality;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.quality.FlagPage.Flag;
import anlan.dashboard.quality.RejectedPage.Rejected;
import anlan.dashboard.quality.RulePage.Found;
import anlan.dashboard.quality.UnitPage.Unit;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the page 数据质量, to be taken away. */
public final class QualitySheets {
  private QualitySheets() {}

  /** The districts, the lowest score first. */
  public static Sheet units(UnitPage page, String scope) {
    return Sheet.of(
        "%s数据质量得分 %s".formatted(page.jurisdictionName(), page.cut().clock()),
        List.of(
            Sheet.asOf(page.cut()), scope, "口径：得分＝100－每百条记录的加权标记数，不低于 0（本系统约定）；记录为监管对象、检查和隐患的行"),
        page.units(),
        List.of(
            Column.of("区县", Unit::name),
            Column.of("得分", Unit::score),
            Column.of("记录", Unit::records),
            Column.of("标记", Unit::defects),
            Column.of("加权标记", Unit::weightedDefects)));
  }

  /** The rules, the one with the most weighted flags first. */
  public static Sheet rules(RulePage page, String scope) {
    return Sheet.of(
        "数据质量规则 " + page.cut().clock(),
        List.of(Sheet.asOf(page.cut()), scope, "口径：源库更正后标记自行消失"),
        page.rules(),
        List.of(
            Column.of("规则", Found::rule),
            Column.of("问题", Found::name),
            Column.of("处理", Found::action),
            Column.of("说明", Found::basis),
            Column.of("源表", Found::table),
            Column.of("权重", rule -> rule.flagsNothing() ? null : rule.weight()),
            Column.of("标记", rule -> rule.flagsNothing() ? null : rule.flags()),
            Column.of(
                "在何处",
                rule ->
                    rule.places().stream()
                        .map(place -> "%s %d".formatted(place.name(), place.flags()))
                        .collect(Collectors.joining("、")))));
  }

  /** The flagged rows. */
  public static Sheet flags(FlagPage page, QualityScope scope, String words, Cut seen) {
    return Sheet.of(
            "数据质量标记清单%s %s".formatted(scope.rule(), seen.clock()),
            List.of(Sheet.asOf(seen, page.cut()), words, "口径：源库更正后标记自行消失"),
            page.rows(),
            List.of(
                Column.of("规则", Flag::rule),
                Column.of("问题", Flag::ruleName),
                Column.of("处理", Flag::action),
                Column.of("源表", Flag::table),
                Column.of("行号", Flag::row),
                Column.of("列", Flag::field),
                Column.of("所填的值", Flag::foundValue),
                Column.of("监管对象编号", Flag::subject),
                Column.of("单位", Flag::name),
                Column.of("区县", Flag::district),
                Column.of("镇街", Flag::town),
                Column.of("日期", Flag::seenOn)))
        .ofTotal(page.total());
  }

  /** The rejected messages by reason. */
  public static Sheet rejected(RejectedPage page, Cut seen) {
    return Sheet.of(
        "拒收消息 " + seen.clock(),
        List.of(Sheet.asOf(seen, page.cut()), "口径：不能解读或违反规则的消息，不分辖区；修复后可重放"),
        page.rows(),
        List.of(
            Column.of("原因", Rejected::reason),
            Column.of("说明", Rejected::reasonName),
            Column.of("源表", Rejected::table),
            Column.of("条数", Rejected::messages),
            Column.of("最近一条", row -> Sheet.moment(row.lastAt()))));
  }
}
