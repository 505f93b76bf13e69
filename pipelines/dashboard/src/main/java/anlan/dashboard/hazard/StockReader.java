package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the stock of hazards by group in one statement, so that all key figures come from one cut.
 * A stock is the sum of the steps up to the clock's day. Those due in the quarter are posted under
 * the month of their deadline; months sort like text.
 */
public final class StockReader {
  private static final String VIEW = "marts.hazard_steps";
  private static final String IN_QUARTER =
      "period between date_format(date_trunc('quarter', clock), '%Y-%m')"
          + " and date_format(clock, '%Y-%m')";

  private final Trino trino;

  public StockReader(Trino trino) {
    this.trino = trino;
  }

  /** The stock; {@code seen} is the cut of an answer without rows. */
  public StockPage read(HazardScope scope, HazardDimension by, Reference reference, Cut seen) {
    Question question = question(scope, by);
    Cut[] cut = {seen};
    Map<String, Stock> groups = new TreeMap<>();
    trino.ask(
        question,
        row -> {
          cut[0] = Cut.of(row);
          String key = row.getString("key");
          return groups.merge(key == null ? "" : key, stock(row), Stock::plus);
        });
    return StockPage.of(cut[0], scope, by, reference, groups, Source.of(VIEW, question));
  }

  static Question question(HazardScope scope, HazardDimension by) {
    Question.Builder question =
        new Question.Builder()
            .line("select %s as key,".formatted(by.parameter()))
            .line("  sum(found - closed) as open,")
            .line("  sum(overdue) as overdue, sum(overdue_8) as overdue_8,")
            .line("  sum(overdue_31) as overdue_31, sum(overdue_91) as overdue_91,")
            .line("  sum(if(day <= date_add('day', -7, clock), overdue, 0)) as week_ago,")
            .line("  sum(waiting_review) as waiting_review,")
            .line("  sum(waiting_sign_off) as waiting_sign_off,")
            .line("  sum(hazards_suspended) as suspended,")
            .line("  sum(if(hazard_level = 'MAJOR', found - closed, 0)) as major_open,")
            .line("  sum(if(hazard_level = 'MAJOR', overdue, 0)) as major_overdue,")
            .line("  sum(if(%s, due, 0)) as due,".formatted(IN_QUARTER))
            .line("  sum(if(%s, on_time, 0)) as on_time,".formatted(IN_QUARTER))
            .line("  sum(if(%s, due_imputed, 0)) as due_imputed,".formatted(IN_QUARTER))
            .line("  cut, stamp, clock")
            .line("from " + VIEW + " join reference.places using (town)")
            .line("  cross join marts.city_clock")
            .line("where day <= clock");
    scope.restrict(question);
    return question.line("group by %s, cut, stamp, clock".formatted(by.parameter())).build();
  }

  private static Stock stock(ResultSet row) throws SQLException {
    return new Stock(
        row.getLong("open"),
        Ages.ofThresholds(
            row.getLong("overdue"),
            row.getLong("overdue_8"),
            row.getLong("overdue_31"),
            row.getLong("overdue_91")),
        row.getLong("week_ago"),
        row.getLong("waiting_review"),
        row.getLong("waiting_sign_off"),
        row.getLong("suspended"),
        row.getLong("major_open"),
        row.getLong("major_overdue"),
        new Figure(row.getLong("on_time"), row.getLong("due")),
        row.getLong("due_imputed"));
  }
}
