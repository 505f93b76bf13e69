package anlan.dashboard.closing;

import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which units of a closed quarter are asked for (考评对象).
 *
 * @param units their kind, DISTRICT, DEPARTMENT or TOWN; "" for all
 * @param unit the code of one; "" for all
 */
public record Selection(String units, String unit) {
  /** All units. */
  public static final Selection ALL = new Selection("", "");

  /** The units of a version that have this kind, by their codes. */
  public Set<String> candidates(FrozenAssessment whole) {
    Set<String> codes = new TreeSet<>();
    whole.of(Part.RESULT).stream()
        .filter(row -> units.isEmpty() || Part.RESULT.value(row, "unit_kind").equals(units))
        .forEach(row -> codes.add(Part.RESULT.value(row, "unit")));
    return codes;
  }

  /** What is asked for of a version; its lines of CSV are some of the whole's. */
  public FrozenAssessment of(FrozenAssessment whole) {
    if (equals(ALL)) {
      return whole;
    }
    Set<String> codes = candidates(whole);
    return whole.ofUnits(code -> codes.contains(code) && (unit.isEmpty() || code.equals(unit)));
  }

  /** Tells selections apart in an ETag; "" for all units. */
  public String mark() {
    return (units.isEmpty() ? "" : "-" + units) + (unit.isEmpty() ? "" : "-" + unit);
  }
}
