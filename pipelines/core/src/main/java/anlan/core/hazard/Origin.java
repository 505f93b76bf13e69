package anlan.core.hazard;

/**
 * Who found a hazard (隐患来源). What experts find and what a diagnosis finds was commissioned by the
 * enterprise, so it counts as found by the enterprise itself (本系统约定).
 */
public enum Origin {
  /** 企业自查. */
  SELF_CHECK(false),
  /** 部门检查. */
  DEPARTMENT(true),
  /** 网格. */
  GRID(true),
  /** 驻点. */
  RESIDENT(true),
  /** 专家. */
  EXPERT(false),
  /** 举报. */
  REPORT(true),
  /** 诊断. */
  DIAGNOSIS(false);

  private final boolean byAuthority;

  Origin(boolean byAuthority) {
    this.byAuthority = byAuthority;
  }

  /** Whether an authority found it (政府部门发现), or somebody told one, not the enterprise. */
  public boolean isAuthority() {
    return byAuthority;
  }
}
