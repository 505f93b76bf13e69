package anlan.dashboard.server;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the page offers to choose from.
 *
 * @param jurisdictions with their districts
 * @param periods those that have begun since the oldest rule came into force, newest first
 * @param codes code set → code → Chinese name
 * @param departments number → name
 */
record CatalogueAnswer(
    List<Jurisdiction> jurisdictions,
    List<PeriodChoice> periods,
    Map<String, Map<String, String>> codes,
    Map<String, String> departments) {

  /** A jurisdiction (辖区), its assessed units, each with its towns, and what is measured there. */
  record Jurisdiction(
      String code, String name, List<Area> districts, List<IndicatorChoice> indicators) {}

  /** An indicator to choose. */
  record IndicatorChoice(String id, String name) {}

  /** An area and the areas below it. */
  record Area(String code, String name, List<Area> towns) {}

  /** A period to choose. */
  record PeriodChoice(String label, String name, String kind, boolean running) {}

  static CatalogueAnswer of(Reference reference, LocalDate clock) {
    List<Jurisdiction> jurisdictions =
        reference.jurisdictions().entrySet().stream()
            .map(
                entry ->
                    new Jurisdiction(
                        entry.getKey(),
                        entry.getValue(),
                        districts(entry.getKey(), reference),
                        indicators(entry.getKey(), reference)))
            .toList();
    return new CatalogueAnswer(
        jurisdictions, periods(reference, clock), reference.codes(), reference.departments());
  }

  private static List<IndicatorChoice> indicators(String jurisdiction, Reference reference) {
    return reference.indicatorsOf(jurisdiction).stream()
        .map(indicator -> new IndicatorChoice(indicator.id(), indicator.name()))
        .toList();
  }

  private static List<Area> districts(String jurisdiction, Reference reference) {
    return reference.districtsOf(jurisdiction).stream()
        .map(district -> area(district, towns(district, reference)))
        .toList();
  }

  private static List<Area> towns(Division district, Reference reference) {
    return reference.townsOf(district.code()).stream().map(town -> area(town, List.of())).toList();
  }

  private static Area area(Division division, List<Area> towns) {
    return new Area(division.code(), division.name(), towns);
  }

  private static List<PeriodChoice> periods(Reference reference, LocalDate clock) {
    long oldest =
        reference.indicators().stream()
            .flatMap(indicator -> indicator.rules().stream())
            .map(rule -> rule.from())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(clock)
            .toEpochDay();
    int today = Math.toIntExact(clock.toEpochDay());
    List<PeriodChoice> choices = new ArrayList<>();
    for (PeriodKind kind :
        Arrays.asList(
            PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR, PeriodKind.MONTH)) {
      for (Period p = kind.containing(today);
          p.end() >= oldest;
          p = kind.containing(p.start() - 1)) {
        choices.add(new PeriodChoice(p.label(), Names.of(p), kind.name(), p.end() > today));
      }
    }
    return choices;
  }
}
