package anlan.dashboard.status;

import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.status.StatusPage.CheckRun;
import anlan.dashboard.status.StatusPage.CutTime;
import anlan.dashboard.status.StatusPage.Request;
import anlan.dashboard.status.StatusPage.SourceState;
import java.util.List;

/** The tables of the page 运行状态, to be taken away. */
public final class StatusSheets {
  private StatusSheets() {}

  /** The sources. */
  public static Sheet sources(StatusPage page) {
    return Sheet.of(
        "来源库时效 " + page.cut().clock(),
        notes(page, "口径：心跳超过 24 小时为迟滞，超过 72 小时为中断；业务日期落后其他来源超过 1 天为迟滞"),
        page.sources(),
        List.of(
            Column.of("来源库", SourceState::source),
            Column.of("业务日期", SourceState::today),
            Column.of("落后（天）", SourceState::daysBehind),
            Column.of("最近心跳", source -> Sheet.moment(source.tickedAt())),
            Column.of("距今（秒）", SourceState::ageSeconds),
            Column.of("状态", source -> source.health().word())));
  }

  /** The newest cuts. */
  public static Sheet cuts(StatusPage page) {
    return Sheet.of(
        "最近的切面 " + page.cut().clock(),
        notes(page, "口径：发布用时超过 1000 毫秒的，读者可能看到半个切面"),
        page.cuts(),
        List.of(
            Column.of("切面", CutTime::cut),
            Column.of("发布于", cut -> Sheet.moment(cut.stamp())),
            Column.of("业务时钟", CutTime::clock),
            Column.of("发布用时（毫秒）", CutTime::publishMs)));
  }

  /** What operators asked for. */
  public static Sheet requests(StatusPage page) {
    return Sheet.of(
        "运维请求 " + page.cut().clock(),
        notes(page, "口径：已处理的请求，最近 20 项"),
        page.requests(),
        List.of(
            Column.of("请求", Request::request),
            Column.of("种类", Request::kind),
            Column.of("表", Request::table),
            Column.of("提出时间", request -> Sheet.moment(request.askedAt())),
            Column.of("提出者", Request::askedBy),
            Column.of("结果所在切面", Request::cut),
            Column.of("结果", Request::outcome),
            Column.of("说明", Request::detail)));
  }

  /** What was checked, and what was found. */
  public static Sheet checks(StatusPage page) {
    return Sheet.of(
        "对账与检查 " + page.cut().clock(),
        notes(page, "口径：对账由变更历史重算全部指标，逐个数值比较；检查为恒等式与契约；最近 20 次"),
        page.checks(),
        List.of(
            Column.of("种类", run -> run.kind().equals("TESTS") ? "检查" : "对账"),
            Column.of("完成时间", run -> Sheet.moment(run.checkedAt())),
            Column.of("切面", CheckRun::cut),
            Column.of("项数", CheckRun::checks),
            Column.of("比较的数值", CheckRun::compared),
            Column.of("不符的项数", CheckRun::failing),
            Column.of("不符的项", CheckRun::failed)));
  }

  private static List<String> notes(StatusPage page, String counted) {
    return List.of(Sheet.asOf(page.cut()), "读取于 " + Sheet.moment(page.readAt()), counted);
  }
}
