package anlan.dashboard.assessment;

import anlan.core.scoring.UnitKind;
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

  /**
   * Versions, steps and the result; {@code seen} is the newest cut. What a district keeps of its
   * towns is its own: none of it is of the jurisdiction.
   */
  public Frozen read(QuarterScope scope, Reference reference, Cut seen) {
    Question results = results(scope);
    Source source = Source.of(VIEW, results);
    List<Version> versions =
        scope.units() == UnitKind.TOWN
            ? List.of()
            : closed.versions(scope.jurisdiction(), scope.quarter().label());
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
        .line(
            "select s.jurisdiction, s.unit_kind, s.unit, coalesce(d.name, u.unit_name) as unit_name,")
        .line("  s.scheme, s.quarter,")
        .line("  s.peer_group, s.points, s.bonus, s.penalty, s.total, s.grade,")
        .line("  g.name as grade_name, s.vetoes, s.vetoes_pending, s.unscored_weight, s.peer_rank")
        .line("from " + VIEW + " s")
        .line("left join reference.divisions d on d.code = s.unit")
        .line("left join reference.assessment_units u on u.unit = s.unit")
        .line("left join reference.codes g on g.code_set = 'grade' and g.code = s.grade")
        .line("where s.jurisdiction = ? and s.quarter = ?", scope.jurisdiction(), label(scope))
        .line("  and s.unit_kind = ? and s.is_result", scope.units().name())
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
        unit.isEmpty() ? "" : reference.unitName(unit),
        row.getString("step"),
        row.getString("actor"),
        row.getString("reason"),
        row.getTimestamp("taken_at").toInstant());
  }
}
