package anlan.dashboard.post;

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
 * The five indicators of a month, of all or of one unit, and of each unit.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param document that asks for posts; null where it does not count
 * @param inForce whether it is in force here, not only a reference (参照)
 * @param elsewhere jurisdictions where it counts, code and name
 * @param period the month
 * @param asOf its last day, or the clock's
 * @param by department or district
 * @param unit the one looked into; "" for all
 * @param focus its name, or the jurisdiction's
 * @param figures of that unit, or of the jurisdiction
 * @param units of the jurisdiction, the one with most indicators not met first
 * @param source where all of it comes from
 */
public record PostUnitPage(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    @Nullable Document document,
    boolean inForce,
    List<Place> elsewhere,
    Span period,
    LocalDate asOf,
    String by,
    String unit,
    String focus,
    PostFigures figures,
    List<Unit> units,
    Source source) {
  /** The document that asks for posts. */
  private static final String DOCUMENT = "S3";

  private static final Comparator<PostFigures> WORST_FIRST =
      Comparator.comparing(PostFigures::unmet)
          .thenComparing(figures -> PostFigures.missed(figures.months()))
          .thenComparing(figures -> PostFigures.missed(figures.logs()))
          .thenComparing(PostFigures::overRotation)
          .reversed();

  /** A jurisdiction. */
  public record Place(String code, String name) {}

  /**
   * A unit's indicators.
   *
   * @param unit number of the department, code of the district
   * @param name its name
   * @param figures its own
   */
  public record Unit(String unit, String name, PostFigures figures) {}

  /** A row: the figures of a unit, or of the whole jurisdiction. */
  record Row(boolean whole, String unit, PostFigures figures) {}

  static PostUnitPage of(
      Cut cut, AuthorityScope scope, Reference reference, List<Row> rows, Source source) {
    List<Place> places =
        reference.jurisdictions().entrySet().stream()
            .filter(entry -> reference.applies(DOCUMENT, entry.getKey()))
            .map(entry -> new Place(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Place::code))
            .toList();
    boolean applies = places.stream().anyMatch(place -> place.code().equals(scope.jurisdiction()));
    return new PostUnitPage(
        cut,
        scope.jurisdiction(),
        scope.jurisdictionName(reference),
        applies ? reference.documents().get(DOCUMENT) : null,
        reference.isInForce(DOCUMENT, scope.jurisdiction()),
        places,
        Span.of(scope.period(), cut.clock()),
        Scope.asOf(scope.period(), cut),
        scope.by().parameter(),
        scope.unit(),
        scope.focus(reference),
        rows.stream()
            .filter(row -> scope.unit().isEmpty() ? row.whole() : row.unit().equals(scope.unit()))
            .map(Row::figures)
            .findFirst()
            .orElse(PostFigures.NONE),
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
