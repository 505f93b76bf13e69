package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.quality.UnitPage.Unit;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;

/** Reads the quality of each district's rows. */
public final class UnitReader {
  private static final String VIEW = "marts.quality_by_unit";

  private final Trino trino;

  public UnitReader(Trino trino) {
    this.trino = trino;
  }

  /** The districts; {@code seen} is the cut of an answer without rows. */
  public UnitPage read(QualityScope scope, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<Unit> units =
        Stamped.ask(
            trino,
            question,
            seen,
            row ->
                new Unit(
                    row.getString("district"),
                    row.getString("district_name"),
                    row.getLong("records"),
                    row.getLong("defects"),
                    row.getLong("weighted_defects"),
                    row.getBigDecimal("quality_score")));
    return new UnitPage(
        units.cut(),
        scope.jurisdiction(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        units.rows(),
        Source.of(VIEW, question));
  }

  static Question question(QualityScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select district, district_name, records, defects, weighted_defects,")
            .line("  quality_score, cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where true");
    scope.restrictAreas(question);
    return question.line("order by quality_score, weighted_defects desc, district").build();
  }
}
