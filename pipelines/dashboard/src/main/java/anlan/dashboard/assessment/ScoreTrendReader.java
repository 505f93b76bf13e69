package anlan.dashboard.assessment;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Span;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.time.LocalDate;
import java.util.List;

/** Reads how a unit's total moved, day by day. */
public final class ScoreTrendReader {
  private static final String VIEW = "marts.score_trend";

  private final Trino trino;

  public ScoreTrendReader(Trino trino) {
    this.trino = trino;
  }

  /** The trend; {@code seen} is the cut of an answer without rows. */
  public ScoreTrend read(UnitScope scope, Cut seen) {
    Question question = question(scope);
    long[] cut = {seen.number()};
    List<ScoreTrend.Point> points =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              return new ScoreTrend.Point(
                  row.getObject("day", LocalDate.class),
                  row.getBigDecimal("total"),
                  row.getInt("peer_rank"));
            });
    return new ScoreTrend(
        cut[0],
        scope.unit(),
        Span.of(scope.quarter().quarter(), scope.quarter().asOf()),
        points,
        Source.of(VIEW, question));
  }

  static Question question(UnitScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select s.day, s.total, s.peer_rank, c.cut")
            .line("from " + VIEW + " s cross join marts.city_clock c")
            .line("where true");
    scope.restrict(question);
    return question.line("order by s.day").build();
  }
}
