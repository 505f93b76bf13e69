package anlan.core.enforcement;

/** What cases are counted by besides their decisions (E3); the facets of the measure. */
public enum EnforcementAct {
  /** 一案双罚. */
  BOTH_PENALISED,
  /** 责令停产整顿. */
  SHUTDOWN,
  /** 曝光. */
  EXPOSED,
  /** 约谈. */
  INTERVIEWED,
  /** 联合惩戒. */
  SANCTIONED,
  /** Typical cases published (典型执法案例), but those of the next kind. */
  TYPICAL,
  /** Typical cases of the crime of dangerous work (危险作业罪). */
  TYPICAL_DANGEROUS_WORK
}
