package anlan.city.subject;

import org.jspecify.annotations.Nullable;

/**
 * What a state has besides its class and place.
 *
 * @param standardised whether it is a standardised enterprise (标准化)
 * @param licensedOrAboveScale whether it is licensed or above scale
 * @param codeActive whether its code (智管码) is active
 * @param houseRules how far its safety rules (建章立制) are, DUE or DONE; null where none are asked
 */
public record Marks(
    boolean standardised,
    boolean licensedOrAboveScale,
    boolean codeActive,
    @Nullable String houseRules) {
  static final Marks NONE = new Marks(false, false, false, null);

  Marks withStandardised(boolean holds) {
    return new Marks(holds, licensedOrAboveScale, codeActive, houseRules);
  }

  Marks withLicensedOrAboveScale(boolean holds) {
    return new Marks(standardised, holds, codeActive, houseRules);
  }

  Marks withCodeActive(boolean active) {
    return new Marks(standardised, licensedOrAboveScale, active, houseRules);
  }

  Marks withHouseRules(String rules) {
    return new Marks(standardised, licensedOrAboveScale, codeActive, rules);
  }
}
