package anlan.dashboard.enforcement;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.enforcement.SimilarCases.Group;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;

/** Reads the groups of similar cases of the year that a period is in. */
public final class SimilarReader {
  private static final String VIEW = "marts.similar_cases";

  private final Trino trino;

  public SimilarReader(Trino trino) {
    this.trino = trino;
  }

  /** The groups; {@code seen} is the cut of an answer without rows. */
  public SimilarCases read(AuthorityScope scope, Reference reference, Cut seen) {
    String year = Integer.toString(scope.start().getYear());
    Question question = question(scope, year);
    Stamped<Group> groups =
        Stamped.ask(
            trino,
            question,
            seen,
            row ->
                new Group(
                    Cells.text(row, "area_name"),
                    reference.departmentName(Cells.text(row, "department")),
                    row.getString("similarity_group"),
                    new Figure(row.getLong("adjudicated_cases"), row.getLong("cases")),
                    new Figure(
                        row.getLong("authority_adjudicated"), row.getLong("authority_cases")),
                    row.getBoolean("adjudication_met")));
    return new SimilarCases(groups.cut(), year, groups.rows(), Source.of(VIEW, question));
  }

  static Question question(AuthorityScope scope, String year) {
    Question.Builder question =
        new Question.Builder()
            .line("select c.area_name, c.department, c.similarity_group, c.cases,")
            .line("  c.adjudicated_cases, c.authority_cases, c.authority_adjudicated,")
            .line("  c.adjudication_met, cut, stamp, clock")
            .line("from " + VIEW + " c cross join marts.city_clock")
            .line("where c.period = ?", year);
    scope.restrict(question, "c");
    return question
        .line("order by c.adjudication_met, c.adjudicated_cases > 0, c.cases desc,")
        .line("  c.area, c.department, c.similarity_group")
        .build();
  }
}
