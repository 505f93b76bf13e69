package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/** A row of {@code submission}: asked for at the start of the month in which it is due. */
public record Report(
    long id, Unit unit, String form, String period, int dueOn, @Nullable Integer submittedOn)
    implements Affair {
  private static final int ASKED_DAYS_BEFORE = 4;

  @Override
  public int recordedOn() {
    return dueOn - ASKED_DAYS_BEFORE;
  }

  @Override
  public Report asOf(int day) {
    return new Report(id, unit, form, period, dueOn, Affair.until(day, submittedOn));
  }
}
