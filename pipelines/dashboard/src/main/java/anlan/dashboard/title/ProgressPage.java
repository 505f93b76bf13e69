package anlan.dashboard.title;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The award of titles (标准化企业选树) against its targets, and the units of one target.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param document that sets the targets; null if there are none
 * @param standing IN_FORCE (现行) or REFERENCE (参照) of that document; null without one
 * @param targets by level, the one that lacks most first
 * @param chosen the target whose units are shown; "" if there is none
 * @param units of that target, the one that lacks most first
 * @param source where all of it comes from
 */
public record ProgressPage(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    @Nullable Document document,
    @Nullable String standing,
    List<Target> targets,
    String chosen,
    List<Unit> units,
    Source source) {
  private static final List<String> LEVELS = List.of("CITY", "COUNTY", "TOWN");

  private static final Comparator<Progress> WORST_FIRST =
      Comparator.comparing(Progress::lacking).thenComparing(Progress::left).reversed();

  /**
   * A target (选树目标): a level and a field.
   *
   * @param target its number, COUNTY_GENERAL
   * @param name its name
   * @param level CITY, COUNTY or TOWN
   * @param levelName its name
   * @param units how many units have it
   * @param behind how many of them have not met the milestone that is due
   * @param progress of all units together; what one has too many does not make up for another
   */
  public record Target(
      String target,
      String name,
      String level,
      String levelName,
      int units,
      int behind,
      Progress progress) {}

  /**
   * A unit's part of a target.
   *
   * @param unit code of the jurisdiction, the district or the town
   * @param name its name
   * @param district code of a town's district, of a district itself; "" for a city
   * @param districtName name of a town's district; "" for others
   * @param progress how far it is
   */
  public record Unit(
      String unit, String name, String district, String districtName, Progress progress) {}

  /** A row: one unit's part of one target. */
  record Part(String document, String standing, Target target, Unit unit) {}

  static ProgressPage of(
      Cut cut, TitleScope scope, Reference reference, List<Part> parts, Source source) {
    Map<String, List<Part>> byTarget = new LinkedHashMap<>();
    parts.forEach(
        part ->
            byTarget
                .computeIfAbsent(part.target().target(), target -> new ArrayList<>())
                .add(part));
    List<Target> targets =
        byTarget.values().stream()
            .map(ProgressPage::together)
            .sorted(
                Comparator.comparing((Target target) -> LEVELS.indexOf(target.level()))
                    .thenComparing(Target::progress, WORST_FIRST)
                    .thenComparing(Target::target))
            .toList();
    String chosen = chosen(scope, targets);
    Part first = parts.isEmpty() ? null : parts.get(0);
    return new ProgressPage(
        cut,
        scope.jurisdiction(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        first == null ? null : reference.documents().get(first.document()),
        first == null ? null : first.standing(),
        targets,
        chosen,
        byTarget.getOrDefault(chosen, List.of()).stream()
            .map(Part::unit)
            .sorted(Comparator.comparing(Unit::progress, WORST_FIRST).thenComparing(Unit::unit))
            .toList(),
        source);
  }

  /** The one asked for if it has units here, else the one that lacks most. */
  private static String chosen(TitleScope scope, List<Target> targets) {
    return targets.stream()
        .filter(target -> target.target().equals(scope.target()))
        .findFirst()
        .or(() -> targets.stream().min(Comparator.comparing(Target::progress, WORST_FIRST)))
        .map(Target::target)
        .orElse("");
  }

  private static Target together(List<Part> parts) {
    Target one = parts.get(0).target();
    return new Target(
        one.target(),
        one.name(),
        one.level(),
        one.levelName(),
        parts.size(),
        Math.toIntExact(
            parts.stream()
                .filter(part -> part.unit().progress().state() == Progress.State.UNMET)
                .count()),
        parts.stream().map(part -> part.unit().progress()).reduce(Progress::plus).orElseThrow());
  }
}
