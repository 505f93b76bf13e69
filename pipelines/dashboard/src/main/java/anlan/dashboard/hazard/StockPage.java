package anlan.dashboard.hazard;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The stock of hazards of a jurisdiction and its groups.
 *
 * @param cut the one cut the figures come from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param quarter the running quarter, that of the rate of those on time
 * @param by what the groups are
 * @param filters parameter → value that narrow the figures
 * @param total all groups together
 * @param groups the most overdue first
 * @param source where the figures come from
 */
public record StockPage(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    Span quarter,
    String by,
    Map<String, String> filters,
    Stock total,
    List<Stock.Group> groups,
    Source source) {
  private static final Comparator<Stock.Group> WORST_FIRST =
      Comparator.comparing((Stock.Group group) -> group.stock().ages().overdue())
          .thenComparing(group -> group.stock().ages().over90())
          .thenComparing(group -> group.stock().open())
          .reversed()
          .thenComparing(Stock.Group::key);

  static StockPage of(
      Cut cut,
      HazardScope scope,
      HazardDimension by,
      Reference reference,
      Map<String, Stock> groups,
      Source source) {
    return new StockPage(
        cut,
        scope.jurisdiction(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        quarter(cut),
        by.parameter(),
        scope.sorted(),
        groups.values().stream().reduce(Stock.NONE, Stock::plus),
        groups.entrySet().stream()
            .map(
                entry ->
                    new Stock.Group(
                        entry.getKey(), by.nameOf(entry.getKey(), reference), entry.getValue()))
            .sorted(WORST_FIRST)
            .toList(),
        source);
  }

  /** The quarter that holds the clock's day. */
  static Span quarter(Cut cut) {
    return Span.of(
        PeriodKind.QUARTER.containing(Math.toIntExact(cut.clock().toEpochDay())), cut.clock());
  }
}
