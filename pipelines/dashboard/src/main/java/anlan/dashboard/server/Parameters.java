package anlan.dashboard.server;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.scoring.UnitKind;
import anlan.dashboard.accident.AccidentList;
import anlan.dashboard.accident.AccidentSearch;
import anlan.dashboard.assessment.QuarterScope;
import anlan.dashboard.assessment.UnitScope;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Format;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.hazard.HazardDimension;
import anlan.dashboard.hazard.HazardScope;
import anlan.dashboard.hazard.HazardSearch;
import anlan.dashboard.hazard.Listed;
import anlan.dashboard.hazard.MajorList;
import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of one request, checked against the catalogue and the clock. */
final class Parameters {
  static final String DEFAULT_JURISDICTION = "370100";
  private static final int TEXT_MAX = 50;

  private static final int PAGE_MAX = 10_000;
  private static final int SIZE_MAX = 200;
  private static final int SIZE = 20;

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Takes the query parameters of a request.
   *
   * @throws BadParameter for a name that is not known here or comes twice
   */
  static Parameters of(Map<String, List<String>> query, List<String> known) {
    Map<String, String> values = new TreeMap<>();
    query.forEach(
        (name, given) -> {
          if (!known.contains(name)) {
            throw new BadParameter(name, String.join(",", given), "参数名 " + String.join("、", known));
          }
          if (given.size() > 1) {
            throw new BadParameter(name, String.join(",", given), "只给一次");
          }
          if (!given.get(0).isBlank()) {
            values.put(name, given.get(0).strip());
          }
        });
    return new Parameters(values);
  }

  /** Takes those of a question whose answer can be taken away as a file. */
  static Parameters ofTable(Map<String, List<String>> query, List<String> known) {
    List<String> names = new ArrayList<>(known);
    names.add("format");
    return of(query, names);
  }

  /** Names of all dimensions and of {@code more}. */
  static List<String> names(String... more) {
    List<String> names = new ArrayList<>(List.of(more));
    for (Dimension dimension : Dimension.values()) {
      names.add(dimension.parameter());
    }
    return names;
  }

  /** Names of all dimensions of hazards and of {@code more}. */
  static List<String> hazardNames(String... more) {
    List<String> names = new ArrayList<>(List.of(more));
    for (HazardDimension dimension : HazardDimension.values()) {
      names.add(dimension.parameter());
    }
    return names;
  }

