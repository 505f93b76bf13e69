package anlan.core.activity;

/** The kinds of activities (活动种类); the codes of the source column {@code kind}. */
public enum ActivityKind {
  /** 事故应急救援预案演练. */
  DRILL,
  /** 全员安全警示教育. */
  WARNING_EDUCATION
}
