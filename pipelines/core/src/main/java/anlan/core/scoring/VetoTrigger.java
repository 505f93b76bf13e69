package anlan.core.scoring;

import anlan.core.calendar.Period;
import java.util.List;
import java.util.Set;

/**
 * What makes a unit fail whatever its score (一票否决情形). It is seen in the journal, or only
 * established by people, and counts once they have confirmed it.
 *
 * @param id its code, which is the facet of the decisions about it
 * @param name its name
 * @param inForce when one of its documents is in force there; never if the list is empty
 * @param wholeYear whether it also counts in the later quarters of its year
 * @param numerator what is counted; {@link Quantity#NONE} if only people can tell
 * @param limit how many there may be: none for {@link Quantity#NONE}
 * @param appliesIf what must be more than 0 for it to be seen; always seen of {@link Quantity#NONE}
 */
public record VetoTrigger(
    String id,
    String name,
    List<Validity> inForce,
    boolean wholeYear,
    Quantity numerator,
    Quantity limit,
    Quantity appliesIf) {

  boolean isInForce(Period quarter) {
    return inForce.stream().anyMatch(validity -> validity.covers(quarter.end()));
  }

  /** Whether the journal shows it. */
  boolean isSeen(Sums sums, Days days) {
    boolean applies = appliesIf.equals(Quantity.NONE) || appliesIf.of(sums, days) > 0;
    return applies && numerator.of(sums, days) > limit.of(sums, days);
  }

  /** Whether decisions of a kind about it stand. */
  boolean isDecided(String measure, Sums sums, Days days) {
    Window window = wholeYear ? Window.YEAR_QUARTERS : Window.QUARTER;
    return new Term(1, measure, Set.of(id), window, List.of()).of(sums, days) > 0;
  }
}
