package anlan.benchmarks.indicators;

import java.util.List;

/** The tables whose facts belong together, as the packages of {@code anlan.core} have them. */
enum Family {
  /** 监管对象及其状态. */
  SUBJECTS("subject", "subject_state", "division", "department"),
  /** 检查与检查组. */
  INSPECTIONS("inspection", "inspection_member"),
  /** 检查清单与答案. */
  CHECKLISTS("checklist", "inspection_answer"),
  /** 隐患及其整改. */
  HAZARDS(
      "hazard",
      "hazard_extension",
      "hazard_review",
      "hazard_signature",
      "hazard_listing",
      "hazard_suspension",
      "hazard_transfer",
      "hazard_penalty"),
  /** 事故. */
  ACCIDENTS("accident", "accident_victim"),
  /** 驻点监督. */
  POSTS("post", "post_log", "resident_person"),
  /** 行政执法. */
  ENFORCEMENT("enforcement_case"),
  /** 标准化企业选树. */
  TITLES("model_title"),
  /** 组织领导、报送、考评与举报. */
  ORGANISATION(
      "gdp",
      "death_ceiling",
      "unit_activity",
      "submission",
      "assessment_decision",
      "unit_capacity",
      "tip"),
  /** 企业主体责任. */
  DUTIES("activity", "safeguard", "help_request");

  private final List<String> tables;

  Family(String... tables) {
    this.tables = List.of(tables);
  }

  /**
   * The family of a source table such as {@code inspection.hazard}.
   *
   * @throws IllegalArgumentException if it is in none
   */
  static Family of(String source) {
    String table = source.substring(source.indexOf('.') + 1);
    for (Family family : values()) {
      if (family.tables.contains(table)) {
        return family;
      }
    }
    throw new IllegalArgumentException(source + " is in no family: name it in one");
  }
}
