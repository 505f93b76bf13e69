package anlan.dashboard.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The official forms that are printed, each with the parameters that narrow it. */
public enum ReportKind {
  /** F1 专项排查整治进展情况调度表. */
  ACTION("action", "district", "town"),
  /** F2 附件1 驻点情况统计表. */
  POSTS("posts", "department"),
  /** F3 附件2 安全生产驻点监督工作情况统计表. */
  POST_STATISTICS("post-statistics", "domain"),
  /** F4 任务清单. */
  TASKS("tasks", "document", "period"),
  /** 标准化企业选树进度表. */
  TITLES("titles", "district"),
  /** F5 附件1 科室月度安全生产工作开展情况. */
  DEPARTMENT_MONTH("department-month", "department", "period"),
  /** F6 附件2 企业重点检查内容. */
  CHECKLIST("checklist", "district", "town", "period"),
  /** F7 周、月、季、半年通报表. */
  BULLETINS("bulletins", "district", "span");

  private final String parameter;
  private final List<String> filters;

  ReportKind(String parameter, String... filters) {
    this.parameter = parameter;
    this.filters = List.of(filters);
  }

  /** The form that an address names. */
  public static Optional<ReportKind> named(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter.equals(parameter)).findFirst();
  }

  /** What an address may name. */
  public static List<String> names() {
    return Arrays.stream(values()).map(ReportKind::parameter).toList();
  }

  public String parameter() {
    return parameter;
  }

  public List<String> filters() {
    return filters;
  }
}
