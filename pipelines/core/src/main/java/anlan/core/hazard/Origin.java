package anlan.core.hazard;

/** Who found a hazard (隐患来源). */
public enum Origin {
  /** 企业自查. */
  SELF_CHECK,
  /** 部门检查. */
  DEPARTMENT,
  /** 网格. */
  GRID,
  /** 驻点. */
  RESIDENT,
  /** 专家. */
  EXPERT,
  /** 举报. */
  REPORT,
  /** 诊断. */
  DIAGNOSIS
}
