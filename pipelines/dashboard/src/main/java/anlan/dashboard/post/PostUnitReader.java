package anlan.dashboard.post;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the indicators of the units and of their jurisdiction, in one statement. */
public final class PostUnitReader {
  private static final String VIEW = "marts.posts_by_unit";

  private final Trino trino;

  public PostUnitReader(Trino trino) {
    this.trino = trino;
  }

  /** The indicators; {@code seen} is the cut of an answer without rows. */
  public PostUnitPage read(AuthorityScope scope, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<PostUnitPage.Row> all = Stamped.ask(trino, question, seen, PostUnitReader::row);
    return PostUnitPage.of(all.cut(), scope, reference, all.rows(), Source.of(VIEW, question));
  }

  static Question question(AuthorityScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select unit_kind, unit, post_months_met, post_months_due, logs_in_time,")
            .line("  logs_due, persons_over_rotation, gap_days, repeated_pairs, attended_works,")
            .line("  dangerous_works, cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where true");
    scope.restrictUnits(question);
    return question.line("order by unit_kind, unit").build();
  }

  private static PostUnitPage.Row row(ResultSet row) throws SQLException {
    return new PostUnitPage.Row(
        row.getString("unit_kind").equals("JURISDICTION"),
        row.getString("unit"),
        new PostFigures(
            new Figure(row.getLong("post_months_met"), row.getLong("post_months_due")),
            new Figure(row.getLong("logs_in_time"), row.getLong("logs_due")),
            row.getLong("persons_over_rotation"),
            row.getLong("gap_days"),
            row.getLong("repeated_pairs"),
            new Figure(row.getLong("attended_works"), row.getLong("dangerous_works"))));
  }
}
