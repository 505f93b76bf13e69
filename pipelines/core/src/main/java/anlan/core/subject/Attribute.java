package anlan.core.subject;

/** What a duty may ask a subject's state to have (状态要素). */
public enum Attribute {
  /** 行业主管部门: a department in charge of it. */
  DEPARTMENT,
  /** 网格: the grid it lies in. */
  GRID,
  /** 智管码: an active code of its own (一企一码). */
  CODE,
  /** 须建章立制: its house rules are to be set up. */
  HOUSE_RULES_ASKED,
  /** 已建章立制: they are. */
  HOUSE_RULES_SET;

  /** Its place in a set kept as bits. */
  public int bit() {
    return 1 << ordinal();
  }
}
