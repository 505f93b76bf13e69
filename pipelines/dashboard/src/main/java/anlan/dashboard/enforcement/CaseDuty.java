package anlan.dashboard.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a penalty decision asks for, by when, and whether it was done.
 *
 * @param caseId number of the case
 * @param caseNo 案号; "" for none
 * @param subject number of the enterprise
 * @param name its name
 * @param area name of the division that the authority is of
 * @param department name of the department that handles it
 * @param decidedOn day of the decision
 * @param duty PUBLICATION, CHANGE_PUBLICATION, CREDIT or PERFORMANCE
 * @param dutyName its name
 * @param dueOn last day
 * @param doneOn when it was done; null if it wasn't
 * @param inTime whether it was done in time; null if it still may be
 * @param daysOverdue days since the last day; null if it is done or not due
 */
public record CaseDuty(
    long caseId,
    String caseNo,
    long subject,
    String name,
    String area,
    String department,
    LocalDate decidedOn,
    String duty,
    String dutyName,
    LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @Nullable Boolean inTime,
    @Nullable Long daysOverdue) {}
