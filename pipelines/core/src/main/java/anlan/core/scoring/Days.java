package anlan.core.scoring;

import anlan.core.calendar.Period;

/**
 * The quarter that is assessed, and as of when. Days are days since 1970-01-01.
 *
 * @param quarter the quarter
 * @param judged the day on which stocks and what runs longer than the quarter are looked at: the
 *     clock's, or the quarter's last if it is over
 * @param known the clock's day: what became known by then about the quarter itself counts, such as
 *     a late death, a figure of GDP, a decision
 */
record Days(Period quarter, int judged, int known) {
  static Days of(Period quarter, int clock) {
    return new Days(quarter, Math.min(clock, quarter.end()), clock);
  }
}
