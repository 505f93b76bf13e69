package anlan.jobs.values;

import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Division;
import anlan.core.catalogue.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of every town that have values: its jurisdiction and its district, where they are not
 * the same. What lies in a district, but in no town that is known, counts in these as well. Towns
 * of jurisdictions without a pack have none.
 */
public final class Units {
  private final Map<String, List<AssessedUnit>> byTown = new HashMap<>();
  private final Set<AssessedUnit> all = new LinkedHashSet<>();

  /** The units of a catalogue. */
  public Units(Catalogue catalogue) {
    Set<String> measured = new HashSet<>();
    for (Pack pack : catalogue.packs()) {
      measured.add(pack.jurisdiction());
    }
    for (Division division : catalogue.divisions()) {
      String jurisdiction = catalogue.jurisdictionOf(division.code());
      if (jurisdiction != null && measured.contains(jurisdiction)) {
        List<AssessedUnit> units = unitsOf(jurisdiction, division, catalogue);
        byTown.put(division.code(), units);
        if (division.level() == Division.Level.TOWN) {
          all.addAll(units);
        }
      }
    }
  }

  /** The units a town counts in; none for a town that is unknown or measured by nobody. */
  List<AssessedUnit> of(String town) {
    return byTown.getOrDefault(town, List.of());
  }

  /** All units that have towns. */
  public Set<AssessedUnit> all() {
    return all;
  }

  private static List<AssessedUnit> unitsOf(
      String jurisdiction, Division division, Catalogue catalogue) {
    List<AssessedUnit> units = new ArrayList<>();
    units.add(new AssessedUnit(jurisdiction, jurisdiction));
    @Nullable String district = catalogue.districtOf(division.code());
    if (district != null
        && !district.equals(jurisdiction)
        && jurisdiction.equals(catalogue.jurisdictionOf(district))) {
      units.add(new AssessedUnit(jurisdiction, district));
    }
    return units;
  }
}
