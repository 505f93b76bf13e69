package anlan.dashboard.visit;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.List;

/**
 * A page of the subjects to visit next (待查清单).
 *
 * @param cut the one cut of the pace and of the list
 * @param scope jurisdiction and filters in words
 * @param visitor the code of whose visits; "" for all
 * @param pace one per indicator that counts somebody here
 * @param total how many subjects there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows whom to visit first, first
 * @param source where they come from
 */
public record VisitPage(
    Cut cut,
    String scope,
    String visitor,
    List<Pace> pace,
    long total,
    int page,
    int size,
    List<Visit> rows,
    Source source) {}
