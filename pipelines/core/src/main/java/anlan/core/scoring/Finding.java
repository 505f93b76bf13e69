package anlan.core.scoring;

import java.math.BigDecimal;

/**
 * What an item of a unit was found to be, before weights are spread.
 *
 * @param item its number, D2.1; up to the point it is that of its group
 * @param state whether it gives points
 * @param weight its full score as the scheme prints it (分值)
 * @param formula how its value becomes points
 * @param scale how many units of the numerator the denominator is for
 * @param numerator 分子, or the count
 * @param denominator 分母, 1 of a count
 */
public record Finding(
    String item,
    ItemState state,
    BigDecimal weight,
    Formula formula,
    int scale,
    long numerator,
    long denominator) {

  /** The same item, had it counted so many. */
  public Finding withNumerator(long counted) {
    return new Finding(item, state, weight, formula, scale, counted, denominator);
  }

  String group() {
    int point = item.indexOf('.');
    return point < 0 ? item : item.substring(0, point);
  }

  boolean gives() {
    return state == ItemState.SCORED && weight.signum() > 0;
  }
}
