package anlan.dashboard.coverage;

import anlan.core.calendar.Period;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Definition;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's figures.
 *
 * @param id C1
 * @param name its Chinese name
 * @param obligations the clauses' numbers in our inventory
 * @param document the document that sets it
 * @param clauses where in the document
 * @param standing IN_FORCE (现行) or REFERENCE (参照)
 * @param applies whether a rule is in force on the period's last day
 * @param classes the classes of subjects it counts
 * @param unit what is counted, 家 or 家·月
 * @param period the indicator's own period
 * @param target null for none
 * @param definition numerator and denominator in words
 * @param total the figure of all groups together
 * @param groups those with someone to cover, worst rate first
 */
public record IndicatorFigures(
    String id,
    String name,
    List<String> obligations,
    @Nullable Document document,
    List<String> clauses,
    String standing,
    boolean applies,
    List<String> classes,
    String unit,
    Span period,
    @Nullable Target target,
    Definition definition,
    Verdict total,
    List<GroupFigures> groups) {
  private static final Comparator<GroupFigures> WORST_FIRST =
      Comparator.comparing(
              (GroupFigures group) -> group.figure().rate(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(group -> group.figure().gap(), Comparator.reverseOrder())
          .thenComparing(GroupFigures::key);

  static IndicatorFigures of(
      Indicator indicator,
      Period period,
      Scope scope,
      Dimension by,
      Reference reference,
      List<Cell> cells) {
    Judge judge = new Judge(indicator.target(), period, scope.asOf(), indicator.unit());
    List<GroupFigures> groups =
        cells.stream()
            .filter(cell -> cell.now().denominator() > 0)
            .map(
                cell ->
                    new GroupFigures(
                        cell.key(), by.nameOf(cell.key(), reference), judge.verdict(cell)))
            .sorted(WORST_FIRST)
            .toList();
    Figure none = new Figure(0, 0);
    Cell all =
        cells.stream()
            .reduce(new Cell(indicator.id(), period.label(), "", none, none, none), Cell::plus);
    return new IndicatorFigures(
        indicator.id(),
        indicator.name(),
        indicator.obligations(),
        reference.documents().get(indicator.document()),
        indicator.clauses(),
        reference.standing(indicator, scope.jurisdiction()),
        indicator.appliesTo(period),
        indicator.classes(),
        indicator.unit(),
        Span.of(period, scope.asOf()),
        indicator.target(),
        Definition.of(indicator, reference),
        judge.verdict(all),
        groups);
  }
}
