package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/** A row of {@code accident_victim}. */
public record Victim(
    long id,
    long accident,
    String harm,
    int recordedOn,
    @Nullable Integer diedOn,
    @Nullable Integer declaredOn)
    implements Affair {
  @Override
  public Victim asOf(int day) {
    return new Victim(
        id, accident, harm, recordedOn, Affair.until(day, diedOn), Affair.until(day, declaredOn));
  }
}
