package anlan.dashboard.enforcement;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.enforcement.CaseFigures.Counts;
import anlan.dashboard.enforcement.CaseUnitPage.Unit;
import anlan.dashboard.enforcement.SimilarCases.Group;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The tables of the page 执法, to be taken away. */
public final class CaseSheets {
  private CaseSheets() {}

  /** Enforcement of each unit. */
  public static Sheet units(CaseUnitPage page, AuthorityScope scope, String words) {
    List<Column<Unit>> columns =
        new ArrayList<>(
            List.of(
                Column.of("办案" + scope.by().heading(), Unit::name),
                Column.of("按时公开", unit -> unit.figures().published().numerator()),
                Column.of("应公开", unit -> unit.figures().published().denominator()),
                Column.of("按时公开率（%）", unit -> percent(unit.figures().published())),
                Column.of("公开裁定", unit -> of(unit.figures().adjudicated(), Figure::numerator)),
                Column.of("案情相似案件", unit -> of(unit.figures().adjudicated(), Figure::denominator)),
                Column.of("公开裁定比例（%）", unit -> percent(unit.figures().adjudicated())),
                Column.of("按时纳入信用", unit -> unit.figures().credited().numerator()),
                Column.of("应纳入信用", unit -> unit.figures().credited().denominator()),
                Column.of("信用纳入率（%）", unit -> percent(unit.figures().credited()))));
    columns.add(count("行政处罚（次）", Counts::penalties));
    columns.add(count("其中一般程序（次）", Counts::general));
    columns.add(count("罚款（元）", Counts::finedYuan));
    columns.add(count("一案双罚（次）", Counts::bothPenalised));
    columns.add(count("责令停产整顿（次）", Counts::shutdowns));
    columns.add(count("移送司法（人）", Counts::transferred));
    columns.add(count("曝光（次）", Counts::exposures));
    columns.add(count("约谈（次）", Counts::interviews));
    columns.add(count("联合惩戒（次）", Counts::sanctions));
    columns.add(count("典型案例（个）", Counts::typical));
    columns.add(count("其中危险作业罪（个）", Counts::dangerousWork));
    return Sheet.of(
        "%s执法情况 %s".formatted(page.jurisdictionName(), page.period().label()),
        List.of(
            Sheet.asOf(page.cut(), page.asOf()), words, "口径：公开与信用按期限日所在期间；公开裁定只按年度；各项次数不设目标、不考核"),
        page.units(),
        columns);
  }

  private static Column<Unit> count(String heading, ToLongFunction<Counts> count) {
    return Column.of(heading, unit -> count.applyAsLong(unit.figures().counts()));
  }

  private static @Nullable Object percent(@Nullable Figure figure) {
    return figure == null ? null : Sheet.percent(figure.numerator(), figure.denominator());
  }

  private static @Nullable Long of(@Nullable Figure figure, ToLongFunction<Figure> number) {
    return figure == null ? null : Long.valueOf(number.applyAsLong(figure));
  }

  /** The duties of a list. */
  public static Sheet duties(DutyPage page, DutyList listed, String words, Cut seen) {
    return Sheet.of(
            "执法事项清单（%s）%s".formatted(listed.heading(), seen.clock()),
            List.of(
                Sheet.asOf(seen, page.cut()),
                words,
                "口径：公开期限为决定之日后 20 个工作日，变更的自变更之日重新起算；期限次日起为逾期第 1 天"),
            page.rows(),
            List.of(
                Column.of("案件编号", CaseDuty::caseId),
                Column.of("案号", CaseDuty::caseNo),
                Column.of("当事单位", CaseDuty::name),
                Column.of("监管对象编号", CaseDuty::subject),
                Column.of("办案机关所在区划", CaseDuty::area),
                Column.of("办案部门", CaseDuty::department),
                Column.of("决定日期", CaseDuty::decidedOn),
                Column.of("事项", CaseDuty::dutyName),
                Column.of("期限", CaseDuty::dueOn),
                Column.of("办理日期", CaseDuty::doneOn),
                Column.of("情况", duty -> state(duty)),
                Column.of("逾期天数", CaseDuty::daysOverdue)))
        .ofTotal(page.total());
  }

  private static String state(CaseDuty duty) {
    if (duty.inTime() == null) {
      return "未到期";
    }
    if (duty.inTime()) {
      return "按时";
    }
    return duty.doneOn() == null ? "逾期未办" : "逾期办理";
  }

  /** Groups of similar cases. */
  public static Sheet similar(SimilarCases page, String words) {
    return Sheet.of(
        "案情相似案件与公开裁定 " + page.year(),
        List.of(Sheet.asOf(page.cut()), words, "口径：同一部门同一年度案情相似的至少两案成组；公开裁定不少于该部门相似案件的 10%"),
        page.groups(),
        List.of(
            Column.of("办案机关所在区划", Group::area),
            Column.of("办案部门", Group::department),
            Column.of("案情相似组", Group::group),
            Column.of("案件", group -> group.cases().denominator()),
            Column.of("其中公开裁定", group -> group.cases().numerator()),
            Column.of("部门相似案件", group -> group.authority().denominator()),
            Column.of("部门公开裁定", group -> group.authority().numerator()),
            Column.of("部门是否达到 10%", group -> group.met() ? "达到" : "未达到")));
  }

  /** 调度表 C3–C8. */
  public static Sheet form(CaseForm form) {
    return Sheet.of(
        "%s专项排查整治调度表C执法情况 %s".formatted(form.unitName(), form.cut().clock()),
        List.of(Sheet.asOf(form.cut()), "口径：自专项行动开始起累计；C6、C7 按企业计一次"),
        form.lines(),
        List.of(
            Column.of("行", CaseForm.Line::line),
            Column.of("项目", CaseForm.Line::name),
            Column.of("数值", CaseForm.Line::value)));
  }

  /** What the decision of one case asks for. */
  public static Sheet history(CaseHistory history, Cut seen) {
    return Sheet.of(
        "案件%d办理事项 %s".formatted(history.caseId(), history.asOf()),
        List.of(Sheet.asOf(seen, history.cut())),
        history.duties(),
        List.of(
            Column.of("事项", CaseDuty::dutyName),
            Column.of("期限", CaseDuty::dueOn),
            Column.of("办理日期", CaseDuty::doneOn),
            Column.of("情况", duty -> state(duty)),
            Column.of("逾期天数", CaseDuty::daysOverdue)));
  }
}
