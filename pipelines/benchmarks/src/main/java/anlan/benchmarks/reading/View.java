package anlan.benchmarks.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A view of the warehouse and the question it is asked: every column of every row of one district,
 * or of what else the view tells apart; of a view by day, as its header says, one day.
 */
record View(String name, List<String> columns) {
  private static final List<Filter> FILTERS =
      List.of(
          new Filter("district", "'370102'"),
          new Filter("area", "'370100'"),
          new Filter("unit", "'370102'"),
          new Filter("subject_id", "17"),
          new Filter("hazard_id", "17"),
          new Filter("case_id", "17"),
          new Filter("post_id", "17"),
          new Filter("accident_id", "17"));

  private static final List<Filter> ONE_DAY =
      List.of(
          new Filter("indicator", "'C2'"),
          new Filter("period", "'2023Q4'"),
          new Filter("day", "date '2023-12-20'"));

  private record Filter(String column, String value) {}

  /** What is asked; {@code checksum} reads a value of any type, so that no column is left out. */
  String question() {
    String sums =
        columns.stream()
            .map(column -> "checksum(\"" + column + "\")")
            .collect(Collectors.joining(", "));
    return "select count(*), " + sums + " from marts." + name + where().orElse("");
  }

  /** How the question is narrowed, in words. */
  String narrowed() {
    return where().map(where -> where.replace(" where ", "")).orElse("all");
  }

  private Optional<String> where() {
    Stream<Filter> place = FILTERS.stream().filter(f -> columns.contains(f.column())).limit(1);
    Stream<Filter> day =
        ONE_DAY.stream().filter(f -> name.endsWith("_by_day") && columns.contains(f.column()));
    String filters =
        Stream.concat(place, day)
            .map(filter -> filter.column() + " = " + filter.value())
            .collect(Collectors.joining(" and "));
    return filters.isEmpty() ? Optional.empty() : Optional.of(" where " + filters);
  }
}
