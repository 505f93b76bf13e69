package anlan.dashboard.coverage;

import anlan.core.calendar.Period;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the figures of all indicators in one statement, so that whatever a page shows of them comes
 * from one cut: those of the day, of the day before and of a week before, by group. A value as of a
 * day is the sum of the steps up to it, so one pass over the steps gives all three.
 */
public final class OverviewReader {
  private static final String VIEW = "marts.coverage_steps";

  private final Trino trino;

  public OverviewReader(Trino trino) {
    this.trino = trino;
  }

  /** The overview; {@code seen} is the cut of an answer without rows. */
  public Overview read(Scope scope, Dimension by, Reference reference, Cut seen) {
    Map<Indicator, Period> periods = new LinkedHashMap<>();
    for (Indicator indicator : reference.indicatorsOf(scope.jurisdiction())) {
      periods.put(indicator, indicator.periodFor(scope.period(), scope.asOf()));
    }
    Question question = question(scope, by, periods);
    Stamped<Cell> cells = Stamped.ask(trino, question, seen, OverviewReader::cell);
    return Overview.of(
        cells.cut(), scope, by, reference, periods, cells.rows(), Source.of(VIEW, question));
  }

  static Question question(Scope scope, Dimension by, Map<Indicator, Period> periods) {
    LocalDate day = scope.asOf();
    Object[] labels = periods.values().stream().map(Period::label).distinct().toArray();
    Question.Builder question =
        new Question.Builder()
            .line("select indicator, period, %s as key,".formatted(by.parameter()))
            .line("  sum(numerator) as numerator, sum(denominator) as denominator,")
            .line("  sum(numerator) filter (where day <= ?) as day_numerator,", day.minusDays(1))
            .line(
                "  sum(denominator) filter (where day <= ?) as day_denominator,", day.minusDays(1))
            .line("  sum(numerator) filter (where day <= ?) as week_numerator,", day.minusDays(7))
            .line(
                "  sum(denominator) filter (where day <= ?) as week_denominator,", day.minusDays(7))
            .line("  cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where day <= ?", day)
            .line("  and period in (%s)".formatted(Question.marks(labels.length)), labels);
    scope.restrict(question);
    return question
        .line("group by indicator, period, %s, cut, stamp, clock".formatted(by.parameter()))
        .build();
  }

  private static Cell cell(ResultSet row) throws SQLException {
    String key = row.getString("key");
    return new Cell(
        row.getString("indicator"),
        row.getString("period"),
        key == null ? "" : key,
        new Figure(row.getLong("numerator"), row.getLong("denominator")),
        new Figure(row.getLong("day_numerator"), row.getLong("day_denominator")),
        new Figure(row.getLong("week_numerator"), row.getLong("week_denominator")));
  }
}
