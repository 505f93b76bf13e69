package anlan.core.enforcement;

/** The procedure of a penalty (处罚程序). */
public enum Procedure {
  /** 一般程序: its decision has to be published. */
  GENERAL,
  /** 简易程序. */
  SUMMARY
}
