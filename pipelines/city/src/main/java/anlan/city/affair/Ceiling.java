package anlan.city.affair;

/** A row of {@code death_ceiling}; synthetic. */
public record Ceiling(long id, String area, int year, int deaths, int recordedOn)
    implements Affair {
  @Override
  public Ceiling asOf(int day) {
    return this;
  }
}
