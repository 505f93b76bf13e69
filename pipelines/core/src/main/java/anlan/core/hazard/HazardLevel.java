package anlan.core.hazard;

/** How grave a hazard is (隐患级别). */
public enum HazardLevel {
  /** 一般隐患. */
  GENERAL,
  /** 重大事故隐患: closed only with both signatures and, if listed, its delisting. */
  MAJOR
}
