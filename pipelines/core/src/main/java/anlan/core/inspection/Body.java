package anlan.core.inspection;

/** Who made an inspection (检查主体). */
public enum Body {
  /** 行业主管（监管）部门. */
  DEPARTMENT,
  /** 镇街. */
  TOWN,
  /** 网格. */
  GRID,
  /** 企业. */
  ENTERPRISE,
  /** 专家机构. */
  EXPERT,
  /** 驻点. */
  RESIDENT
}
