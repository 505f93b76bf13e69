package anlan.dashboard.visit;

import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The list of whom to visit, to be taken along: two columns are left for the visitor to fill. */
public final class VisitSheet {
  private VisitSheet() {}

  public static Sheet of(VisitPage page) {
    List<String> notes = new ArrayList<>();
    notes.add(Sheet.asOf(page.cut()));
    notes.add(page.scope());
    page.pace().forEach(pace -> notes.add(pace.name() + "：" + pace.words()));
    notes.add("次序：类别（高危、一般、九小）、期限近的、最久未查的、逾期隐患多的在前；最近合格检查为空的从未检查");
    return Sheet.of(
            "待查清单 %s".formatted(page.cut().clock()),
            notes,
            page.rows(),
            List.of(
                Column.of("监管对象编号", Visit::subject),
                Column.of("名称", Visit::name),
                Column.of("地址", Visit::address),
                Column.of("类别", Visit::subjectClass),
                Column.of("行业领域或场所类别", Visit::detail),
                Column.of("区县", Visit::district),
                Column.of("镇街", Visit::town),
                Column.of("主管部门", Visit::department),
                Column.of("应查内容", Visit::due),
                Column.of("最早期限", Visit::end),
                Column.of("剩余天数", Visit::daysLeft),
                Column.of("最近合格检查", Visit::lastCheckedOn),
                Column.of("逾期隐患（项）", Visit::overdueHazards),
                Column.of("检查日期", visit -> null),
                Column.of("检查人签字", visit -> null)))
        .ofTotal(page.total());
  }
}
