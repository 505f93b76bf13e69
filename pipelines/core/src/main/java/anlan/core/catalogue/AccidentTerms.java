package anlan.core.catalogue;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentGrade;
import anlan.core.accident.AccidentKind;

/**
 * The terms that accidents run under in a jurisdiction (事故时限): a row of {@code accident_terms.csv}.
 *
 * @param jurisdiction code of the jurisdiction, empty in the row for all that have none of their
 *     own
 * @param deathDays a death counts within so many days, the accident's day being the first
 * @param deathDaysRoadOrFire the same for road traffic and fire
 * @param investigateDays days for the investigation's report
 * @param extendDaysMax approved extensions count up to so many days
 * @param approveDays days for the approval of the report
 * @param approveDaysGrave the same for 特别重大
 * @param evaluateFromMonths the evaluation may begin so many months after the conclusion
 * @param evaluateUntilMonths it is due so many months after the conclusion
 * @param evaluateUntilDays and so many days more
 */
public record AccidentTerms(
    String jurisdiction,
    int deathDays,
    int deathDaysRoadOrFire,
    int investigateDays,
    int extendDaysMax,
    int approveDays,
    int approveDaysGrave,
    int evaluateFromMonths,
    int evaluateUntilMonths,
    int evaluateUntilDays) {

  /** For how many days, the accident's the first, deaths count (三十日、七日). */
  public int deathDays(AccidentKind kind) {
    return kind.isRoadOrFire() ? deathDaysRoadOrFire : deathDays;
  }

  /**
   * How many days after the accident its case has to be concluded: investigation, approved
   * extension, technical appraisal and approval (第二十九条、第三十二条).
   */
  public int concludeDays(Accident accident, AccidentGrade grade) {
    return investigateDays
        + Math.min(accident.extensionDays(), extendDaysMax)
        + accident.appraisalDays()
        + (grade == AccidentGrade.GRAVE ? approveDaysGrave : approveDays);
  }
}
