package anlan.dashboard.assessment;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Names;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units of a jurisdiction by their scores of a quarter, live: nothing here is approved.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param units which kind of units
 * @param kinds the kinds that are assessed there
 * @param scheme by which its units are assessed; null if it has none
 * @param quarter the quarter
 * @param asOf the day of the scores
 * @param running whether the quarter still runs on that day
 * @param quarters those that have scores, newest first
 * @param groups 同类组 in the order of their divisions, each with its units in the order of their
 *     places
 * @param source where all of it comes from
 */
public record Ranking(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    UnitKind units,
    List<UnitKind> kinds,
    @Nullable Scheme scheme,
    Span quarter,
    LocalDate asOf,
    boolean running,
    List<Choice> quarters,
    List<PeerGroup> groups,
    Source source) {
  /** A quarter to choose. */
  public record Choice(String label, String name, boolean running) {}

  /** Units that are ranked among each other (同类组). */
  public record PeerGroup(String name, List<Score> scores) {
    /** The smallest code: groups come in the order in which divisions are listed. */
    private String firstUnit() {
      return scores.stream().map(Score::unit).min(Comparator.naturalOrder()).orElse("");
    }
  }

  /** A row: the score of a unit in a quarter, in the order of quarters and places. */
  record Scored(String quarter, String peerGroup, Score score) {}

  static Ranking of(
      Cut cut,
      QuarterScope scope,
      @Nullable Scheme scheme,
      Reference reference,
      List<Scored> all,
      Source source) {
    return new Ranking(
        cut,
        scope.jurisdiction(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        scope.units(),
        reference.assessedIn(scope.jurisdiction()),
        scheme,
        Span.of(scope.quarter(), scope.asOf()),
        scope.asOf(),
        scope.running(),
        choices(all, cut.clock()),
        groups(scope.quarter(), all),
        source);
  }

  private static List<Choice> choices(List<Scored> all, LocalDate clock) {
    return all.stream()
        .map(Scored::quarter)
        .distinct()
        .map(Period::parse)
        .sorted(Comparator.comparingInt(Period::start).reversed())
        .map(p -> new Choice(p.label(), Names.of(p), p.end() > clock.toEpochDay()))
        .toList();
  }

  /** The peer groups of a quarter, with what changed since the quarter before if that is there. */
  static List<PeerGroup> groups(Period quarter, List<Scored> all) {
    Map<String, Score> before = new LinkedHashMap<>();
    Map<String, List<Score>> groups = new LinkedHashMap<>();
    String previous = PeriodKind.QUARTER.containing(quarter.start() - 1).label();
    for (Scored one : all) {
      if (one.quarter().equals(previous)) {
        before.put(one.score().unit(), one.score());
      }
    }
    for (Scored one : all) {
      if (one.quarter().equals(quarter.label())) {
        groups
            .computeIfAbsent(one.peerGroup(), group -> new ArrayList<>())
            .add(one.score().since(before.get(one.score().unit())));
      }
    }
    return groups.entrySet().stream()
        .map(entry -> new PeerGroup(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(PeerGroup::firstUnit))
        .toList();
  }
}
