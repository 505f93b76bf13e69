package anlan.dashboard.server;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of one request, checked against the catalogue and the clock. */
final class Parameters {
  private static final String DEFAULT_JURISDICTION = "370100";
  private static final int TEXT_MAX = 50;

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

  /** Names of all dimensions and of {@code more}. */
  static List<String> names(String... more) {
    List<String> names = new ArrayList<>(List.of(more));
    for (Dimension dimension : Dimension.values()) {
      names.add(dimension.parameter());
    }
    return names;
  }

  Scope scope(Reference reference, Cut cut) {
    String jurisdiction = values.getOrDefault("jurisdiction", DEFAULT_JURISDICTION);
    if (!reference.jurisdictions().containsKey(jurisdiction)) {
      throw new BadParameter(
          "jurisdiction", jurisdiction, String.join("、", reference.jurisdictions().keySet()));
    }
    Period period = period(cut);
    Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      String value = values.get(dimension.parameter());
      if (value != null) {
        filters.put(dimension, filter(dimension, value, reference, jurisdiction));
      }
    }
    return new Scope(jurisdiction, period, Scope.asOf(period, cut), filters);
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

  /** Free text to search for; "" for none. */
  String text(String name) {
    String value = values.getOrDefault(name, "");
    if (value.length() > TEXT_MAX) {
      throw new BadParameter(name, value, "不超过 %d 个字".formatted(TEXT_MAX));
    }
    return value;
  }

  private Period period(Cut cut) {
    int today = Math.toIntExact(cut.clock().toEpochDay());
    String label = values.get("period");
    if (label == null) {
      return PeriodKind.QUARTER.containing(today);
    }
    Period period = parse(label);
    if (period == null || period.start() > today) {
      throw new BadParameter(
          "period",
          label,
          "2023、2023H1、2023Q3、2023-07 这样的期间，且在业务时钟 %s 之前已开始".formatted(cut.clock()));
    }
    return period;
  }

  private static @Nullable Period parse(String label) {
    try {
      return Period.parse(label);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String filter(
      Dimension dimension, String value, Reference reference, String jurisdiction) {
    if (value.equals(Dimension.NONE)) {
      return "";
    }
    if (dimension == Dimension.DEPARTMENT) {
      if (!value.matches("\\d{1,9}")) {
        throw new BadParameter("department", value, "部门编号（数字），或 NONE 表示责任空档");
      }
      return value;
    }
    List<String> allowed = dimension.allowed(reference, jurisdiction);
    if (!allowed.contains(value)) {
      throw new BadParameter(dimension.parameter(), value, String.join("、", allowed));
    }
    return value;
  }

  /** The parameters in one order: equal questions have equal keys. */
  @Override
  public String toString() {
    return values.toString();
  }
}
