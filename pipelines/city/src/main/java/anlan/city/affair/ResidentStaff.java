package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code resident_person}: who is posted, without a name. Keyed by the person's number.
 */
public record ResidentStaff(
    long id, int department, String employment, int recordedOn, @Nullable Integer trainedOn)
    implements Affair {
  @Override
  public ResidentStaff asOf(int day) {
    return this;
  }
}
