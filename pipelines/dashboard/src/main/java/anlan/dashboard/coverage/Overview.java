package anlan.dashboard.coverage;

import anlan.core.calendar.Period;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All figures of a page.
 *
 * @param cut the one cut they come from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param period the page's period
 * @param asOf the day of the figures
 * @param running whether the period still runs
 * @param by what the groups are
 * @param filters parameter → value that narrow the figures
 * @param indicators each with its total and its groups, worst first
 * @param source where they come from
 */
public record Overview(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    Span period,
    LocalDate asOf,
    boolean running,
    String by,
    Map<String, String> filters,
    List<IndicatorFigures> indicators,
    Source source) {
  static Overview of(
      Cut cut,
      Scope scope,
      Dimension by,
      Reference reference,
      Map<Indicator, Period> periods,
      List<Cell> cells,
      Source source) {
    List<IndicatorFigures> indicators =
        periods.entrySet().stream()
            .map(
                entry ->
                    IndicatorFigures.of(
                        entry.getKey(),
                        entry.getValue(),
                        scope,
                        by,
                        reference,
                        cells.stream()
                            .filter(cell -> cell.indicator().equals(entry.getKey().id()))
                            .filter(cell -> cell.period().equals(entry.getValue().label()))
                            .toList()))
            .toList();
    Map<String, String> filters = new TreeMap<>();
    scope.filters().forEach((dimension, value) -> filters.put(dimension.parameter(), value));
    return new Overview(
        cut,
        scope.jurisdiction(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        Span.of(scope.period(), scope.asOf()),
        scope.asOf(),
        scope.running(),
        by.parameter(),
        filters,
        indicators,
        source);
  }
}
