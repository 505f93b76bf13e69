package anlan.dashboard.assessment;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.assessment.DeductionPage.Deduction;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.DeductionRule;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the subjects and hazards behind the points that an item lost, a page at a time. */
public final class DeductionReader {
  private static final String VIEW = "marts.score_deductions";

  private final Trino trino;

  public DeductionReader(Trino trino) {
    this.trino = trino;
  }

  /** One page of the list; {@code seen} is the cut of an answer without rows. */
  public DeductionPage read(
      UnitScope scope, DeductionSearch search, Reference reference, Cut seen) {
    Question question = question(scope, search, ruleOf(scope, search, reference));
    long[] cutAndTotal = {seen.number(), 0};
    String[] name = {""};
    List<Deduction> rows =
        trino.ask(
            question,
            row -> {
              cutAndTotal[0] = row.getLong("cut");
              cutAndTotal[1] = row.getLong("total");
              name[0] = row.getString("item_name");
              return deduction(row, reference);
            });
    return new DeductionPage(
        cutAndTotal[0],
        scope.unit(),
        search.item(),
        name[0],
        cutAndTotal[1],
        search.page(),
        search.size(),
        rows,
        Source.of(VIEW, question));
  }

  private static @Nullable DeductionRule ruleOf(
      UnitScope scope, DeductionSearch search, Reference reference) {
    QuarterScope quarter = scope.quarter();
    return reference.schemesOf(quarter.jurisdiction(), quarter.units()).stream()
        .map(scheme -> scheme.deductions().get(search.item()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Kind, indicator and periods are said again, so that nothing else is computed. */
  static Question question(UnitScope scope, DeductionSearch search, @Nullable DeductionRule rule) {
    Question.Builder question =
        new Question.Builder()
            .line("select s.item_name, s.subject_id, s.hazard_id, s.name, s.detail, s.town,")
            .line("  s.deduction, s.since, s.days, count(*) over () as total, c.cut")
            .line("from " + VIEW + " s cross join marts.city_clock c")
            .line("where s.item = ?", search.item());
    scope.restrict(question);
    question.line("  and s.kind = ?", rule == null ? "" : rule.kind());
    if (rule != null && rule.indicator() != null && rule.periodKind() != null) {
      Object[] periods = scope.quarter().periods(PeriodKind.valueOf(rule.periodKind()));
      question.line("  and s.indicator = ?", rule.indicator());
      question.line("  and s.period in (%s)".formatted(Question.marks(periods.length)), periods);
    }
    return question
        .line("order by s.days desc nulls last, s.deduction, s.since, s.subject_id, s.hazard_id")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }

  private static Deduction deduction(ResultSet row, Reference reference) throws SQLException {
    String name = row.getString("name");
    String detail = row.getString("detail");
    String town = reference.unitName(row.getString("town"));
    return new Deduction(
        number(row, "subject_id"),
        number(row, "hazard_id"),
        name == null ? "" : name,
        detail == null ? "" : detail,
        town,
        row.getString("deduction"),
        row.getObject("since", LocalDate.class),
        number(row, "days"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }
}
