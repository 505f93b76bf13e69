package anlan.dashboard.assessment;

import anlan.core.scoring.UnitKind;
import anlan.dashboard.assessment.Ranking.Scored;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Scheme;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads all scores of a kind of units in one statement: a few quarters of a dozen units. What can
 * be chosen, the ranking and what changed since the quarter before are made of these rows.
 */
public final class RankingReader {
  private static final String VIEW = "marts.scores_now";

  private final Trino trino;

  public RankingReader(Trino trino) {
    this.trino = trino;
  }

  /** The ranking; {@code seen} is the cut of an answer without rows. */
  public Ranking read(QuarterScope scope, Reference reference, Cut seen) {
    List<Scheme> schemes = reference.schemesOf(scope.jurisdiction(), scope.units());
    Question question = question(scope, schemes);
    Stamped<Scored> all = Stamped.ask(trino, question, seen, row -> scored(row, reference));
    return Ranking.of(
        all.cut(),
        scope,
        schemes.stream().findFirst().orElse(null),
        reference,
        all.rows(),
        Source.of(VIEW, question));
  }

  static Question question(QuarterScope scope, List<Scheme> schemes) {
    Object[] jurisdictions = schemes.stream().map(Scheme::jurisdiction).distinct().toArray();
    Object[] asked =
        jurisdictions.length == 0 ? new Object[] {scope.jurisdiction()} : jurisdictions;
    return new Question.Builder()
        .line("select s.jurisdiction, s.jurisdiction_name, s.unit_kind,")
        .line("  s.unit, s.unit_name, s.scheme, s.quarter, s.peer_group, s.points, s.bonus,")
        .line("  s.penalty, s.total, s.grade, s.grade_name, s.vetoes, s.vetoes_pending,")
        .line("  s.unscored_weight, s.peer_rank, c.cut, c.stamp, c.clock")
        .line("from " + VIEW + " s cross join marts.city_clock c")
        .line("where s.unit_kind = ?", scope.units().name())
        .line("  and s.jurisdiction in (%s)".formatted(Question.marks(asked.length)), asked)
        .line("order by s.quarter, s.jurisdiction, s.peer_group, s.place")
        .build();
  }

  /** A row with the columns of scores, live or kept; towns are peers within their district. */
  static Scored scored(ResultSet row, Reference reference) throws SQLException {
    Scheme scheme = reference.scheme(row.getString("scheme"), row.getString("jurisdiction"));
    boolean town = row.getString("unit_kind").equals(UnitKind.TOWN.name());
    String peers = row.getString("peer_group");
    return new Scored(
        row.getString("quarter"),
        town ? row.getString("jurisdiction_name") + peers : peers,
        new Score(
            row.getString("unit"),
            row.getString("unit_name"),
            row.getInt("peer_rank"),
            row.getBigDecimal("points"),
            row.getBigDecimal("bonus"),
            row.getBigDecimal("penalty"),
            row.getBigDecimal("total"),
            row.getString("grade"),
            row.getString("grade_name"),
            Veto.listed(row.getString("vetoes"), scheme),
            Veto.listed(row.getString("vetoes_pending"), scheme),
            row.getBigDecimal("unscored_weight"),
            null));
  }
}
