package anlan.core.post;

/** How a supervisor is posted (驻点形式), N03 and N04. */
public enum PostForm {
  /** 定期驻点: at the enterprise for a week or more of each month. */
  REGULAR,
  /** 蹲守驻点: always at the enterprise. */
  STATIONED,
  /** 流动驻点: at one enterprise after the other; each stay is a post. */
  MOBILE
}
