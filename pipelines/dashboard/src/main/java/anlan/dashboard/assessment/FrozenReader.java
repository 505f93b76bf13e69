package anlan.dashboard.assessment;

import anlan.dashboard.assessment.Frozen.Step;
import anlan.dashboard.assessment.Ranking.Scored;
import anlan.dashboard.closing.ClosedReader;
import anlan.dashboard.closing.Version;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads what was kept of a quarter. */
public final class FrozenReader {
  private static final String VIEW = "marts.assessment_results";

  private final Trino trino;
  private final ClosedReader closed;

  public FrozenReader(Trino trino) {
    this.trino = trino;
    this.closed = new ClosedReader(trino);
  }

  /** Versions, steps and the result; {@code seen} is the newest cut. */
  public Frozen read(QuarterScope scope, Reference reference, Cut seen) {
    Question results = results(scope);
    Source source = Source.of(VIEW, results);
    List<Version> versions = closed.versions(scope.jurisdiction(), scope.quarter().label());
    if (versions.isEmpty()) {
      return new Frozen(seen.number(), versions, List.of(), List.of(), source);
    }
    List<Scored> scored = trino.ask(results, row -> RankingReader.scored(row, reference));
    return new Frozen(
        seen.number(),
        versions,
        trino.ask(steps(scope), row -> step(row, reference)),
        Ranking.groups(scope.quarter(), scored),
        source);
  }

  static Question results(QuarterScope scope) {
    return new Question.Builder()
        .line("select s.jurisdiction, s.unit, p.town_name as unit_name, s.scheme, s.quarter,")
        .line("  s.peer_group, s.points, s.bonus, s.penalty, s.total, s.grade,")
        .line("  g.name as grade_name, s.vetoes, s.vetoes_pending, s.unscored_weight, s.peer_rank")
        .line("from " + VIEW + " s")
        .line("left join reference.places p on p.town = s.unit")
        .line("left join reference.codes g on g.code_set = 'grade' and g.code = s.grade")
        .line("where s.jurisdiction = ? and s.quarter = ?", scope.jurisdiction(), label(scope))
        .line("  and s.is_result")
        .line("order by s.peer_group, s.place")
        .build();
  }

  static Question steps(QuarterScope scope) {
    return new Question.Builder()
        .line("select version, unit, step, actor, reason, taken_at")
        .line("from marts.assessment_steps")
        .line("where jurisdiction = ? and quarter = ?", scope.jurisdiction(), label(scope))
        .line("order by taken_at, version")
        .build();
  }

  private static String label(QuarterScope scope) {
    return scope.quarter().label();
  }

  private static Step step(ResultSet row, Reference reference) throws SQLException {
    String unit = row.getString("unit");
    return new Step(
        row.getInt("version"),
        unit.isEmpty() ? "" : reference.divisionName(unit),
        row.getString("step"),
        row.getString("actor"),
        row.getString("reason"),
        row.getTimestamp("taken_at").toInstant());
  }
}
