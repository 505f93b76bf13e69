package anlan.core.hazard;

/** How a hazard stands on a day (隐患状态); exactly one on any day since it was found. */
public enum HazardState {
  /** Void or a duplicate (作废、重复): counts nowhere. */
  DROPPED,
  /** Not rectified, and the time allowed is not over (未到期). */
  NOT_DUE,
  /** Not closed, not waiting, and the deadline is past (逾期未整改). */
  OVERDUE,
  /** Reported rectified in time and not reviewed yet (已报待复查). */
  WAITING_REVIEW,
  /** A major one rectified in time, with a signature or the delisting missing (待销号). */
  WAITING_SIGN_OFF,
  /** Production stopped, hazard isolated, with approval: the time allowed stands still (停产挂起). */
  SUSPENDED,
  /** Rectified within the time allowed, and closed (按期销号). */
  CLOSED_ON_TIME,
  /** Rectified later, and closed (逾期销号). */
  CLOSED_LATE;

  /** Whether it is neither closed nor dropped. */
  public boolean isOpen() {
    return switch (this) {
      case NOT_DUE, OVERDUE, WAITING_REVIEW, WAITING_SIGN_OFF, SUSPENDED -> true;
      case DROPPED, CLOSED_ON_TIME, CLOSED_LATE -> false;
    };
  }
}
