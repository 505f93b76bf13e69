package anlan.dashboard.visit;

import anlan.core.calendar.Period;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.Rule;
import anlan.dashboard.visit.Visit.Deed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The indicators that ask for visits, each with its period that runs on the clock's day.
 *
 * @param running in the order of their numbers
 * @param visitors whose visits count
 */
record Owed(List<Running> running, List<String> visitors) {
  /** An indicator in its running period. */
  record Running(Indicator indicator, Period period) {
    LocalDate end() {
      return LocalDate.ofEpochDay(period.end());
    }
  }

  /** Those of a jurisdiction that apply to the running period. */
  static Owed of(String jurisdiction, List<String> visitors, LocalDate clock, Reference reference) {
    int today = Math.toIntExact(clock.toEpochDay());
    List<Running> running = new ArrayList<>();
    for (Indicator indicator : reference.indicatorsOf(jurisdiction)) {
      List<Rule> visits = indicator.visitsOf(visitors);
      if (!visits.isEmpty()) {
        Period period = visits.get(0).period().containing(today);
        if (indicator.appliesTo(period)) {
          running.add(new Running(indicator, period));
        }
      }
    }
    return new Owed(List.copyOf(running), visitors);
  }

  /** The rules by which a visit is owed: an indicator may ask one class for those of others. */
  List<Rule> rules() {
    return running.stream().flatMap(one -> one.indicator().visitsOf(visitors).stream()).toList();
  }

  /** What a subject of a class is still to be visited for; one deed serves several indicators. */
  List<Deed> deeds(List<String> open, String subjectClass) {
    Map<String, List<Running>> byWords = new LinkedHashMap<>();
    for (Running one : running) {
      if (open.contains(one.indicator().id())) {
        one.indicator().visitsOf(visitors).stream()
            .filter(rule -> rule.subjectClass().equals(subjectClass))
            .forEach(
                rule -> byWords.computeIfAbsent(rule.deed(), words -> new ArrayList<>()).add(one));
      }
    }
    return byWords.entrySet().stream()
        .map(entry -> deed(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Deed::end))
        .toList();
  }

  private static Deed deed(String words, List<Running> indicators) {
    return new Deed(
        words,
        indicators.stream().map(Running::end).min(Comparator.naturalOrder()).orElseThrow(),
        indicators.stream().map(one -> one.indicator().id()).toList());
  }
}
