package anlan.dashboard.hazard;

import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which hazards a page looks at, as of the clock's day.
 *
 * @param jurisdiction code of the jurisdiction (辖区)
 * @param filters dimension → the one value looked at, "" for nothing assigned
 */
public record HazardScope(String jurisdiction, Map<HazardDimension, String> filters) {
  public HazardScope {
    filters = Map.copyOf(filters);
  }

  /** Adds jurisdiction and filters to a query that has its WHERE. */
  void restrict(Question.Builder question) {
    question.line("  and jurisdiction = ?", jurisdiction);
    sorted().forEach((name, value) -> question.line("  and %s = ?".formatted(name), value));
  }

  /** Jurisdiction and filters in words, for a table that is taken away. */
  public String words(Reference reference) {
    StringBuilder words =
        new StringBuilder(
            "辖区：" + reference.jurisdictions().getOrDefault(jurisdiction, jurisdiction));
    new TreeMap<>(filters)
        .forEach(
            (dimension, value) ->
                words
                    .append("；")
                    .append(dimension.heading())
                    .append("：")
                    .append(dimension.nameOf(value, reference)));
    return words.toString();
  }

  /** The filters as parameters, in the order of their names. */
  Map<String, String> sorted() {
    Map<String, String> sorted = new TreeMap<>();
    filters.forEach((dimension, value) -> sorted.put(dimension.parameter(), value));
    return sorted;
  }
}
