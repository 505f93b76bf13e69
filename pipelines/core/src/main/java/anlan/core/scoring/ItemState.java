package anlan.core.scoring;

/** Whether an item gives points. The weight of one that doesn't goes to those that do. */
public enum ItemState {
  /** 计分. */
  SCORED,
  /** 不适用: the denominator is 0. */
  NOT_APPLICABLE,
  /** 待公布: it rests on a figure that is released later, and settles in a later version. */
  NOT_RELEASED,
  /** 文件未施行: no document that asks it is in force there. */
  NOT_IN_FORCE,
  /** 无数据来源: nothing that is recorded tells it yet. */
  NO_SOURCE
}
