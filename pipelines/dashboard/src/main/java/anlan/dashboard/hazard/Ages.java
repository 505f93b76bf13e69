package anlan.dashboard.hazard;

/**
 * Overdue hazards by age (逾期账龄); the day after the deadline is the first.
 *
 * @param days1To7 overdue for 1 to 7 days
 * @param days8To30 for 8 to 30
 * @param days31To90 for 31 to 90
 * @param over90 for more than 90
 */
public record Ages(long days1To7, long days8To30, long days31To90, long over90) {
  /** From what the journal keeps: those overdue for at least 1, 8, 31 and 91 days. */
  static Ages ofThresholds(long from1, long from8, long from31, long from91) {
    return new Ages(from1 - from8, from8 - from31, from31 - from91, from91);
  }

  long overdue() {
    return days1To7 + days8To30 + days31To90 + over90;
  }

  Ages plus(Ages other) {
    return new Ages(
        days1To7 + other.days1To7,
        days8To30 + other.days8To30,
        days31To90 + other.days31To90,
        over90 + other.over90);
  }
}
