package anlan.dashboard.post;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.post.PostDays.Day;
import anlan.dashboard.post.PostForm.Line;
import anlan.dashboard.post.PostUnitPage.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of the page 驻点监督, to be taken away. Persons are numbers. */
public final class PostSheets {
  /** The form's columns 4 to 18 in its words; the document's 人次 of enterprises are 家. */
  private static final List<String> FORM =
      List.of(
          "派出驻点监督人员市级（人次）",
          "派出驻点监督人员县级（人次）",
          "派驻企业单位市级（家）",
          "派驻企业单位县级（家）",
          "核查全员责任清单（人）",
          "指导完善规章制度（条）",
          "督促召开“晨会”（次）",
          "督促召开警示教育（场次）",
          "督促召开应急演练（次）",
          "督促落实有奖举报（万元）",
          "现场监督危险作业（次）",
          "发现隐患（项）",
          "已整改（项）",
          "其中发现重大事故隐患（项）",
          "重大事故隐患已整改（项）");

  private PostSheets() {}

  /** The five indicators of each unit. */
  public static Sheet units(PostUnitPage page, AuthorityScope scope, String words) {
    return Sheet.of(
        "%s驻点监督指标 %s".formatted(page.jurisdictionName(), page.period().label()),
        List.of(
            Sheet.asOf(page.cut(), page.asOf()),
            words,
            "口径：达标率按已过月份的驻点月；轮换超期、重复驻点为截至日存量；没有应达标、应填报的为空"),
        page.units(),
        List.of(
            Column.of("派出" + scope.by().heading(), Unit::name),
            Column.of("达标驻点月", unit -> unit.figures().months().numerator()),
            Column.of("应达标驻点月", unit -> unit.figures().months().denominator()),
            Column.of(
                "驻点达标率（%）",
                unit ->
                    Sheet.percent(
                        unit.figures().months().numerator(),
                        unit.figures().months().denominator())),
            Column.of("及时日志", unit -> unit.figures().logs().numerator()),
            Column.of("应填日志", unit -> unit.figures().logs().denominator()),
            Column.of(
                "日志及时率（%）",
                unit ->
                    Sheet.percent(
                        unit.figures().logs().numerator(), unit.figures().logs().denominator())),
            Column.of("轮换超期（人）", unit -> unit.figures().overRotation()),
            Column.of("衔接空挡（天）", unit -> unit.figures().gapDays()),
            Column.of("重复驻点（对）", unit -> unit.figures().repeatedPairs()),
            Column.of("到场监督（次）", unit -> unit.figures().works().numerator()),
            Column.of("危险作业（次）", unit -> unit.figures().works().denominator()),
            Column.of(
                "危险作业到场率（%）",
                unit ->
                    Sheet.percent(
                        unit.figures().works().numerator(),
                        unit.figures().works().denominator()))));
  }

  /** The posts of a list; its first columns are those of 附件1. */
  public static Sheet list(PostPage page, PostList listed, String words) {
    return Sheet.of(
            "驻点情况统计表（%s）%s".formatted(listed.heading(), page.cut().clock()),
            List.of(
                Sheet.asOf(page.cut()), words, "口径：驻点人员以编号代替姓名与联系方式；轮换超期、重复驻点截至月末，进行中的月份截至业务时钟"),
            page.rows(),
            List.of(
                Column.of("驻点编号", Post::post),
                Column.of("部门单位", Post::department),
                Column.of("部门所在区划", Post::area),
                Column.of("驻点企业名称", Post::name),
                Column.of("驻点企业地址", Post::address),
                Column.of("驻点形式", Post::formName),
                Column.of("驻点人员编号", Post::person),
                Column.of("监管对象编号", Post::subject),
                Column.of("进驻日期", Post::startsOn),
                Column.of("结束日期", Post::endsOn),
                Column.of("批准延长至", Post::extendedUntil),
                Column.of("应在岗工作日", Post::workdays),
                Column.of("有日志的工作日", Post::loggedWorkdays),
                Column.of("达标所需", Post::wanted),
                Column.of("是否达标", post -> met(post.met())),
                Column.of("及时日志", post -> post.logs().numerator()),
                Column.of("应填日志", post -> post.logs().denominator()),
                Column.of("到场监督（次）", post -> post.works().numerator()),
                Column.of("危险作业（次）", post -> post.works().denominator()),
                Column.of("轮换超期天数", Post::daysOver),
                Column.of("重复驻点的其他部门", post -> String.join("、", post.others()))))
        .ofTotal(page.total());
  }

  private static String met(@Nullable Boolean met) {
    return met == null ? "不适用" : met ? "达标" : "未达标";
  }

  /** The days of one post. */
  public static Sheet days(PostDays days, Cut seen) {
    return Sheet.of(
        "驻点%d值守日与日志 %s".formatted(days.post(), days.asOf()),
        List.of(
            Sheet.asOf(seen, days.cut()),
            "驻点企业：" + enterprise(days),
            "口径：日志应在次日 24 时前填报；非工作日没有日志的不列"),
        days.days(),
        List.of(
            Column.of("日期", Day::day),
            Column.of("是否工作日", day -> day.worked() ? "是" : "否"),
            Column.of("填报日期", Day::enteredOn),
            Column.of("应填报期限", Day::logDueOn),
            Column.of("日志", day -> log(day)),
            Column.of("危险作业（次）", Day::works),
            Column.of("到场监督（次）", Day::attended),
            Column.of("发现隐患（项）", Day::found),
            Column.of("已整改（项）", Day::rectified),
            Column.of("其中重大（项）", Day::major)));
  }

  private static String enterprise(PostDays days) {
    PostDays.Standing standing = days.standing();
    return standing == null ? "—" : standing.name();
  }

  private static String log(Day day) {
    if (day.inTime() == null) {
      return day.enteredOn() != null ? "已填" : day.logDueOn() == null ? "不要求" : "未到期";
    }
    return day.inTime() ? "及时" : day.enteredOn() == null ? "缺日志" : "迟填";
  }

  /** 附件2, its 18 columns. */
  public static Sheet form(PostForm form) {
    List<Column<Line>> columns =
        new ArrayList<>(
            List.of(
                Column.of("序号", Line::line),
                Column.of("行业领域", Line::domain),
                Column.of("驻点监督形式", Line::formName)));
    for (int i = 0; i < FORM.size(); i++) {
      int at = i;
      columns.add(Column.of(FORM.get(i), line -> line.counts().get(at)));
    }
    return Sheet.of(
        "%s安全生产驻点监督工作情况统计表 %s".formatted(form.jurisdictionName(), form.cut().clock()),
        List.of(Sheet.asOf(form.cut()), "口径：自文件施行之日起累计，次年起自 1 月 1 日累计（本系统约定）；派驻企业按家计一次，原表印作“人次”"),
        form.lines(),
        columns);
  }
}
