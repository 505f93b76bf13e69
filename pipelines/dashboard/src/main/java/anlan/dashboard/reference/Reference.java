package anlan.dashboard.reference;

import anlan.core.scoring.UnitKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The catalogue as the warehouse publishes it under {@code reference}.
 *
 * @param jurisdictions code → name of the jurisdictions (辖区) that are served
 * @param divisions all areas by code
 * @param indicators in the order of their numbers
 * @param documents by our number for them
 * @param standings "document/jurisdiction" → IN_FORCE or REFERENCE
 * @param codes code set → code → Chinese name
 * @param schemes of quarterly assessment, one per kind of units and jurisdiction that has one
 * @param departments number → name of the departments (部门) in the source databases
 */
public record Reference(
    Map<String, String> jurisdictions,
    Map<String, Division> divisions,
    List<Indicator> indicators,
    Map<String, Document> documents,
    Map<String, String> standings,
    Map<String, Map<String, String>> codes,
    List<Scheme> schemes,
    Map<String, String> departments) {

  /** The same with other departments. */
  Reference withDepartments(Map<String, String> others) {
    return new Reference(
        jurisdictions, divisions, indicators, documents, standings, codes, schemes, others);
  }

  /**
   * What is left of it for those who see some districts only: these, their towns and the
   * jurisdictions that they are in. A jurisdiction of which they see one district is called by it
   * too, for all its figures then are that district's.
   */
  public Reference narrowedTo(Predicate<String> districts) {
    Map<String, Division> seen = new TreeMap<>(divisions);
    seen.values()
        .removeIf(
            division ->
                division.isDistrict() && !districts.test(division.code())
                    || division.isTown() && !districts.test(division.parent()));
    Reference narrow =
        new Reference(
            Map.of(), seen, indicators, documents, standings, codes, schemes, departments);
    Map<String, String> names = new TreeMap<>();
    jurisdictions.forEach(
        (code, name) -> {
          List<Division> its = narrow.districtsOf(code);
          if (!its.isEmpty()) {
            boolean isOne = its.size() == 1 && !its.get(0).code().equals(code);
            names.put(code, isOne ? full(its.get(0).name(), name) : name);
          }
        });
    List<Scheme> theirs =
        schemes.stream()
            .map(
                scheme ->
                    scheme.withUnits(
                        scheme.units().stream()
                            .filter(u -> seen.containsKey(u) || !divisions.containsKey(u))
                            .toList()))
            .toList();
    return new Reference(names, seen, indicators, documents, standings, codes, theirs, departments);
  }

  /** 济南市历下区, but 济南新旧动能转换起步区. */
  private static String full(String district, String city) {
    return district.startsWith(city.replaceAll("市$", "")) ? district : city + district;
  }

  public Optional<Indicator> indicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /** Indicators whose document has a pack for the jurisdiction, in force or as reference. */
  public List<Indicator> indicatorsOf(String jurisdiction) {
    return indicators.stream()
        .filter(indicator -> applies(indicator.document(), jurisdiction))
        .toList();
  }

  /**
   * The schemes by which units of a kind are assessed in a jurisdiction, or by its districts; none
   * if they are not assessed.
   */
  public List<Scheme> schemesOf(String jurisdiction, UnitKind kind) {
    return schemes.stream()
        .filter(s -> s.unitKind() == kind)
        .filter(
            s ->
                s.jurisdiction().equals(jurisdiction)
                    || districtsOf(jurisdiction).stream()
                        .anyMatch(district -> district.code().equals(s.jurisdiction())))
        .toList();
  }

  /** The codes of the units of a kind that are assessed in a jurisdiction, or by its districts. */
  public List<String> unitsOf(String jurisdiction, UnitKind kind) {
    return schemesOf(jurisdiction, kind).stream()
        .flatMap(scheme -> scheme.units().stream())
        .toList();
  }

  /** The kinds of units that are assessed in a jurisdiction. */
  public List<UnitKind> assessedIn(String jurisdiction) {
    return Stream.of(UnitKind.values())
        .filter(kind -> !schemesOf(jurisdiction, kind).isEmpty())
        .toList();
  }

  /** The scheme that a score names, in its jurisdiction. */
  public Scheme scheme(String id, String jurisdiction) {
    return schemes.stream()
        .filter(scheme -> scheme.jurisdiction().equals(jurisdiction))
        .filter(scheme -> scheme.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no scheme %s in %s".formatted(id, jurisdiction)));
  }

  /** IN_FORCE (现行) or REFERENCE (参照). */
  public String standing(Indicator indicator, String jurisdiction) {
    return standings.getOrDefault(pack(indicator.document(), jurisdiction), "REFERENCE");
  }

  /** Whether a jurisdiction applies a document, in force or as reference. */
  public boolean applies(String document, String jurisdiction) {
    return standings.containsKey(pack(document, jurisdiction));
  }

  /** Whether a document is in force (现行) in a jurisdiction. */
  public boolean isInForce(String document, String jurisdiction) {
    return "IN_FORCE".equals(standings.get(pack(document, jurisdiction)));
  }

  private static String pack(String document, String jurisdiction) {
    return document + "/" + jurisdiction;
  }

  /** The assessed units of a jurisdiction; a county that is a jurisdiction is its own only unit. */
  public List<Division> districtsOf(String jurisdiction) {
    Division itself = divisions.get(jurisdiction);
    if (itself != null && itself.isDistrict()) {
      return List.of(itself);
    }
    return children(jurisdiction).filter(Division::isDistrict).toList();
  }

  /** The towns (镇街) that a district manages. */
  public List<Division> townsOf(String district) {
    return children(district).filter(Division::isTown).toList();
  }

  /** The name of an area, or its code where the catalogue has none. */
  public String divisionName(String code) {
    Division division = divisions.get(code);
    return division == null ? code : division.name();
  }

  /** The name of an assessed unit: an area or a department. */
  public String unitName(String code) {
    return divisions.containsKey(code) ? divisionName(code) : departmentName(code);
  }

  /** The Chinese name of a code, or the code itself where the catalogue has none. */
  public String codeName(String set, String code) {
    return codes.getOrDefault(set, Map.of()).getOrDefault(code, code);
  }

  /** The name of a department, or its number where none is known. */
  public String departmentName(String number) {
    return departments.getOrDefault(number, "部门 " + number);
  }

  private Stream<Division> children(String parent) {
    return divisions.values().stream()
        .filter(division -> division.current() && division.parent().equals(parent))
        .sorted(Comparator.comparing(Division::code));
  }
}
