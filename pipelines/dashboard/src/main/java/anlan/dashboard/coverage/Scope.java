package anlan.dashboard.coverage;

import anlan.core.calendar.Period;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page looks at.
 *
 * @param jurisdiction code of the jurisdiction (辖区)
 * @param period the page's period
 * @param asOf the day of the figures: the clock's, or the period's last when that is past
 * @param filters dimension → the one value looked at, "" for nothing assigned
 */
public record Scope(
    String jurisdiction, Period period, LocalDate asOf, Map<Dimension, String> filters) {
  /** The day of a period's figures as of a cut. */
  public static LocalDate asOf(Period period, Cut cut) {
    LocalDate end = LocalDate.ofEpochDay(period.end());
    return end.isBefore(cut.clock()) ? end : cut.clock();
  }

  /** Whether the period still runs on the day of the figures. */
  public boolean running() {
    return asOf.toEpochDay() < period.end();
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

  /** Adds jurisdiction and filters to a query that has its WHERE. */
  public void restrict(Question.Builder question) {
    question.line("  and jurisdiction = ?", jurisdiction);
    filters.forEach(
        (dimension, value) ->
            question.line("  and %s = ?".formatted(dimension.parameter()), value));
  }
}
