package anlan.core.affair;

/** The prices GDP is at (价格口径). */
public enum PriceBasis {
  /** 现价: what deaths per GDP are divided by. */
  CURRENT,
  /** 不变价: what growth is computed from. */
  CONSTANT
}
