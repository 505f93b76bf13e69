package anlan.dashboard.reference;

import anlan.core.calendar.Period;
import anlan.dashboard.coverage.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its rules, one per class of subjects that it counts.
 *
 * @param id C1, C6_ANY
 * @param rules at least one, all of one document, kind and period length
 */
public record Indicator(String id, List<Rule> rules) {
  public Indicator {
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("indicator %s has no rule".formatted(id));
    }
  }

  public String name() {
    return rules.get(0).name();
  }

  public String document() {
    return rules.get(0).document();
  }

  public @Nullable Target target() {
    return rules.get(0).target();
  }

  public boolean isSelfCheck() {
    return rules.get(0).isSelfCheck();
  }

  /** Its rules that ask for a visit by one of these. */
  public List<Rule> visitsOf(List<String> visitors) {
    return rules.stream().filter(rule -> rule.isVisitOf(visitors)).toList();
  }

  /** What is counted: subjects, or subjects times months. */
  public String unit() {
    return isSelfCheck() ? "家·月" : "家";
  }

  public List<String> classes() {
    return rules.stream().map(Rule::subjectClass).distinct().toList();
  }

  public List<String> obligations() {
    return rules.stream().map(Rule::obligation).distinct().toList();
  }

  public List<String> clauses() {
    return rules.stream().map(Rule::clause).distinct().toList();
  }

  /**
   * The period of this indicator that a page on one period shows: its own kind, holding the day of
   * the figures. Monthly self-checks are summed over the page's period.
   */
  public Period periodFor(Period page, LocalDate asOf) {
    return isSelfCheck()
        ? page
        : rules.get(0).period().containing(Math.toIntExact(asOf.toEpochDay()));
  }

  public boolean appliesTo(Period period) {
    return rules.stream().anyMatch(rule -> rule.appliesTo(period));
  }
}
