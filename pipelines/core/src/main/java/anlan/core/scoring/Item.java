package anlan.core.scoring;

import anlan.core.calendar.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * An item of a scheme (考评项), as it stands in one jurisdiction.
 *
 * @param id its number, such as D2.1; up to the point it is that of its group
 * @param name its name
 * @param quarters ordinals of the quarters it is asked in
 * @param inForce when one of its documents is in force there; never if the list is empty
 * @param weight its full score (分值)
 * @param numerator what it counts; {@link Quantity#NONE} while nothing tells it
 * @param denominator of what it is a share; {@link Quantity#NONE} of a count
 * @param scale how many units of the numerator the denominator is for: 1000 for “per 1000 subjects”
 * @param formula how its value becomes points
 * @param appliesIf what must be more than 0 for it to apply, beside a denominator that the formula
 *     divides by; of {@link Quantity#NONE} the denominator
 * @param whenEmpty what it is while it doesn't apply
 */
public record Item(
    String id,
    String name,
    Set<Integer> quarters,
    List<Validity> inForce,
    BigDecimal weight,
    Quantity numerator,
    Quantity denominator,
    int scale,
    Formula formula,
    Quantity appliesIf,
    ItemState whenEmpty) {

  boolean isAskedIn(Period quarter) {
    return quarters.contains(Quarters.ordinal(quarter));
  }

  boolean isInForce(Period quarter) {
    return inForce.stream().anyMatch(validity -> validity.covers(quarter.end()));
  }

  boolean isShare() {
    return !denominator.equals(Quantity.NONE);
  }
}
