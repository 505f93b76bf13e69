package anlan.core.catalogue;

import java.util.List;

/**
 * A clause of a document that states a duty, a count, a rate or a date (条款), and where in the
 * warehouse it can be seen.
 *
 * @param id its number in our analysis, such as J09
 * @param document ref of the document
 * @param text its words
 * @param indicators measures of the journal, or indicators of obligations
 * @param tables the tables of the change history that hold its facts
 * @param marts the views that show it
 * @param tests the test classes that prove it
 * @param noFactBecause why no fact can show it; empty for all others
 */
public record Clause(
    String id,
    String document,
    String text,
    List<String> indicators,
    List<String> tables,
    List<String> marts,
    List<String> tests,
    String noFactBecause) {
  /** Copies the lists. */
  public Clause {
    indicators = List.copyOf(indicators);
    tables = List.copyOf(tables);
    marts = List.copyOf(marts);
    tests = List.copyOf(tests);
  }

  /** Whether the warehouse shows it. */
  public boolean isShown() {
    return !marts.isEmpty();
  }

  /** Whether it is neither shown nor said why it can't be: still to be built. */
  public boolean isOpen() {
    return !isShown() && noFactBecause.isEmpty();
  }
}
