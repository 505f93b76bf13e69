package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/** A row of {@code assessment_decision}, confirmed by the head of the safety committee's office. */
public record Decision(
    long id,
    String unit,
    String quarter,
    String kind,
    String code,
    @Nullable String points,
    int recordedOn,
    @Nullable Integer confirmedOn,
    @Nullable Integer liftedOn,
    @Nullable String liftReason,
    String evidence)
    implements Affair {
  @Override
  public Decision asOf(int day) {
    Integer lifted = Affair.until(day, liftedOn);
    return new Decision(
        id,
        unit,
        quarter,
        kind,
        code,
        points,
        recordedOn,
        Affair.until(day, confirmedOn),
        lifted,
        lifted == null ? null : liftReason,
        evidence);
  }
}
