package anlan.dashboard.enforcement;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.hazard.HazardHistory.Change;
import java.time.LocalDate;
import java.util.List;

/**
 * One case: what its decision asks for, and every change of it, newest first.
 *
 * @param cut the cut all of it comes from
 * @param caseId its number
 * @param asOf the clock's day
 * @param duties of its decision, in the order of their days; none if there is no decision, or it
 *     does not count
 * @param changes one per change of the row
 * @param source where they come from
 */
public record CaseHistory(
    long cut,
    long caseId,
    LocalDate asOf,
    List<CaseDuty> duties,
    List<Change> changes,
    Source source) {}
