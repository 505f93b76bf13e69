package anlan.dashboard.subject;

import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.hazard.HazardSheets;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.subject.PartPlan.Cell;
import anlan.dashboard.subject.PartPlan.Column;
import anlan.dashboard.trino.Cells;
import java.time.LocalDate;
import java.util.List;

/** The parts of the file in their order, each a question to one mart. */
final class PartPlans {
  static final List<PartPlan> ALL =
      List.of(duties(), checks(), hazards(), penalties(), cases(), titles(), posts(), accidents());

  private static final Cell DEPARTMENT =
      (row, reference) -> Dimension.DEPARTMENT.nameOf(Cells.text(row, "department"), reference);

  private PartPlans() {}

  private static PartPlan duties() {
    return new PartPlan(
        "duties",
        "当期应查与自查",
        "当期没有适用的检查义务。",
        "marts.subject_duties",
        """
        select indicator, part, start_day, end_day, last_check, numerator, standing, cut
        from marts.subject_duties cross join marts.city_clock
        where subject_id = ? and duty = 'DUE' and clock between start_day and end_day
        order by standing, numerator, indicator, part""",
        List.of(
            new Column("指标", (row, reference) -> indicator(row.getString("indicator"), reference)),
            Column.code("效力", "standing", "standing"),
            Column.text("期间", "part"),
            Column.day("止于", "end_day"),
            new Column("完成", (row, reference) -> row.getInt("numerator") > 0 ? "已完成" : "未完成"),
            Column.day("最近合格检查", "last_check")));
  }

  private static String indicator(String id, Reference reference) {
    return id + " " + reference.indicator(id).map(Indicator::name).orElse("");
  }

  private static PartPlan checks() {
    return new PartPlan(
        "checks",
        "检查",
        "没有检查记录。",
        "marts.inspections_now",
        """
        select inspection_id, type, body, checked_on, on_site, result, problems, uploaded_on, void,
          cut
        from marts.inspections_now cross join marts.city_clock
        where subject_id = ?
        order by checked_on desc, inspection_id desc""",
        List.of(
            Column.day("日期", "checked_on"),
            Column.code("类型", "type", "inspection_type"),
            Column.code("主体", "body", "body"),
            Column.yesNo("现场", "on_site"),
            Column.text("结果", "result"),
            Column.day("上传", "uploaded_on"),
            Column.yesNo("作废", "void"),
            Column.number("编号", "inspection_id")));
  }

  private static PartPlan hazards() {
    return new PartPlan(
        "hazards",
        "隐患（未销号的在前）",
        "没有隐患记录。",
        "marts.hazards_now",
        """
        select hazard_id, hazard_category, description, hazard_level, found_on, deadline, state,
          days_overdue, closed_on, cut
        from marts.hazards_now cross join marts.city_clock
        where subject_id = ?
        order by state like 'CLOSED%', days_overdue desc nulls last, found_on desc, hazard_id""",
        List.of(
            Column.number("隐患编号", "hazard_id"),
            new Column(
                "隐患",
                (row, reference) ->
                    Cells.text(row, "hazard_category") + "：" + Cells.text(row, "description")),
            Column.code("级别", "hazard_level", "hazard_level"),
            Column.day("发现日期", "found_on"),
            Column.day("有效期限", "deadline"),
            new Column("状态", (row, reference) -> HazardSheets.state(row.getString("state"))),
            Column.number("逾期天数", "days_overdue"),
            new Column(
                "销号日期",
                (row, reference) ->
                    row.getString("state").startsWith("CLOSED")
                        ? row.getObject("closed_on", LocalDate.class)
                        : null)));
  }

  /** Of each penalty its newest row, unless that was deleted. */
  private static PartPlan penalties() {
    return new PartPlan(
        "penalties",
        "隐患处罚",
        "没有因隐患作出的处罚。",
        "marts.hazard_history",
        """
        select row_id, hazard_id, json_extract_scalar(fields, '$.kind') as kind,
          json_extract_scalar(fields, '$.party') as party,
          cast(json_extract_scalar(fields, '$.amount') as decimal(18, 2)) as amount,
          cast(json_extract_scalar(fields, '$.decided_on') as date) as decided_on,
          cast(json_extract_scalar(fields, '$.revoked_on') as date) as revoked_on,
          json_extract_scalar(fields, '$.case_no') as case_no, cut
        from (
          select *, row_number() over (
            partition by row_id order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc
          ) as age
          from marts.hazard_history
          where subject_id = ? and source = 'inspection.hazard_penalty'
        ) cross join marts.city_clock
        where age = 1 and operation <> 'd'
        order by decided_on desc, row_id desc""",
        List.of(
            Column.day("决定日期", "decided_on"),
            Column.number("隐患编号", "hazard_id"),
            Column.code("种类", "kind", "penalty_kind"),
            Column.code("当事人", "party", "penalty_party"),
            Column.number("罚款（元）", "amount"),
            Column.text("案号", "case_no"),
            Column.day("撤销日期", "revoked_on")));
  }

