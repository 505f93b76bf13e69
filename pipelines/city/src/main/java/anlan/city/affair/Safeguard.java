package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/** A row of {@code safeguard}: a committee set up, an insurance, a major hazard source filed. */
public record Safeguard(
    long id,
    long subjectId,
    String kind,
    int recordedOn,
    @Nullable Integer doneOn,
    @Nullable Integer endsOn)
    implements Affair {
  @Override
  public Safeguard asOf(int day) {
    return this;
  }
}
