package anlan.city.place;

import anlan.city.chance.Dice;
import anlan.core.catalogue.Division;

/**
 * A town or street office (镇街) of a district, with a size and a pace of its own.
 *
 * @param number its place in the list of towns
 * @param weight its share within the district
 * @param slack multiplies what its district leaves undone: below 1 better, above 1 worse
 * @param grids number of grids
 */
public record Town(
    int number,
    String code,
    String name,
    District district,
    double weight,
    double slack,
    int grids) {

  static Town of(int number, Division division, District district) {
    String code = division.code();
    return new Town(
        number,
        code,
        division.name(),
        district,
        0.5 + 1.5 * Dice.fixed(code + "weight"),
        0.6 + 0.8 * Dice.fixed(code + "slack"),
        8 + (int) (24 * Dice.fixed(code + "grids")));
  }

  /** The grid's code: the town's and three digits. */
  public String grid(int number) {
    return code + Integer.toString(1000 + number).substring(1);
  }
}
