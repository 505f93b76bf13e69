package anlan.dashboard.accident;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;

/**
 * What has to follow accidents, in the running year of a jurisdiction.
 *
 * @param cut the cut the figures come from
 * @param year the clock's
 * @param concluded 按时结案 of those due in the year (A5)
 * @param published reports published of cases concluded in it (A6)
 * @param evaluated evaluations done of those whose window ends in it (A7)
 * @param examined fatal accidents of the year that were examined (倒查, A8)
 * @param source where they come from
 */
public record Duties(
    long cut,
    int year,
    Figure concluded,
    Figure published,
    Figure evaluated,
    Figure examined,
    Source source) {}
