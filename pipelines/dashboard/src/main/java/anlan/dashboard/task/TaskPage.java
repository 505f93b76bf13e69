package anlan.dashboard.task;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tasks of a jurisdiction: of all units, of each and of one list.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param documents in force there, by our numbers; none where no tasks are owed
 * @param elsewhere jurisdictions with documents in force, code and name
 * @param soonDays how many days ahead counts as soon
 * @param figures of the units looked into
 * @param kinds figures of each kind of unit, worst first
 * @param units of the kind looked into, worst first
 * @param unitName name of the unit looked into; "" for all
 * @param counts list → how many are on it
 * @param listed the list shown
 * @param total how many of it are found
 * @param page its page, from 1
 * @param size rows on a page
 * @param rows the longest overdue first, then those due next, then the longest late
 * @param source where all of it comes from
 */
public record TaskPage(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    List<Document> documents,
    List<Place> elsewhere,
    int soonDays,
    TaskFigures figures,
    List<Unit> kinds,
    List<Unit> units,
    String unitName,
    Map<String, Integer> counts,
    String listed,
    int total,
    int page,
    int size,
    List<Duty> rows,
    Source source) {
  private static final TaskFigures NONE = new TaskFigures(0, 0, 0, 0, 0);

  private static final Comparator<Duty> WORST_FIRST =
      Comparator.comparing((Duty duty) -> duty.state().ordinal())
          .thenComparing(Comparator.comparing(Duty::daysLate).reversed())
          .thenComparing(
              (a, b) ->
                  a.state() == TaskState.OPEN
                      ? a.dueOn().compareTo(b.dueOn())
                      : b.dueOn().compareTo(a.dueOn()))
          .thenComparing(Duty::task)
          .thenComparing(Duty::unit);

  private static final Comparator<Unit> WORST_UNIT_FIRST =
      Comparator.comparing((Unit unit) -> unit.figures().overdue())
          .thenComparing(unit -> unit.figures().late())
          .thenComparing(unit -> unit.figures().soon())
          .reversed()
          .thenComparing(Unit::kind)
          .thenComparing(Unit::unit);

  /** A jurisdiction. */
  public record Place(String code, String name) {}

  /**
   * A unit's figures, or those of all units of a kind.
   *
   * @param kind its kind
   * @param kindName the kind in words
   * @param unit code of the area, or number of the department; "" for all of the kind
   * @param name its name
   * @param figures its own
   */
  public record Unit(
      UnitKind kind, String kindName, String unit, String name, TaskFigures figures) {}

  static TaskPage of(
      Cut cut,
      TaskScope scope,
      TaskSearch search,
      Reference reference,
      List<Duty> all,
      Source source) {
    List<Duty> looked = all.stream().filter(scope::holds).toList();
    Map<String, Integer> counts = new TreeMap<>();
    for (TaskList list : TaskList.values()) {
      counts.put(list.parameter(), Math.toIntExact(looked.stream().filter(list::holds).count()));
    }
    List<Duty> found =
        looked.stream()
            .filter(search.listed()::holds)
            .filter(search::finds)
            .sorted(WORST_FIRST)
            .toList();
    return new TaskPage(
        cut,
        scope.jurisdiction(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        documents(scope.jurisdiction(), reference),
        elsewhere(reference),
        Duty.SOON_DAYS,
        TaskFigures.of(looked),
        grouped(
            all, duty -> new Unit(duty.kind(), duty.kind().word(), "", duty.kind().word(), NONE)),
        grouped(
            all.stream()
                .filter(duty -> scope.kind() == null || duty.kind() == scope.kind())
                .toList(),
            duty -> new Unit(duty.kind(), duty.kind().word(), duty.unit(), duty.unitName(), NONE)),
        scope.unit().isEmpty()
            ? ""
            : looked.stream().map(Duty::unitName).findFirst().orElse(scope.unit()),
        counts,
        search.listed().parameter(),
        found.size(),
        search.page(),
        search.size(),
        found.stream().skip(search.offset()).limit(search.size()).toList(),
        source);
  }

  private static List<Unit> grouped(List<Duty> duties, Function<Duty, Unit> unit) {
    return duties.stream()
        .collect(Collectors.groupingBy(unit, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new Unit(
                    entry.getKey().kind(),
                    entry.getKey().kindName(),
                    entry.getKey().unit(),
                    entry.getKey().name(),
                    TaskFigures.of(entry.getValue())))
        .sorted(WORST_UNIT_FIRST)
        .toList();
  }

  private static List<Document> documents(String jurisdiction, Reference reference) {
    return reference.documents().values().stream()
        .filter(document -> reference.isInForce(document.ref(), jurisdiction))
        .sorted(Comparator.comparing(Document::ref))
        .toList();
  }

  private static List<Place> elsewhere(Reference reference) {
    return reference.jurisdictions().entrySet().stream()
        .filter(entry -> !documents(entry.getKey(), reference).isEmpty())
        .map(entry -> new Place(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Place::code))
        .toList();
  }
}
