package anlan.stack.warehouse;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Division;
import anlan.core.scoring.Assessor;
import anlan.core.scoring.ItemScore;
import anlan.core.scoring.Ranking;
import anlan.core.scoring.Scheme;
import anlan.core.scoring.Sums;
import anlan.core.scoring.UnitScore;
import anlan.core.subject.Level;
import anlan.core.subject.SubjectClass;
import anlan.core.title.TitleTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The scores that a journal gives, as rows: what the job's book does, without its shortcuts. */
final class ScoreSheet {
  private static final Set<String> OF_UNITS = Set.of("unit", "decision", "gdp", "death_ceiling");

  final List<Map<String, Object>> scores = new ArrayList<>();
  final List<Map<String, Object>> items = new ArrayList<>();

  private final Catalogue catalogue;
  private final LocalDate clock;
  private final Map<String, Map<String, List<Map<String, Object>>>> journalOf = new HashMap<>();

  ScoreSheet(
      Catalogue catalogue, LocalDate clock, LocalDate horizon, List<Map<String, Object>> journal) {
    this.catalogue = catalogue;
    this.clock = clock;
    for (Map<String, Object> line : journal) {
      for (String unit : units(line)) {
        journalOf
            .computeIfAbsent(unit, u -> new HashMap<>())
            .computeIfAbsent(text(line, "measure"), m -> new ArrayList<>())
            .add(line);
      }
    }
    for (Scheme scheme : catalogue.schemes()) {
      LocalDate from = LocalDate.ofEpochDay(scheme.first().start());
      int start = (int) (from.isBefore(horizon) ? horizon : from).toEpochDay();
      Period quarter = PeriodKind.QUARTER.containing(start);
      for (; quarter.start() <= clock.toEpochDay(); quarter = quarter.next()) {
        assess(scheme, quarter);
      }
    }
  }

  private void assess(Scheme scheme, Period quarter) {
    Map<String, Map<String, UnitScore>> peers = new TreeMap<>();
    scheme
        .peerGroups()
        .forEach(
            (unit, group) -> {
              UnitScore score =
                  Assessor.assess(
                      scheme,
                      quarter,
                      (int) clock.toEpochDay(),
                      new Posted(journalOf.getOrDefault(unit, Map.of())));
              peers.computeIfAbsent(group, g -> new TreeMap<>()).put(unit, score);
              score.items().forEach(item -> items.add(row(scheme, quarter, unit, item)));
            });
    peers.forEach(
        (group, units) ->
            Ranking.of(units)
                .forEach(
                    (unit, place) ->
                        scores.add(row(scheme, quarter, unit, group, units.get(unit), place))));
  }

  private Map<String, Object> row(
      Scheme scheme,
      Period quarter,
      String unit,
      String group,
      UnitScore score,
      Ranking.Place place) {
    Map<String, Object> row = head(scheme, quarter, unit);
    row.put("peer_group", group);
    row.put("points", score.points());
    row.put("bonus", score.bonus());
    row.put("penalty", score.penalty());
    row.put("total", score.total());
    row.put("grade", score.grade().name());
    row.put("vetoes", String.join(",", score.vetoes()));
    row.put("vetoes_pending", String.join(",", score.pendingVetoes()));
    row.put("unscored_weight", score.unscoredWeight());
    row.put("peer_rank", place.rank());
    row.put("place", place.place());
    return row;
  }

  private Map<String, Object> row(Scheme scheme, Period quarter, String unit, ItemScore item) {
    Map<String, Object> row = head(scheme, quarter, unit);
    row.put("item", item.item().id());
    row.put("state", item.state().name());
    row.put("numerator", item.numerator());
    row.put("denominator", item.denominator());
    row.put("value", item.value());
    row.put("formula", item.item().formula().toString());
    row.put("weight", item.item().weight());
    row.put("effective_weight", item.effectiveWeight());
    row.put("points", item.points());
    return row;
  }

  private Map<String, Object> head(Scheme scheme, Period quarter, String unit) {
    LocalDate end = LocalDate.ofEpochDay(quarter.end());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("jurisdiction", scheme.jurisdiction());
    row.put("unit", unit);
    row.put("unit_kind", scheme.unitKind().name());
    row.put("scheme", scheme.id());
    row.put("quarter", quarter.label());
    row.put("day", (clock.isBefore(end) ? clock : end).toString());
    row.put("cut", 1);
    return row;
  }

  /** Where a line counts: town, district and department, or only whom it is told of. */
  private Set<String> units(Map<String, Object> line) {
    String place = text(line, "town");
    String department = text(line, "department");
    if (OF_UNITS.contains(text(line, "measure").replaceAll("\\..*", ""))) {
      return Set.of(department.isEmpty() ? place : department);
    }
    Division division = catalogue.division(place);
    boolean town = division != null && division.level() == Division.Level.TOWN;
    Set<String> units = new HashSet<>(List.of(place, department));
    units.add(town ? division.adminParent() : place);
    return units;
  }

  private static String text(Map<String, Object> line, String column) {
    return String.valueOf(line.get(column));
  }

  /** The journal of one unit, by measure. */
  private record Posted(Map<String, List<Map<String, Object>>> lines) implements Sums {
    @Override
    public long stock(String measure, Set<String> kinds, int day) {
      return on(measure, "ALWAYS", kinds, day);
    }

    @Override
    public long subjectsOf(TitleTarget target, int day) {
      String until = LocalDate.ofEpochDay(day).toString();
      return lines.getOrDefault("subjects", List.of()).stream()
          .filter(line -> text(line, "day").compareTo(until) <= 0)
          .filter(line -> isOf(target.subjects(), line))
          .mapToLong(line -> Long.parseLong(text(line, "amount")))
          .sum();
    }

    private static boolean isOf(TitleTarget.Selector selector, Map<String, Object> line) {
      return selector.accepts(
          SubjectClass.valueOf(text(line, "class")),
          Level.valueOf(text(line, "level")),
          text(line, "sector"),
          text(line, "category"));
    }

    @Override
    public long on(String measure, String period, Set<String> kinds, int day) {
      String until = LocalDate.ofEpochDay(day).toString();
      long sum = 0;
      for (Map<String, Object> line : lines.getOrDefault(measure, List.of())) {
        String kind = text(line, text(line, "facet").isEmpty() ? "class" : "facet");
        boolean counts =
            kinds.isEmpty()
                || kinds.stream()
                    .anyMatch(k -> kind.matches(k.replace(".", "\\.").replace("*", ".*")));
        if (counts
            && text(line, "period").equals(period)
            && text(line, "day").compareTo(until) <= 0) {
          sum += Long.parseLong(text(line, "amount"));
        }
      }
      return sum;
    }
  }
}
