package anlan.core.inspection;

/** The types of inspection (检查类型); the codes of the source column {@code type}. */
public enum InspectionType {
  /** 部门监督检查. */
  SUPERVISION,
  /** 实地抽查. */
  SPOT_CHECK,
  /** 督导. */
  OVERSIGHT,
  /** 专项执法. */
  SPECIAL_ENFORCEMENT,
  /** 联合检查. */
  JOINT,
  /** 网格检查. */
  GRID_CHECK,
  /** 镇街现场抽查. */
  TOWN_SPOT_CHECK,
  /** 驻点监督. */
  RESIDENT,
  /** 异地互查. */
  CROSS_CHECK,
  /** 四不两直. */
  UNANNOUNCED,
  /** 三随机. */
  TRIPLE_RANDOM,
  /** 综合督查. */
  GENERAL_OVERSIGHT,
  /** 企业自查. */
  SELF_CHECK,
  /** 主要负责人带队检查. */
  LEADER_CHECK,
  /** 专家检查. */
  EXPERT_CHECK,
  /** 安全诊断. */
  DIAGNOSIS,
  /** 复查. */
  RECHECK
}
