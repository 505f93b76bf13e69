package anlan.core.enforcement;

import anlan.core.affair.AffairRow;

/**
 * What a case brought on the enterprise and its people. Days are days since 1970-01-01, {@link
 * AffairRow#NEVER} for an empty one.
 *
 * @param fineYuan the fine in yuan, zero for none
 * @param bothPenalised whether the enterprise and its head were both penalised (一案双罚)
 * @param shutdownOrdered whether it had to shut down for rectification (停产整顿)
 * @param transferredPersons how many people were handed over to the judiciary (移送司法)
 * @param transferredOn when
 * @param exposedOn when the enterprise was exposed (曝光)
 * @param interviewedOn when it was summoned for a talk (约谈)
 * @param sanctionedOn when authorities sanctioned it jointly (联合惩戒)
 * @param typicalOn when the case was published as a typical one (典型执法案例)
 * @param dangerousWorkCrime whether it is one of the crime of dangerous work (危险作业罪)
 */
public record Sanctions(
    int fineYuan,
    boolean bothPenalised,
    boolean shutdownOrdered,
    int transferredPersons,
    int transferredOn,
    int exposedOn,
    int interviewedOn,
    int sanctionedOn,
    int typicalOn,
    boolean dangerousWorkCrime) {
  /** Of a case that brought nothing. */
  public static final Sanctions NONE =
      new Sanctions(
          0,
          false,
          false,
          0,
          AffairRow.NEVER,
          AffairRow.NEVER,
          AffairRow.NEVER,
          AffairRow.NEVER,
          AffairRow.NEVER,
          false);
}
