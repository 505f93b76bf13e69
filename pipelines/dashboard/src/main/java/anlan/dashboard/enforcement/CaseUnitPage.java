package anlan.dashboard.enforcement;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enforcement of a period, of all or of one unit, and of each unit.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param document that sets the terms; null if the catalogue has none
 * @param inForce whether it is in force here, not only a reference (参照)
 * @param period the period
 * @param asOf its last day, or the clock's
 * @param by department or district
 * @param unit the one looked into; "" for all
 * @param focus its name, or the jurisdiction's
 * @param figures of that unit, or of the jurisdiction
 * @param units of the jurisdiction, the one with most decisions not published in time first
 * @param source where all of it comes from
 */
public record CaseUnitPage(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    @Nullable Document document,
    boolean inForce,
    Span period,
    LocalDate asOf,
    String by,
    String unit,
    String focus,
    CaseFigures figures,
    List<Unit> units,
    Source source) {
  /** The document that asks for publication. */
  private static final String DOCUMENT = "S4";

  private static final Comparator<CaseFigures> WORST_FIRST =
      Comparator.comparing(CaseFigures::unpublished)
          .thenComparing(figures -> Boolean.FALSE.equals(figures.adjudicationMet()))
          .thenComparing(CaseFigures::uncredited)
          .thenComparing(figures -> figures.counts().penalties())
          .reversed();

  /**
   * A unit's enforcement.
   *
   * @param unit number of the department, code of the district
   * @param name its name
   * @param figures its own
   */
  public record Unit(String unit, String name, CaseFigures figures) {}

  /** A row: the figures of a unit, or of the whole jurisdiction. */
  record Row(boolean whole, String unit, CaseFigures figures) {}

  static CaseUnitPage of(
      Cut cut, AuthorityScope scope, Reference reference, List<Row> rows, Source source) {
    return new CaseUnitPage(
        cut,
        scope.jurisdiction(),
        scope.jurisdictionName(reference),
        reference.documents().get(DOCUMENT),
        reference.isInForce(DOCUMENT, scope.jurisdiction()),
        Span.of(scope.period(), cut.clock()),
        Scope.asOf(scope.period(), cut),
        scope.by().parameter(),
        scope.unit(),
        scope.focus(reference),
        rows.stream()
            .filter(row -> scope.unit().isEmpty() ? row.whole() : row.unit().equals(scope.unit()))
            .map(Row::figures)
            .findFirst()
            .orElse(CaseFigures.NONE),
        rows.stream()
            .filter(row -> !row.whole())
            .map(
                row ->
                    new Unit(row.unit(), scope.by().nameOf(row.unit(), reference), row.figures()))
            .sorted(Comparator.comparing(Unit::figures, WORST_FIRST).thenComparing(Unit::unit))
            .toList(),
        source);
  }
}
