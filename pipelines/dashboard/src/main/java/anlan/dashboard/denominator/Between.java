package anlan.dashboard.denominator;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.reference.Indicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two days between which a denominator is explained.
 *
 * @param since the opening (期初) is the denominator as of the end of this day
 * @param until the closing (期末) is that of this day
 * @param parts labels of the indicator's own periods from the one that holds {@code since} to the
 *     one that holds {@code until}
 */
public record Between(LocalDate since, LocalDate until, List<String> parts) {
  public Between {
    if (since.isAfter(until)) {
      throw new IllegalArgumentException("since %s after until %s".formatted(since, until));
    }
    parts = List.copyOf(parts);
  }

  /**
   * From the first day of the period that the page shows to the day of its figures, unless other
   * days are given; an earlier opening reaches into earlier periods.
   */
  public static Between of(
      Indicator indicator, Scope scope, @Nullable LocalDate since, @Nullable LocalDate until) {
    LocalDate last = until == null ? scope.asOf() : until;
    LocalDate start =
        LocalDate.ofEpochDay(indicator.periodFor(scope.period(), scope.asOf()).start());
    LocalDate first = since != null ? since : start.isAfter(last) ? last : start;
    return new Between(first, last, parts(indicator.rules().get(0).period(), first, last));
  }

  private static List<String> parts(PeriodKind kind, LocalDate since, LocalDate until) {
    List<String> labels = new ArrayList<>();
    Period part = kind.containing(Math.toIntExact(since.toEpochDay()));
    for (; part.start() <= until.toEpochDay(); part = kind.containing(part.end() + 1)) {
      labels.add(part.label());
    }
    return labels;
  }
}
