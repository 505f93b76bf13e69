package anlan.city.place;

import anlan.city.chance.Dice;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Division;
import anlan.core.scoring.Scheme;
import anlan.core.scoring.UnitKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All divisions of the catalogue, the towns with their districts, and the departments. */
public final class Gazetteer {
  private final List<Division> divisions;
  private final Map<String, District> districts = new LinkedHashMap<>();
  private final Map<String, Town> towns = new LinkedHashMap<>();
  private final List<Town> assessedTowns = new ArrayList<>();
  private final Map<Integer, Department> departments = new LinkedHashMap<>();
  private final Map<String, Draw> byJurisdiction = new HashMap<>();
  private final Map<String, Draw> byDistrict = new HashMap<>();

  /** Towns with the running sums of their weights. */
  private record Draw(List<Town> towns, double[] rising) {
    Town pick(Dice dice) {
      return towns.get(dice.weighted(rising));
    }
  }

  /** Takes the divisions of the catalogue. */
  public Gazetteer(Path catalogue) {
    Catalogue read = Catalogue.load(catalogue);
    divisions = read.divisions();
    Map<String, Division> byCode = new HashMap<>();
    divisions.forEach(division -> byCode.put(division.code(), division));
    for (Map<String, String> row : Csv.resource("districts.csv")) {
      District district = district(row, byCode);
      districts.put(district.code(), district);
    }
    for (Division division : divisions) {
      District district = districts.get(division.adminParent());
      if (division.level() == Division.Level.TOWN && district != null) {
        towns.put(division.code(), Town.of(towns.size(), division, district));
      }
    }
    for (Scheme scheme : read.schemes()) {
      if (scheme.unitKind() == UnitKind.TOWN) {
        scheme.peerGroups().keySet().forEach(code -> assessedTowns.add(town(code)));
      }
    }
    addDepartments(districts.values(), byCode);
    for (Jurisdiction jurisdiction : Jurisdiction.ALL) {
      byJurisdiction.put(jurisdiction.code(), draw(within(jurisdiction.code())));
    }
    for (String district : districts.keySet()) {
      byDistrict.put(district, draw(within(district)));
    }
  }

  public List<Division> divisions() {
    return divisions;
  }

  public Collection<Department> departments() {
    return departments.values();
  }

  /** All districts, in the order of {@code districts.csv}. */
  public List<District> districts() {
    return List.copyOf(districts.values());
  }

  /** The districts of a jurisdiction, or itself if it is one. */
  public List<District> districtsOf(Jurisdiction jurisdiction) {
    return districts.values().stream()
        .filter(
            district ->
                district.city().equals(jurisdiction.code())
                    || district.code().equals(jurisdiction.code()))
        .toList();
  }

  public Town town(String code) {
    Town town = towns.get(code);
    if (town == null) {
      throw new IllegalArgumentException(
          "no town " + code + " in divisions.csv under a district of districts.csv");
    }
    return town;
  }

  /** The towns that their districts assess. */
  public List<Town> assessedTowns() {
    return assessedTowns;
  }

  public Town townOf(Jurisdiction jurisdiction, Dice dice) {
    return draw(byJurisdiction, jurisdiction.code()).pick(dice);
  }

  public Town townOf(District district, Dice dice) {
    return draw(byDistrict, district.code()).pick(dice);
  }

  /** The office of the domain in the district, or in its city. */
  public Department department(District district, Domain domain, boolean ofCity) {
    int id = Department.idOf(ofCity ? district.city() : district.code(), domain);
    Department department = departments.get(id);
    if (department == null) {
      throw new IllegalArgumentException("no department " + id);
    }
    return department;
  }

  private static Draw draw(Map<String, Draw> draws, String code) {
    Draw draw = draws.get(code);
    if (draw == null) {
      throw new IllegalArgumentException("no towns under " + code + " in divisions.csv");
    }
    return draw;
  }

  private static District district(Map<String, String> row, Map<String, Division> byCode) {
    String code = Csv.cell(row, "district");
    Division division = byCode.get(code);
    if (division == null) {
      throw new IllegalArgumentException("district " + code + " is not in divisions.csv");
    }
    String city = division.statutoryParent();
    // only GB/T 2260 codes register enterprises; a zone's subjects register with the city
    String registrar = division.level() == Division.Level.ZONE ? city : code;
    return District.of(row, division, city, registrar);
  }

  private void addDepartments(Collection<District> districts, Map<String, Division> byCode) {
    Set<String> places = new LinkedHashSet<>();
    districts.forEach(district -> places.add(district.city()));
    districts.forEach(district -> places.add(district.code()));
    for (String place : places) {
      Division division = byCode.get(place);
      if (division == null) {
        throw new IllegalArgumentException("division " + place + " is not in divisions.csv");
      }
      for (Domain domain : Domain.values()) {
        Department department = Department.of(domain, division);
        departments.put(department.id(), department);
      }
    }
  }

  private List<Town> within(String code) {
    List<Town> found = new ArrayList<>();
    for (Town town : towns.values()) {
      if (town.district().code().equals(code) || town.district().city().equals(code)) {
        found.add(town);
      }
    }
    return found;
  }

  private static Draw draw(List<Town> towns) {
    Map<District, Double> sums = new HashMap<>();
    towns.forEach(town -> sums.merge(town.district(), town.weight(), Double::sum));
    List<Double> weights =
        towns.stream()
            .map(
                town ->
                    town.weight()
                        * town.district().weight()
                        / sums.getOrDefault(town.district(), 1.0))
            .toList();
    return new Draw(towns, Dice.rising(weights));
  }
}
