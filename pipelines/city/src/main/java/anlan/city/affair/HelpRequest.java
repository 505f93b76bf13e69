package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/** A row of {@code help_request} (帮扶需求). */
public record HelpRequest(
    long id, long subjectId, int department, int recordedOn, @Nullable Integer answeredOn)
    implements Affair {
  @Override
  public HelpRequest asOf(int day) {
    return new HelpRequest(id, subjectId, department, recordedOn, Affair.until(day, answeredOn));
  }
}
