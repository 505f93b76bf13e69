package anlan.dashboard.enforcement;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.authority.AuthorityScope.By;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.enforcement.CaseForm.Line;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;

/** Reads the form's lines of the district looked into, or of the jurisdiction. */
public final class CaseFormReader {
  private static final String VIEW = "marts.enforcement_form";

  private final Trino trino;

  public CaseFormReader(Trino trino) {
    this.trino = trino;
  }

  /** The form; {@code seen} is the cut of an answer without rows. */
  public CaseForm read(AuthorityScope scope, Reference reference, Cut seen) {
    boolean ofDistrict = scope.by() == By.DISTRICT && !scope.unit().isEmpty();
    String unit = ofDistrict ? scope.unit() : scope.jurisdiction();
    Question question =
        new Question.Builder()
            .line("select line, line_name, value, cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where day = clock and jurisdiction = ?", scope.jurisdiction())
            .line(
                "  and unit_kind = ? and unit = ?", ofDistrict ? "DISTRICT" : "JURISDICTION", unit)
            .line("order by line")
            .build();
    Stamped<Line> lines =
        Stamped.ask(
            trino,
            question,
            seen,
            row ->
                new Line(
                    row.getString("line"),
                    Cells.text(row, "line_name"),
                    row.getBigDecimal("value").stripTrailingZeros()));
    return new CaseForm(
        lines.cut(), reference.divisionName(unit), lines.rows(), Source.of(VIEW, question));
  }
}
