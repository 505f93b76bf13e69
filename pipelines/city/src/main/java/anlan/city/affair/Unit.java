package anlan.city.affair;

import anlan.city.place.Department;
import anlan.city.place.District;
import anlan.city.place.Gazetteer;
import anlan.city.place.Jurisdiction;
import anlan.city.place.Town;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessed unit: a district, a department of a city, or a town that its district assesses.
 *
 * @param number its place in the list of units
 * @param code code of its division
 * @param department number of the department, null for a district or town
 * @param name how it is called
 */
public record Unit(int number, String code, @Nullable Integer department, String name) {
  static List<Unit> all(Gazetteer gazetteer) {
    List<Unit> units = new ArrayList<>();
    for (District district : gazetteer.districts()) {
      units.add(new Unit(units.size(), district.code(), null, district.division().name()));
    }
    List<String> cities = Jurisdiction.ALL.stream().map(Jurisdiction::code).toList();
    for (Department department : gazetteer.departments()) {
      boolean ofDistrict =
          units.stream().anyMatch(unit -> unit.code().equals(department.division()));
      if (cities.contains(department.division()) && !ofDistrict) {
        units.add(
            new Unit(units.size(), department.division(), department.id(), department.name()));
      }
    }
    for (Town town : gazetteer.assessedTowns()) {
      units.add(new Unit(units.size(), town.code(), null, town.name()));
    }
    return units;
  }
}
