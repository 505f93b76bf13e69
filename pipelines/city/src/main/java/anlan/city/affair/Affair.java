package anlan.city.affair;

import org.jspecify.annotations.Nullable;

/**
 * A row that grows with time. It is planned whole; what the office has of it by the end of a day is
 * {@link #asOf}.
 */
public sealed interface Affair
    permits Accident,
        Activity,
        Capacity,
        Ceiling,
        Decision,
        EnforcementCase,
        Gdp,
        HelpRequest,
        Report,
        ResidentLog,
        ResidentPost,
        ResidentStaff,
        Safeguard,
        Tip,
        Victim {
  /** Its key in its table. */
  long id();

  /** The day it is entered (录入). */
  int recordedOn();

  /** The row without what comes after a day. */
  Affair asOf(int day);

  /** A day, unless it comes later. */
  static @Nullable Integer until(int day, @Nullable Integer when) {
    return when == null || when > day ? null : when;
  }
}
