package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code accident}, of a subject where there is one (事故单位). Days as numbers since
 * 1970-01-01, instants in seconds, the loss in 万元.
 */
public record Accident(
    long id,
    @Nullable Long subjectId,
    String town,
    int department,
    String kind,
    long occurredAt,
    long reportedAt,
    int recordedOn,
    @Nullable Integer acceptedOn,
    @Nullable Integer cancelledOn,
    String recordedGrade,
    String loss,
    @Nullable Boolean responsible,
    @Nullable Integer responsibleOn,
    @Nullable Integer concealedOn,
    String investigatedBy,
    int extensionDays,
    int appraisalDays,
    @Nullable Integer concludedOn,
    @Nullable Integer publishedOn,
    @Nullable Integer evaluatedOn,
    @Nullable Integer examinedOn)
    implements Affair {
  @Override
  public Accident asOf(int day) {
    Integer found = Affair.until(day, responsibleOn);
    return new Accident(
        id,
        subjectId,
        town,
        department,
        kind,
        occurredAt,
        reportedAt,
        recordedOn,
        Affair.until(day, acceptedOn),
        Affair.until(day, cancelledOn),
        recordedGrade,
        loss,
        found == null ? null : responsible,
        found,
        Affair.until(day, concealedOn),
        investigatedBy,
        extensionDays,
        appraisalDays,
        Affair.until(day, concludedOn),
        Affair.until(day, publishedOn),
        Affair.until(day, evaluatedOn),
        Affair.until(day, examinedOn));
  }
}
