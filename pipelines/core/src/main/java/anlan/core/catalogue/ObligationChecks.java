package anlan.core.catalogue;

import anlan.core.calendar.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the values of one obligation must not say together. */
final class ObligationChecks {
  private ObligationChecks() {}

  static void check(CsvRow row, Obligation obligation) {
    switch (obligation.kind()) {
      case COVERAGE -> coverage(row, obligation);
      case SELF_CHECK -> selfCheck(row, obligation);
      case STATE -> state(row, obligation);
    }
    boolean asksForState = !obligation.evidence().attributes().isEmpty();
    if (asksForState != (obligation.kind() == Obligation.Kind.STATE)) {
      row.problem("evidence", "is not of the kind: attributes are for STATE, all else for others");
    }
    times(row, obligation);
    target(row, obligation.targetNumerator(), obligation.targetDenominator());
    relaxation(row, obligation);
  }

  /** Two obligations of one class and document in force on a day would count subjects twice. */
  static void overlap(CsvRow row, Obligation obligation, List<Obligation> others) {
    for (Obligation other : others) {
      boolean alike =
          other.indicator().equals(obligation.indicator())
              && other.subjectClass() == obligation.subjectClass()
              && other.document().equals(obligation.document());
      if (alike && startsBeforeEnd(obligation, other) && startsBeforeEnd(other, obligation)) {
        row.problem(
            "indicator",
            "has two rows in force at once for this class and document: end the first by effective_to");
      }
    }
  }

  private static boolean startsBeforeEnd(Obligation one, Obligation other) {
    LocalDate end = other.effectiveTo();
    return end == null || !one.effectiveFrom().isAfter(end);
  }

  private static void selfCheck(CsvRow row, Obligation obligation) {
    if (obligation.period() != PeriodKind.MONTH) {
      row.problem("period", "is not MONTH: self-checks are counted by months (rule 7)");
    }
    if (obligation.graceDays() != null) {
      row.problem("grace_days", "has no meaning for self-checks (rule 7): leave it empty");
    }
    if (obligation.denominatorPoint() != Obligation.DenominatorPoint.PERIOD_END) {
      row.problem("denominator_point", "is not PERIOD_END: rule 7 already asks for both days");
    }
  }

  private static void coverage(CsvRow row, Obligation obligation) {
    if (obligation.graceDays() == null) {
      row.problem("grace_days", "is missing: write the days after opening (rule 2), 0 for none");
    }
    if (obligation.uploadDays() != null) {
      row.problem("upload_days", "is only read for self-checks: leave it empty");
    }
  }

  /** A state is looked at on the day itself. */
  private static void state(CsvRow row, Obligation obligation) {
    if (obligation.graceDays() != null) {
      row.problem("grace_days", "has no meaning for states: leave it empty");
    }
    if (obligation.uploadDays() != null) {
      row.problem("upload_days", "has no meaning for states: leave it empty");
    }
    if (obligation.times() != 1 || obligation.licensedTimes() != 1) {
      row.problem("times", "and licensed_times have no meaning for states: leave them empty");
    }
    if (obligation.denominatorPoint() != Obligation.DenominatorPoint.PERIOD_END) {
      row.problem("denominator_point", "is not PERIOD_END: the stock is that of the day");
    }
  }

  private static void times(CsvRow row, Obligation obligation) {
    if (obligation.times() == 0) {
      row.problem("times", "is less than one: write on how many days there must be evidence");
    }
    if (obligation.licensedTimes() == 0) {
      row.problem("licensed_times", "is less than one: write it, or leave it empty for times");
    }
  }

  private static void target(
      CsvRow row, @Nullable Integer numerator, @Nullable Integer denominator) {
    if (numerator == null && denominator == null) {
      return;
    }
    if (numerator == null || denominator == null) {
      row.problem("target_numerator", "and target_denominator: fill in both or none");
    } else if (denominator == 0 || numerator > denominator) {
      row.problem("target_denominator", "makes no share from 0 to 1: write 1 and 4 for 25 %");
    }
  }

  /**
   * A relaxed subject posts in every period it is not due in, so the last period must be known: a
   * timeline has no end otherwise.
   */
  private static void relaxation(CsvRow row, Obligation obligation) {
    PeriodKind relaxed = obligation.relaxedPeriod();
    if (relaxed == null) {
      return;
    }
    if (obligation.kind() != Obligation.Kind.COVERAGE) {
      row.problem("relaxed_period", "is only read for COVERAGE: leave it empty");
    } else if (relaxed.months() <= obligation.period().months()) {
      row.problem("relaxed_period", "is not longer than the period: name a longer one (rule 9)");
    }
    if (obligation.licensedTimes() != obligation.times()) {
      row.problem("licensed_times", "is not read with a relaxed_period: leave it empty");
    }
    if (obligation.countsFrom() != Obligation.CountsFrom.PERIOD_START) {
      row.problem("counts_from", "is not PERIOD_START: a relaxed_period looks back (rule 9)");
    }
    if (obligation.effectiveTo() == null) {
      row.problem(
          "effective_to", "is missing: with a relaxed_period the last day in force must be known");
    }
  }
}