  private static PartPlan cases() {
    return new PartPlan(
        "cases",
        "执法案件",
        "没有执法案件。",
        "marts.enforcement_cases",
        """
        select case_no, area_name, department, procedure_kind, decided_on, fine_yuan,
          shutdown_ordered, published_on, performed_on, counted, cut
        from marts.enforcement_cases cross join marts.city_clock
        where subject_id = ?
        order by decided_on desc nulls first, case_id desc""",
        List.of(
            Column.text("案号", "case_no"),
            new Column(
                "办案部门",
                (row, reference) -> row.getString("area_name") + DEPARTMENT.of(row, reference)),
            Column.code("程序", "procedure_kind", "procedure_kind"),
            Column.day("决定日期", "decided_on"),
            Column.number("罚款（元）", "fine_yuan"),
            Column.yesNo("停产整顿", "shutdown_ordered"),
            Column.day("履行日期", "performed_on"),
            new Column("撤销", (row, reference) -> row.getBoolean("counted") ? "否" : "是")));
  }

  private static PartPlan titles() {
    return new PartPlan(
        "titles",
        "标准化企业称号",
        "没有称号。",
        "marts.titles_now",
        """
        select title_level_name, title_field_name, awarded_on, title_cancelled_on, stands, to_cancel,
          cut
        from marts.titles_now cross join marts.city_clock
        where subject_id = ?
        order by awarded_on desc, title_id desc""",
        List.of(
            Column.text("层级", "title_level_name"),
            Column.text("领域", "title_field_name"),
            Column.day("授予日期", "awarded_on"),
            Column.yesNo("有效", "stands"),
            Column.yesNo("应取消", "to_cancel"),
            Column.day("取消日期", "title_cancelled_on")));
  }

  private static PartPlan posts() {
    return new PartPlan(
        "posts",
        "驻点监督",
        "没有驻点。",
        "marts.posts_now",
        """
        select post_id, area_name, department, post_form_name, starts_on,
          coalesce(extended_until, ends_on) as ends_on, post_state, logged_days, last_logged_on, cut
        from marts.posts_now cross join marts.city_clock
        where subject_id = ?
        order by starts_on desc, post_id desc""",
        List.of(
            new Column(
                "派出部门",
                (row, reference) -> row.getString("area_name") + DEPARTMENT.of(row, reference)),
            Column.text("驻点形式", "post_form_name"),
            Column.day("开始", "starts_on"),
            Column.day("结束", "ends_on"),
            new Column("状态", (row, reference) -> state(row.getString("post_state"))),
            Column.number("有日志的天数", "logged_days"),
            Column.day("最近日志", "last_logged_on")));
  }

  private static String state(String state) {
    return switch (state) {
      case "PLANNED" -> "未开始";
      case "ACTIVE" -> "在驻";
      case "ENDED" -> "已结束";
      default -> state;
    };
  }

  private static PartPlan accidents() {
    return new PartPlan(
        "accidents",
        "生产安全事故",
        "没有涉及本单位的事故。",
        "marts.accidents_now",
        """
        select accident_id, accident_kind_name, occurred_on, town_name, deaths, injured,
          accident_grade, counted, concluded_on, cut
        from marts.accidents_now cross join marts.city_clock
        where involved_subject_id = ?
        order by occurred_on desc, accident_id desc""",
        List.of(
            Column.day("发生日期", "occurred_on"),
            Column.text("类别", "accident_kind_name"),
            Column.code("等级", "accident_grade", "accident_grade"),
            Column.number("死亡", "deaths"),
            Column.number("重伤", "injured"),
            Column.yesNo("计入统计", "counted"),
            Column.day("结案日期", "concluded_on"),
            Column.number("编号", "accident_id")));
  }
}
