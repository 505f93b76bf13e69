package anlan.dashboard.coverage;

import anlan.core.calendar.Period;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.time.LocalDate;
import java.util.List;

/** Reads an indicator's steps, day by day, and sums them up. */
public final class TrendReader {
  private static final String VIEW = "marts.coverage_steps";

  private final Trino trino;

  public TrendReader(Trino trino) {
    this.trino = trino;
  }

  /** The trend; {@code seen} is the cut of an answer without rows. */
  public Trend read(Scope scope, Indicator indicator, Cut seen) {
    Period period = indicator.periodFor(scope.period(), scope.asOf());
    Question question = question(scope, indicator, period);
    long[] cut = {seen.number()};
    List<Trend.Point> steps =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              return new Trend.Point(
                  row.getObject("day", LocalDate.class),
                  row.getLong("numerator"),
                  row.getLong("denominator"));
            });
    return new Trend(
        cut[0],
        indicator.id(),
        Span.of(period, scope.asOf()),
        indicator.target(),
        Trend.daily(LocalDate.ofEpochDay(period.start()), scope.asOf(), steps),
        Source.of(VIEW, question));
  }

  static Question question(Scope scope, Indicator indicator, Period period) {
    Question.Builder question =
        new Question.Builder()
            .line("select day, sum(numerator) as numerator, sum(denominator) as denominator, cut")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where indicator = ? and period = ?", indicator.id(), period.label())
            .line("  and day between ? and ?", LocalDate.ofEpochDay(period.start()), scope.asOf());
    scope.restrict(question);
    return question.line("group by day, cut order by day").build();
  }
}
