package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.time.LocalDate;
import java.util.List;

/** Reads by how much the stock of overdue hazards changed each day, and sums it up. */
public final class OverdueTrendReader {
  private static final String VIEW = "marts.hazard_steps";

  private final Trino trino;

  public OverdueTrendReader(Trino trino) {
    this.trino = trino;
  }

  /** The trend; {@code seen} is the cut of an answer without rows. */
  public OverdueTrend read(HazardScope scope, Cut seen) {
    Question question = question(scope);
    long[] cut = {seen.number()};
    LocalDate[] last = {seen.clock()};
    List<OverdueTrend.Point> steps =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              last[0] = row.getObject("clock", LocalDate.class);
              return new OverdueTrend.Point(
                  row.getObject("step_day", LocalDate.class),
                  Ages.ofThresholds(
                      row.getLong("overdue"),
                      row.getLong("overdue_8"),
                      row.getLong("overdue_31"),
                      row.getLong("overdue_91")));
            });
    return new OverdueTrend(cut[0], OverdueTrend.daily(last[0], steps), Source.of(VIEW, question));
  }

  static Question question(HazardScope scope) {
    String day = "greatest(day, date_add('day', -%d, clock))".formatted(OverdueTrend.DAYS - 1);
    Question.Builder question =
        new Question.Builder()
            .line("select %s as step_day,".formatted(day))
            .line("  sum(overdue) as overdue, sum(overdue_8) as overdue_8,")
            .line("  sum(overdue_31) as overdue_31, sum(overdue_91) as overdue_91, cut, clock")
            .line("from " + VIEW + " join reference.places using (town)")
            .line("  cross join marts.city_clock")
            .line("where day <= clock");
    scope.restrict(question);
    return question.line("group by %s, cut, clock".formatted(day)).line("order by 1").build();
  }
}