  Scope scope(Reference reference, Cut cut) {
    String jurisdiction = jurisdiction(reference);
    Period period = period("period", cut);
    Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      String value = values.get(dimension.parameter());
      if (value != null) {
        List<String> allowed = dimension.allowed(reference, jurisdiction);
        filters.put(dimension, filter(dimension.parameter(), value, allowed));
      }
    }
    return new Scope(jurisdiction, period, Scope.asOf(period, cut), filters);
  }

  /** Which hazards are asked for. */
  HazardScope hazards(Reference reference) {
    String jurisdiction = jurisdiction(reference);
    Map<HazardDimension, String> filters = new EnumMap<>(HazardDimension.class);
    for (HazardDimension dimension : HazardDimension.values()) {
      String value = values.get(dimension.parameter());
      if (value != null) {
        List<String> allowed = dimension.allowed(reference, jurisdiction);
        filters.put(dimension, filter(dimension.parameter(), value, allowed));
      }
    }
    return new HazardScope(jurisdiction, filters);
  }

  /** The quarter whose scores are asked for; the running one if not said. */
  QuarterScope quarterScope(Reference reference, Cut cut) {
    Period quarter = period("quarter", cut);
    if (quarter.kind() != PeriodKind.QUARTER) {
      throw new BadParameter("quarter", quarter.label(), "2023Q3 这样的季度");
    }
    List<String> kinds = Stream.of(UnitKind.values()).map(UnitKind::name).toList();
    UnitKind units = UnitKind.valueOf(choice("units", UnitKind.DISTRICT.name(), kinds));
    return new QuarterScope(jurisdiction(reference), units, quarter, Scope.asOf(quarter, cut));
  }

  /** The assessed unit (考评单位) that is looked into, one of those in the jurisdiction. */
  UnitScope unitScope(Reference reference, Cut cut) {
    QuarterScope scope = quarterScope(reference, cut);
    String unit = values.getOrDefault("unit", "");
    List<String> codes = reference.unitsOf(scope.jurisdiction(), scope.units());
    if (!codes.contains(unit)) {
      throw new BadParameter("unit", unit, String.join("、", codes));
    }
    return new UnitScope(scope, unit);
  }

  /** Which accidents a list shows; those of the year if not said. */
  AccidentSearch accidents(Reference reference) {
    String jurisdiction = jurisdiction(reference);
    String list = values.getOrDefault("list", AccidentList.YEAR.parameter());
    return new AccidentSearch(
        jurisdiction,
        districtOrAll(reference),
        AccidentList.named(list)
            .orElseThrow(() -> bad("list", list, AccidentList.values(), AccidentList::parameter)),
        page(),
        size());
  }

  /** The code of a district of the jurisdiction; "" for all. */
  String districtOrAll(Reference reference) {
    String district = values.getOrDefault("district", "");
    return district.isEmpty()
        ? ""
        : district("district", district, jurisdiction(reference), reference);
  }

  /** The code of a town of the jurisdiction; "" for all. */
  String townOrAll(Reference reference) {
    return choice("town", "", Dimension.TOWN.allowed(reference, jurisdiction(reference)));
  }

  /** A code of the set of the parameter's name; "" for all. */
  String code(String set, Reference reference) {
    return choice(set, "", reference.codes().getOrDefault(set, Map.of()).keySet());
  }

  private static String district(
      String name, String code, String jurisdiction, Reference reference) {
    List<String> codes = reference.districtsOf(jurisdiction).stream().map(Division::code).toList();
    if (!codes.contains(code)) {
      throw new BadParameter(name, code, String.join("、", codes));
    }
    return code;
  }

  /** The number of an assessment item (考评项). */
  String item() {
    String item = values.getOrDefault("item", "");
    if (!item.matches("[A-Z]\\d{1,2}(\\.\\d{1,2})?")) {
      throw new BadParameter("item", item, "D4.1 这样的考评项编号");
    }
    return item;
  }

  /** What to group hazards by; districts if not said. */
  HazardDimension hazardsBy() {
    String by = values.getOrDefault("by", HazardDimension.DISTRICT.parameter());
    return HazardDimension.named(by)
        .orElseThrow(() -> new BadParameter("by", by, String.join("、", hazardNames())));
  }

  /** Which hazards a list shows; the overdue if not said. */
  Listed listed() {
    String list = values.getOrDefault("list", Listed.OVERDUE.parameter());
    return Listed.named(list)
        .orElseThrow(() -> bad("list", list, Listed.values(), Listed::parameter));
  }

  /** Which major hazards a list shows; those not closed if not said. */
  MajorList majorList() {
    String list = values.getOrDefault("list", MajorList.OPEN.parameter());
    return MajorList.named(list)
        .orElseThrow(() -> bad("list", list, MajorList.values(), MajorList::parameter));
  }

  /** How long overdue; "" for any. */
  String age() {
    String age = values.getOrDefault("age", "");
    if (!age.isEmpty() && !HazardSearch.AGES.contains(age)) {
      throw new BadParameter("age", age, String.join("、", HazardSearch.AGES));
    }
    return age;
  }

  /** The indicator asked for. */
  Indicator indicator(Reference reference) {
    String id = values.getOrDefault("indicator", "");
    return reference
        .indicator(id)
        .orElseThrow(
            () ->
                new BadParameter(
                    "indicator",
                    id,
                    String.join("、", reference.indicators().stream().map(Indicator::id).toList())));
  }

  /** What to group by; districts if not said. */
  Dimension by() {
    String by = values.getOrDefault("by", Dimension.DISTRICT.parameter());
    return Dimension.named(by)
        .orElseThrow(() -> new BadParameter("by", by, String.join("、", names())));
  }

  /** The number at the end of a path, such as a hazard's. */
  static long id(String text, String what) {
    if (!text.matches("\\d{1,18}")) {
      throw new BadParameter("id", text, what);
    }
    return Long.parseLong(text);
  }

  /** Which page of a list, from 1; what is taken away begins with the first. */
  int page() {
    return format().isPresent() ? 1 : number("page", 1, 1, PAGE_MAX);
  }

  /** How many rows a page has; what is taken away has all that it may. */
  int size() {
    return format().isPresent() ? Sheet.ROWS_MAX : number("size", SIZE, 1, SIZE_MAX);
  }

  /** In which file a table is taken away; empty for the answer to a page. */
  Optional<Format> format() {
    String format = values.get("format");
    if (format == null) {
      return Optional.empty();
    }
    Optional<Format> known = Format.named(format);
    if (known.isEmpty()) {
      throw new BadParameter("format", format, String.join("、", Format.names()));
    }
    return known;
  }

  /** A whole number within bounds. */
  int number(String name, int fallback, int min, int max) {
    String value = values.get(name);
    if (value == null) {
      return fallback;
    }
    if (!value.matches("\\d{1,9}")
        || Integer.parseInt(value) < min
        || Integer.parseInt(value) > max) {
      throw new BadParameter(name, value, "%d 至 %d 的整数".formatted(min, max));
    }
    return Integer.parseInt(value);
  }

  /** One of some words. */
  String choice(String name, String fallback, Collection<String> allowed) {
    String value = values.getOrDefault(name, fallback);
    if (!value.equals(fallback) && !allowed.contains(value)) {
      throw new BadParameter(name, value, String.join("、", allowed));
    }
    return value;
  }

  /** Free text to search for; "" for none. */
  String text(String name) {
    String value = values.getOrDefault(name, "");
    if (value.length() > TEXT_MAX) {
      throw new BadParameter(name, value, "不超过 %d 个字".formatted(TEXT_MAX));
    }
    return value;
  }

  private Period period(String name, Cut cut) {
    return period(name, PeriodKind.QUARTER, cut);
  }

  /** A period that has begun; the running one of a kind if not said. */
  Period period(String name, PeriodKind kind, Cut cut) {
    int today = Math.toIntExact(cut.clock().toEpochDay());
    String label = values.get(name);
    if (label == null) {
      return kind.containing(today);
    }
    Period period = parse(label);
    if (period == null || period.start() > today) {
      throw new BadParameter(
          name, label, "2023、2023H1、2023Q3、2023-07 这样的期间，且在业务时钟 %s 之前已开始".formatted(cut.clock()));
    }
    return period;
  }

  /** A period; null if it is none. */
  static @Nullable Period parse(String label) {
    try {
      return Period.parse(label);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The jurisdiction asked for; 济南市 if not said. */
  String jurisdiction(Reference reference) {
    String jurisdiction = values.getOrDefault("jurisdiction", DEFAULT_JURISDICTION);
    if (!reference.jurisdictions().containsKey(jurisdiction)) {
      throw new BadParameter(
          "jurisdiction", jurisdiction, String.join("、", reference.jurisdictions().keySet()));
    }
    return jurisdiction;
  }

  private static <T> BadParameter bad(
      String name, String value, T[] known, Function<T, String> parameter) {
    return new BadParameter(
        name, value, Arrays.stream(known).map(parameter).collect(Collectors.joining("、")));
  }

  private static String filter(String name, String value, List<String> allowed) {
    if (value.equals(Dimension.NONE)) {
      return "";
    }
    if (name.equals(Dimension.DEPARTMENT.parameter())) {
      if (!value.matches("\\d{1,9}")) {
        throw new BadParameter(name, value, "部门编号（数字），或 NONE 表示责任空档");
      }
      return value;
    }
    if (!allowed.contains(value)) {
      throw new BadParameter(name, value, String.join("、", allowed));
    }
    return value;
  }

  /** The parameters in one order: equal questions have equal keys. */
  @Override
  public String toString() {
    return values.toString();
  }
}
