package anlan.dashboard.assessment;

import anlan.dashboard.coverage.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The items of a unit's score, group by group.
 *
 * @param cut the cut the figures come from
 * @param unit its division code
 * @param groups in the order of the scheme
 * @param source where they come from
 */
public record UnitItems(long cut, String unit, List<Group> groups, Source source) {
  /**
   * A group of items (考评项分组).
   *
   * @param id D2
   * @param name its name
   * @param weight of all its items as the scheme prints them
   * @param effectiveWeight of those that give points
   * @param points of all
   * @param items in the order of their numbers
   */
  public record Group(
      String id,
      String name,
      BigDecimal weight,
      BigDecimal effectiveWeight,
      BigDecimal points,
      List<ItemResult> items) {
    static Group of(String id, String name, List<ItemResult> items) {
      return new Group(
          id,
          name,
          sum(items, ItemResult::weight),
          sum(items, ItemResult::effectiveWeight),
          sum(items, ItemResult::points),
          items);
    }

    private static BigDecimal sum(List<ItemResult> items, Function<ItemResult, BigDecimal> what) {
      return items.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** A row: an item and its group. */
  record Row(String group, String groupName, ItemResult item) {}

  static List<Group> grouped(List<Row> rows) {
    Map<String, List<ItemResult>> items = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Row row : rows) {
      names.put(row.group(), row.groupName());
      items.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row.item());
    }
    return names.entrySet().stream()
        .map(e -> Group.of(e.getKey(), e.getValue(), items.getOrDefault(e.getKey(), List.of())))
        .toList();
  }
}
