package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each rule found, and where.
 *
 * @param cut the cut the figures come from
 * @param flags how many there are of all rules
 * @param rules all of them, the one with the most weighted flags first
 * @param source where they come from
 */
public record RulePage(Cut cut, long flags, List<Found> rules, Source source) {
  /**
   * A rule and what it found.
   *
   * @param rule its number, B7
   * @param name what is wrong with a row that it is about
   * @param action what is done about such a row, in words
   * @param basis on what the rule rests
   * @param table whose rows it looks at
   * @param weight of one flag in the score; 0 of a rule that flags nothing, for the pipeline copes
   *     with such rows
   * @param flags how many
   * @param places districts with flags, the most first
   */
  public record Found(
      String rule,
      String name,
      String action,
      String basis,
      String table,
      int weight,
      long flags,
      List<Place> places) {
    boolean flagsNothing() {
      return weight == 0;
    }
  }

  /** So many flags of a rule in a district. */
  public record Place(String district, String name, long flags) {}

  /** A row: a rule, and a district in which it found something; none if it found nothing. */
  record Row(Found rule, List<Place> place) {}

  static RulePage of(Cut cut, List<Row> rows, Source source) {
    Map<String, Found> rules = new LinkedHashMap<>();
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (Row row : rows) {
      rules.put(row.rule().rule(), row.rule());
      places.computeIfAbsent(row.rule().rule(), rule -> new ArrayList<>()).addAll(row.place());
    }
    List<Found> found =
        rules.values().stream()
            .map(rule -> with(rule, places.getOrDefault(rule.rule(), List.of())))
            .sorted(
                Comparator.comparing((Found rule) -> rule.weight() * rule.flags())
                    .thenComparing(Found::flags)
                    .reversed()
                    .thenComparing(RulePage::number)
                    .thenComparing(Found::rule))
            .toList();
    return new RulePage(cut, found.stream().mapToLong(Found::flags).sum(), found, source);
  }

  private static Found with(Found rule, List<Place> places) {
    return new Found(
        rule.rule(),
        rule.name(),
        rule.action(),
        rule.basis(),
        rule.table(),
        rule.weight(),
        places.stream().mapToLong(Place::flags).sum(),
        places.stream()
            .sorted(Comparator.comparing(Place::flags).reversed().thenComparing(Place::district))
            .toList());
  }

  /** B9T → 9. */
  private static int number(Found rule) {
    return Integer.parseInt(rule.rule().replaceAll("\\D", ""));
  }
}
