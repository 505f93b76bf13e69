package anlan.core.enforcement;

import anlan.core.affair.AffairRow;

/**
 * When what a decision asks for was done. Days are days since 1970-01-01, {@link AffairRow#NEVER}
 * for an empty one.
 *
 * @param publishedOn when the decision was published
 * @param changePublishedOn when the changed decision was published
 * @param creditRecordedOn when the penalty was entered into the enterprise's credit record (纳入信用)
 * @param performanceDueOn the last day to perform it, never for one that asks for nothing
 * @param performedOn when it was performed
 * @param enforcedOn when it was enforced, or a court asked to (强制执行)
 */
public record FollowUp(
    int publishedOn,
    int changePublishedOn,
    int creditRecordedOn,
    int performanceDueOn,
    int performedOn,
    int enforcedOn) {
  /** Of a decision that asks for nothing and after which nothing was done. */
  public static final FollowUp NONE =
      new FollowUp(
          AffairRow.NEVER,
          AffairRow.NEVER,
          AffairRow.NEVER,
          AffairRow.NEVER,
          AffairRow.NEVER,
          AffairRow.NEVER);
}
