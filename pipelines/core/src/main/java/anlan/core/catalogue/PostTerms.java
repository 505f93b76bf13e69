package anlan.core.catalogue;

/**
 * What a document asks of resident supervision (驻点要求): a row of {@code post_terms.csv}. It holds
 * where the document is switched on.
 *
 * @param document ref of the document
 * @param since the document's first day in force, in days since 1970-01-01
 * @param weekWorkingDays different working days with logs that make a week of a regular post
 * @param weekDays different days that do so too
 * @param dueUntilDay a regular post that begins after this day of a month isn't due in it
 * @param dutyPercent share of its working days of which another post must have logs
 * @param logDays days after the duty day by whose end its log is to be entered
 * @param rotationMonths months a person may stay at one enterprise (轮换)
 * @param gapDaysMax the longest gap between two posts that is one between successors (衔接空挡)
 */
public record PostTerms(
    String document,
    int since,
    int weekWorkingDays,
    int weekDays,
    int dueUntilDay,
    int dutyPercent,
    int logDays,
    int rotationMonths,
    int gapDaysMax) {}
