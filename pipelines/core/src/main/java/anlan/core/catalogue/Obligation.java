package anlan.core.catalogue;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty that recurs every period or holds on every day (义务), and the indicator that measures it.
 * Several obligations with one indicator are its parts, one per class.
 *
 * @param id number of the clause in our analysis, such as J09
 * @param indicator the indicator, such as C1
 * @param name its name
 * @param document ref of the document
 * @param clause clause in the document
 * @param kind how denominators are formed
 * @param subjectClass class of subjects it is about
 * @param period the period within which it is due; of a {@link Kind#STATE}, as of whose last day it
 *     is reported
 * @param evidence what counts as done
 * @param countsFrom the first day that counts of the period in which it came into force
 * @param times on how many days of a period there must be evidence; several of one day are one
 * @param licensedTimes the same for subjects that hold a safety licence or are in industry or trade
 *     above the designated scale
 * @param uploadDays days after the period's end within which the upload must be, null if any day
 *     will do
 * @param graceDays days after opening during which a subject is not due, null but for {@link
 *     Kind#COVERAGE}
 * @param denominatorPoint the day whose stock is the denominator
 * @param relaxedPeriod the longer period allowed to standardised subjects (标准化企业), null for none
 * @param targetNumerator numerator of the least share, null if none is set
 * @param targetDenominator denominator of the least share, null if none is set
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, null while it has none
 */
public record Obligation(
    String id,
    String indicator,
    String name,
    String document,
    String clause,
    Kind kind,
    SubjectClass subjectClass,
    PeriodKind period,
    Evidence evidence,
    CountsFrom countsFrom,
    int times,
    int licensedTimes,
    @Nullable Integer uploadDays,
    @Nullable Integer graceDays,
    DenominatorPoint denominatorPoint,
    @Nullable PeriodKind relaxedPeriod,
    @Nullable Integer targetNumerator,
    @Nullable Integer targetDenominator,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  /** How a denominator is formed. */
  public enum Kind {
    /** Subjects due to be inspected: openings have grace, closures leave. Rules 1–6, 8, 9. */
    COVERAGE,
    /** Subjects in scope on the month's first and last day. Rule 7. */
    SELF_CHECK,
    /** Subjects in operation on the day: covered are those whose state then is as asked. */
    STATE
  }

  /** The first day that counts of the period in which an obligation came into force. */
  public enum CountsFrom {
    /** The first of the period: what was done earlier in it is done. */
    PERIOD_START,
    /** The first in force, as of a special action (专项行动) that counts its own days only. */
    EFFECTIVE_FROM
  }

  /** The day whose stock is the denominator. Rule 8. */
  public enum DenominatorPoint {
    /** The first day of the period. */
    PERIOD_START,
    /** Its last day; today's while it runs. */
    PERIOD_END
  }

  /** The first day of a period that counts, in days since 1970-01-01. */
  public int startOf(Period of) {
    return countsFrom == CountsFrom.PERIOD_START
        ? of.start()
        : Math.max(of.start(), Math.toIntExact(effectiveFrom.toEpochDay()));
  }

  /** Whether the obligation is in force on the period's last day, and the period is one of its. */
  public boolean appliesTo(Period of) {
    return of.kind() == period
        && effectiveFrom.toEpochDay() <= of.end()
        && (effectiveTo == null || of.end() <= effectiveTo.toEpochDay());
  }

  /**
   * Whether a share reaches the target (不低于), compared as whole numbers: 25 % of 5 asks for 2. True
   * where no target is set.
   */
  public boolean isMet(long numerator, long denominator) {
    return targetNumerator == null
        || targetDenominator == null
        || numerator * targetDenominator >= denominator * targetNumerator;
  }
}
