package anlan.core.calendar;

/** Working days were asked for that lie outside the years loaded; the message names both. */
public final class OutsideCalendar extends IllegalArgumentException {
  OutsideCalendar(String message) {
    super(message);
  }
}
