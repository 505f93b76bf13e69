package anlan.city.affair;

/** A row of {@code unit_capacity}: what a unit has of what it is to have. */
public record Capacity(long id, Unit unit, String kind, int recordedOn, int asked, int held)
    implements Affair {
  @Override
  public Capacity asOf(int day) {
    return this;
  }
}
