package anlan.dashboard.subject;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.subject.UncoveredPage.Uncovered;
import java.util.List;

/** The list of subjects not yet covered, to be taken away. */
public final class UncoveredSheet {
  private UncoveredSheet() {}

  public static Sheet of(UncoveredPage page, Indicator indicator, String scope, Cut seen) {
    return Sheet.of(
            "%s未覆盖监管对象 %s".formatted(indicator.name(), page.period().name()),
            List.of(
                Sheet.asOf(seen, page.cut()),
                scope,
                "口径：%s 应查而未查的对象，最久未查的在前；最近合格检查为空的从未检查".formatted(page.listedOn())),
            page.rows(),
            List.of(
                Column.of("监管对象编号", Uncovered::subject),
                Column.of("名称", Uncovered::name),
                Column.of("地址", Uncovered::address),
                Column.of("类别", Uncovered::subjectClass),
                Column.of("行业领域或场所类别", Uncovered::detail),
                Column.of("区县", Uncovered::district),
                Column.of("镇街", Uncovered::town),
                Column.of("主管部门", Uncovered::department),
                indicator.isSelfCheck()
                    ? Column.of("缺自查月份", Uncovered::part)
                    : Column.of("开办日期", Uncovered::openedOn),
                Column.of("最近合格检查", Uncovered::lastCheckedOn)))
        .ofTotal(page.total());
  }
}
