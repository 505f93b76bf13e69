package anlan.city.affair;

/** A row of {@code unit_activity}. */
public record Activity(
    long id, Unit unit, String kind, String quarter, int recordedOn, String evidence)
    implements Affair {
  @Override
  public Activity asOf(int day) {
    return this;
  }
}
