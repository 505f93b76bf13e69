package anlan.core.hazard;

/** Who signs that a major hazard is rectified (销号签字人). */
public enum Signer {
  /** 主要负责人. */
  LEADER,
  /** 安全总监. */
  SAFETY_DIRECTOR,
  /** 分管负责人, who signs where there is no 安全总监. */
  DEPUTY
}
