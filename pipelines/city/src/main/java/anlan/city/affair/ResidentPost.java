package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/** A row of {@code post} (驻点). Days as numbers since 1970-01-01. */
public record ResidentPost(
    long id,
    long subjectId,
    String area,
    int department,
    String form,
    long person,
    int recordedOn,
    int startsOn,
    int endsOn,
    @Nullable Integer extendedUntil)
    implements Affair {
  @Override
  public ResidentPost asOf(int day) {
    return this;
  }
}
