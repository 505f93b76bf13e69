package anlan.dashboard.enforcement;

import anlan.dashboard.coverage.Source;
import java.util.List;
import java.util.Map;

/**
 * A page of a list of duties.
 *
 * @param cut the cut the list comes from
 * @param counts list → how many are on it
 * @param listed which duties
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows the longest overdue first, then the latest due
 * @param source where they come from
 */
public record DutyPage(
    long cut,
    Map<String, Long> counts,
    String listed,
    long total,
    int page,
    int size,
    List<CaseDuty> rows,
    Source source) {}
