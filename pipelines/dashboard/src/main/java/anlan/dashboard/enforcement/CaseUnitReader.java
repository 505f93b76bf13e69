package anlan.dashboard.enforcement;

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
import org.jspecify.annotations.Nullable;

/** Reads the figures of the units and of their jurisdiction, in one statement. */
public final class CaseUnitReader {
  private static final String VIEW = "marts.enforcement_by_unit";

  private final Trino trino;

  public CaseUnitReader(Trino trino) {
    this.trino = trino;
  }

  /** The figures; {@code seen} is the cut of an answer without rows. */
  public CaseUnitPage read(AuthorityScope scope, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<CaseUnitPage.Row> all = Stamped.ask(trino, question, seen, CaseUnitReader::row);
    return CaseUnitPage.of(all.cut(), scope, reference, all.rows(), Source.of(VIEW, question));
  }

  static Question question(AuthorityScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select unit_kind, unit, published_in_time, publications_due,")
            .line("  adjudicated_cases, similar_cases, credited_in_time, credits_due, penalties,")
            .line("  general_penalties, fined_yuan, both_penalised_cases, shutdowns,")
            .line("  transferred_persons, exposures, interviews, joint_sanctions, typical_cases,")
            .line("  dangerous_work_cases, cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where true");
    scope.restrictUnits(question);
    return question.line("order by unit_kind, unit").build();
  }

  private static CaseUnitPage.Row row(ResultSet row) throws SQLException {
    return new CaseUnitPage.Row(
        row.getString("unit_kind").equals("JURISDICTION"),
        row.getString("unit"),
        new CaseFigures(
            new Figure(row.getLong("published_in_time"), row.getLong("publications_due")),
            adjudicated(row),
            new Figure(row.getLong("credited_in_time"), row.getLong("credits_due")),
            new CaseFigures.Counts(
                row.getLong("penalties"),
                row.getLong("general_penalties"),
                row.getLong("fined_yuan"),
                row.getLong("both_penalised_cases"),
                row.getLong("shutdowns"),
                row.getLong("transferred_persons"),
                row.getLong("exposures"),
                row.getLong("interviews"),
                row.getLong("joint_sanctions"),
                row.getLong("typical_cases"),
                row.getLong("dangerous_work_cases"))));
  }

  private static @Nullable Figure adjudicated(ResultSet row) throws SQLException {
    long similar = row.getLong("similar_cases");
    return row.wasNull() ? null : new Figure(row.getLong("adjudicated_cases"), similar);
  }
}
