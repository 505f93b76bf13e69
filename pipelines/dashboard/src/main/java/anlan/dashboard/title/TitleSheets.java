package anlan.dashboard.title;

import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.title.Progress.Milestone;
import anlan.dashboard.title.ProgressPage.Target;
import anlan.dashboard.title.ProgressPage.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The tables of the page 标准化企业选树, to be taken away. */
public final class TitleSheets {
  private static final String COUNTED =
      "口径：有效称号为未取消且持有单位在营的，同级同领域一家计一次；目标随现有对象数变动，里程碑为目标的 30%、60%、100%，向上取整";

  private TitleSheets() {}

  /** All targets, by level. */
  public static Sheet targets(ProgressPage page, String scope) {
    List<Column<Target>> columns =
        new ArrayList<>(
            List.of(
                Column.of("层级", Target::levelName),
                Column.of("选树目标", Target::name),
                Column.of("单位数", Target::units)));
    columns.addAll(progress(Target::progress, milestones(page)));
    columns.add(Column.of("未达到的单位数", Target::behind));
    return Sheet.of(
        "%s标准化企业选树进度 %s".formatted(page.jurisdictionName(), page.cut().clock()),
        List.of(Sheet.asOf(page.cut()), scope, COUNTED),
        page.targets(),
        columns);
  }

  /** The units of the chosen target, the one that lacks most first. */
  public static Sheet units(ProgressPage page, String scope) {
    List<Column<Unit>> columns =
        new ArrayList<>(
            List.of(
                Column.of("单位", Unit::name),
                Column.of("所在区县", Unit::districtName),
                Column.of("对象", unit -> unit.progress().subjects())));
    columns.addAll(progress(Unit::progress, milestones(page)));
    String target =
        page.targets().stream()
            .filter(one -> one.target().equals(page.chosen()))
            .map(Target::name)
            .findFirst()
            .orElse("");
    return Sheet.of(
        "%s%s选树进度 %s".formatted(page.jurisdictionName(), target, page.cut().clock()),
        List.of(Sheet.asOf(page.cut()), scope, COUNTED),
        page.units(),
        columns);
  }

  private static List<Milestone> milestones(ProgressPage page) {
    return page.targets().isEmpty() ? List.of() : page.targets().get(0).progress().milestones();
  }

  private static <T> List<Column<T>> progress(
      Function<T, Progress> of, List<Milestone> milestones) {
    List<Column<T>> columns = new ArrayList<>();
    columns.add(Column.of("目标（家）", row -> of.apply(row).wanted()));
    columns.add(Column.of("有效称号（家）", row -> of.apply(row).valid()));
    for (int i = 0; i < milestones.size(); i++) {
      int at = i;
      String name = "%d%%（%s）".formatted(milestones.get(i).percent(), milestones.get(i).on());
      columns.add(Column.of(name + "应有（家）", row -> of.apply(row).milestones().get(at).wanted()));
      columns.add(Column.of(name + "还差（家）", row -> of.apply(row).milestones().get(at).gap()));
    }
    columns.add(Column.of("是否达到", row -> of.apply(row).state().word()));
    columns.add(Column.of("说明", row -> of.apply(row).words()));
    return columns;
  }

  /** The titles of a list. */
  public static Sheet list(TitlePage page, TitleList listed, String scope) {
    return Sheet.of(
            "标准化企业称号清单（%s）%s".formatted(listed.heading(), page.cut().clock()),
            List.of(
                Sheet.asOf(page.cut()),
                scope,
                "口径：授予后本单位发生事故，或存在未销号的重大事故隐患的，应在期限内取消称号；期限次日起为逾期第 1 天"),
            page.rows(),
            List.of(
                Column.of("称号编号", Title::title),
                Column.of("监管对象编号", Title::subject),
                Column.of("单位", Title::name),
                Column.of("授牌层级", Title::levelName),
                Column.of("选树领域", Title::fieldName),
                Column.of("区县", Title::district),
                Column.of("镇街", Title::town),
                Column.of("主管部门", Title::department),
                Column.of("授予日期", Title::awardedOn),
                Column.of("状态", title -> state(title.state())),
                Column.of("取消日期", Title::cancelledOn),
                Column.of("取消理由", Title::cancelReason),
                Column.of("事故编号", Title::accident),
                Column.of("重大隐患编号", Title::hazard),
                Column.of("应取消期限", Title::cancelDueOn),
                Column.of("逾期天数", Title::daysOverdue)))
        .ofTotal(page.total());
  }

  private static String state(Title.State state) {
    return switch (state) {
      case STANDING -> "有效";
      case CANCEL_DUE -> "有效，应予取消（期限未满）";
      case TO_CANCEL -> "应取消未取消";
      case CANCELLED -> "已取消";
      case SUSPENDED -> "持有单位不在营";
    };
  }
}
