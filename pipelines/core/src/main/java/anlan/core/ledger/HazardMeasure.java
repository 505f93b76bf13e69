package anlan.core.ledger;

/**
 * What the journal counts of hazards (隐患计量项); the code is the measure of the journal. Those without
 * a period are stocks: the sum of steps up to a day is how many there are at its end. Those with
 * one are of a month, and longer periods are sums of months.
 */
public enum HazardMeasure {
  /** Ever found (累计发现), less those dropped. */
  FOUND("hazard.found"),
  /** Ever closed (累计销号). */
  CLOSED("hazard.closed"),
  /** Of these, rectified after the deadline (逾期销号). */
  CLOSED_LATE("hazard.closed_late"),
  /** Overdue for a day or more (逾期未整改). */
  OVERDUE("hazard.overdue"),
  /** Overdue for 8 days or more. */
  OVERDUE_8("hazard.overdue_8"),
  /** Overdue for 31 days or more. */
  OVERDUE_31("hazard.overdue_31"),
  /** Overdue for 91 days or more. */
  OVERDUE_91("hazard.overdue_91"),
  /** Waiting for a review (待复查). */
  WAITING("hazard.waiting"),
  /** Of these, for more than ten working days: the reviewer is late (复查超期). */
  REVIEW_LATE("hazard.review_late"),
  /** Waiting for signatures or delisting (待销号). */
  SIGN_OFF("hazard.sign_off"),
  /** Standing still by approval (停产挂起). */
  SUSPENDED("hazard.suspended"),
  /**
   * What is wrong with the row itself (台账缺陷), one each: no deadline, one that can't be meant, a
   * completion before the discovery (B6, B7, B8).
   */
  FLAWS("hazard.flaws"),
  /** Found in the month and closed since. */
  FOUND_CLOSED("H1.closed"),
  /** Due in the month (本期到期). */
  DUE("H2.due"),
  /** Of these, closed on time (按期整改). */
  ON_TIME("H2.on_time"),
  /** Of those due, by a deadline that is ours. */
  DUE_IMPUTED("H2.due_imputed"),
  /** Of these, closed on time. */
  ON_TIME_IMPUTED("H2.on_time_imputed"),
  /** Major ones not rectified on the day they were found. */
  TO_PLAN("H7.due"),
  /** Of these, with all five of 五落实. */
  PLANNED("H7.complete"),
  /** Listed within five working days of discovery (按时挂牌). */
  LISTED_IN_TIME("H8.listed"),
  /** Listed at all (挂牌督办). */
  LISTED("H9.listed"),
  /** Of these, closed. */
  LISTED_CLOSED("H9.closed"),
  /** Major ones reported to the authority. */
  REPORTED("H10.reported"),
  /** Reviews made (复查次数). */
  REVIEWED("H11.reviewed"),
  /** Of these, within ten working days of the completion. */
  REVIEWED_IN_TIME("H11.in_time"),
  /** Of these, failed. */
  REVIEW_FAILED("H11.failed"),
  /** Found by an authority and ever overdue for more than ten days: a penalty is due (应处罚). */
  PENALTY_DUE("H12.due"),
  /** Of these, penalised or coerced since the deadline passed or a review failed (已处罚). */
  PENALISED("H12.penalised"),
  /** Closed, and one of the same category found again within twelve months (同类复发). */
  RECURRED("H13.recurred");

  private final String code;

  HazardMeasure(String code) {
    this.code = code;
  }

  /** The measure of the journal. */
  public String code() {
    return code;
  }
}
