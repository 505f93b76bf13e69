package anlan.core.activity;

/** The kinds of activities (活动种类); the codes of the source column {@code kind}. */
public enum ActivityKind {
  /** 事故应急救援预案演练. */
  DRILL,
  /** 全员安全警示教育. */
  WARNING_EDUCATION,
  /** 主要负责人安全生产考核: the head passed the examination of safety knowledge. */
  LEADER_TRAINING,
  /** 分管负责人（安全总监）安全生产考核: all deputies in charge, the safety director, did. */
  DEPUTY_TRAINING,
  /** 安全管理人员安全生产考核: all safety staff did. */
  MANAGER_TRAINING,
  /** 特种作业人员持证核验: all who do special work (特种作业) were seen to hold their certificate. */
  SPECIAL_WORK_TRAINING,
  /** 一线员工全员培训: all other staff were trained, those lent, temporary and on trial as well. */
  STAFF_TRAINING,
  /** 安全总监专项述职: the safety director reported to the authority. */
  DIRECTOR_REPORT,
  /** 同类事故隐患排查: a look for hazards like those behind an accident elsewhere. */
  SIMILAR_CHECK,
  /** 关键岗位人员全面排查: a review of who holds the key posts, and with which certificates. */
  KEY_POST_REVIEW,
  /** 外包外租全面排查: a review of what is contracted out or let, and to whom. */
  CONTRACTOR_REVIEW
}
