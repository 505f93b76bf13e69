package anlan.core.subject;

/** The class a subject is supervised in (类别); exactly one on any day. */
public enum SubjectClass {
  /** 高危企业（项目）. */
  HIGH_RISK,
  /** 一般生产经营单位. */
  GENERAL,
  /** 九小场所. */
  NINE_SMALL
}
