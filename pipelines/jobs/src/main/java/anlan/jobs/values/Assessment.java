package anlan.jobs.values;

import anlan.core.calendar.Period;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Obligation;
import anlan.core.catalogue.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An indicator to be valued in a jurisdiction for a period.
 *
 * @param indicator number of the indicator, such as C1
 * @param period the period
 * @param ofStates whether the numerator is a stock, of those whose state is as asked
 * @param classes codes of the classes whose stock is in the denominator
 * @param standing whether its document is in force there
 * @param targetNumerator numerator of the target, null if none is set
 * @param targetDenominator denominator of the target, null if none is set
 */
record Assessment(
    String indicator,
    Period period,
    boolean ofStates,
    Set<String> classes,
    Standing standing,
    @Nullable Integer targetNumerator,
    @Nullable Integer targetDenominator) {

  /**
   * All assessments of a jurisdiction for the periods that begin to count between the horizon and
   * the clock's day. An obligation counts for a period if it is in force on the period's last day.
   */
  static List<Assessment> of(Catalogue catalogue, String jurisdiction, int horizon, int clock) {
    Map<String, Assessment> found = new LinkedHashMap<>();
    for (Obligation obligation : catalogue.obligations()) {
      Standing standing = catalogue.standing(obligation.document(), jurisdiction);
      if (standing != null) {
        int from = Math.max(horizon, (int) obligation.effectiveFrom().toEpochDay());
        Period period = obligation.period().containing(from);
        for (; period.start() <= clock; period = period.next()) {
          if (period.start() >= horizon
              && obligation.startOf(period) <= clock
              && obligation.appliesTo(period)) {
            found.merge(
                obligation.indicator() + " " + period.label(),
                of(obligation, period, standing),
                Assessment::and);
          }
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static Assessment of(Obligation obligation, Period period, Standing standing) {
    return new Assessment(
        obligation.indicator(),
        period,
        obligation.kind() == Obligation.Kind.STATE,
        Set.of(obligation.subjectClass().name()),
        standing,
        obligation.targetNumerator(),
        obligation.targetDenominator());
  }

  /** One indicator asked of several classes. */
  private Assessment and(Assessment other) {
    Set<String> both = new TreeSet<>(classes);
    both.addAll(other.classes);
    return new Assessment(
        indicator, period, ofStates, both, standing, targetNumerator, targetDenominator);
  }
}
