package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code enforcement_case}. Days as numbers since 1970-01-01, the fine in yuan.
 *
 * @param sanctions what it brought on the enterprise
 * @param followUp what was done after the decision
 */
public record EnforcementCase(
    long id,
    long subjectId,
    String caseNo,
    String area,
    int department,
    String procedure,
    int recordedOn,
    @Nullable Integer decidedOn,
    @Nullable Integer changedOn,
    @Nullable Integer withdrawnOn,
    String similarityGroup,
    @Nullable Integer adjudicatedOn,
    Sanctions sanctions,
    FollowUp followUp)
    implements Affair {

  /** What a case brings; nothing of it is known before its day. */
  public record Sanctions(
      int fine,
      boolean bothPenalised,
      boolean shutdownOrdered,
      int transferredPersons,
      @Nullable Integer transferredOn,
      @Nullable Integer exposedOn,
      @Nullable Integer interviewedOn,
      @Nullable Integer sanctionedOn,
      @Nullable Integer typicalOn) {
    Sanctions asOf(int day, boolean decided) {
      Integer transferred = Affair.until(day, transferredOn);
      return new Sanctions(
          decided ? fine : 0,
          decided && bothPenalised,
          decided && shutdownOrdered,
          transferred == null ? 0 : transferredPersons,
          transferred,
          Affair.until(day, exposedOn),
          Affair.until(day, interviewedOn),
          Affair.until(day, sanctionedOn),
          Affair.until(day, typicalOn));
    }
  }

  /** What is done after a decision. */
  public record FollowUp(
      @Nullable Integer publishedOn,
      @Nullable Integer changePublishedOn,
      @Nullable Integer creditRecordedOn,
      @Nullable Integer performanceDueOn,
      @Nullable Integer performedOn,
      @Nullable Integer enforcedOn) {
    FollowUp asOf(int day, boolean decided) {
      return new FollowUp(
          Affair.until(day, publishedOn),
          Affair.until(day, changePublishedOn),
          Affair.until(day, creditRecordedOn),
          decided ? performanceDueOn : null,
          Affair.until(day, performedOn),
          Affair.until(day, enforcedOn));
    }
  }

  @Override
  public EnforcementCase asOf(int day) {
    Integer decided = Affair.until(day, decidedOn);
    return new EnforcementCase(
        id,
        subjectId,
        caseNo,
        area,
        department,
        procedure,
        recordedOn,
        decided,
        Affair.until(day, changedOn),
        Affair.until(day, withdrawnOn),
        similarityGroup,
        Affair.until(day, adjudicatedOn),
        sanctions.asOf(day, decided != null),
        followUp.asOf(day, decided != null));
  }
}
