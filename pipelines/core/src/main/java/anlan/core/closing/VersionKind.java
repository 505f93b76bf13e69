package anlan.core.closing;

/** Why there is a version of a quarter's assessment (版本种类). */
public enum VersionKind {
  /** 初评: the quarter is closed. */
  FIRST,
  /** 重评: GDP, findings or late deaths came in, or the committee opened the quarter again. */
  REVISION,
  /** 年度结算: the year's quarters are taken once more, at one cut. */
  SETTLEMENT
}
