package anlan.dashboard.accident;

import anlan.dashboard.coverage.Source;
import java.util.List;

/**
 * A page of a list of accidents.
 *
 * @param cut the cut the list comes from
 * @param listed which accidents
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows the most deaths first, then the latest
 * @param source where they come from
 */
public record AccidentPage(
    long cut, String listed, long total, int page, int size, List<Accident> rows, Source source) {}
