package anlan.core.scoring;

import anlan.core.title.TitleTarget;
import java.util.Set;

/** What the journal has posted to one assessed unit. */
public interface Sums {
  /**
   * The sum of the amounts of a measure and period that count on a day.
   *
   * @param measure as in the journal
   * @param period label of the period
   * @param kinds facets, or classes of subjects; one that ends with {@code *} stands for all that
   *     begin so; all if empty
   * @param day the clock's day, or the last day of a month before it, in days since 1970-01-01
   */
  long on(String measure, String period, Set<String> kinds, int day);

  /** The same of a measure that has no periods (存量). */
  long stock(String measure, Set<String> kinds, int day);

  /** How many subjects in operation there are of those that a target of titles is about. */
  long subjectsOf(TitleTarget target, int day);
}
