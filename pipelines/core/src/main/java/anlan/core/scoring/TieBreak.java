package anlan.core.scoring;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order in which units of one rank are shown: fewer deaths, fewer overdue major hazards, higher
 * coverage of the year (C8), then code.
 *
 * @param deaths this year's, up to the day
 * @param overdueMajor major hazards overdue on the day
 * @param covered subjects covered in the year
 * @param subjects all subjects
 */
public record TieBreak(long deaths, long overdueMajor, long covered, long subjects) {
  static final Comparator<TieBreak> ORDER =
      Comparator.comparingLong(TieBreak::deaths)
          .thenComparingLong(TieBreak::overdueMajor)
          .thenComparing((one, other) -> Long.signum(other.crossed(one) - one.crossed(other)));

  private static final Quantity DEATHS = Quantity.parse("accident.deaths@YEAR_MONTHS");
  private static final Quantity OVERDUE_MAJOR = Quantity.parse("hazard.overdue[MAJOR.*]");
  private static final Quantity COVERED = Quantity.parse("C8.covered@YEAR");
  private static final Quantity SUBJECTS = Quantity.parse("subjects + C8.adjust@YEAR");

  static Set<String> measures() {
    Set<String> measures = new TreeSet<>(DEATHS.measures());
    measures.addAll(OVERDUE_MAJOR.measures());
    measures.addAll(COVERED.measures());
    measures.addAll(SUBJECTS.measures());
    return measures;
  }

  static TieBreak of(Sums sums, Days days) {
    return new TieBreak(
        DEATHS.of(sums, days),
        OVERDUE_MAJOR.of(sums, days),
        COVERED.of(sums, days),
        SUBJECTS.of(sums, days));
  }

  /** Compares covered/subjects of two units without dividing; a unit without subjects has 0. */
  private long crossed(TieBreak other) {
    return covered * Math.max(1, other.subjects);
  }
}
