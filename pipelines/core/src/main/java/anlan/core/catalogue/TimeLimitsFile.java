package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code time_limits.csv}: one row per limit. */
final class TimeLimitsFile {
  private TimeLimitsFile() {}

  static Map<TimeLimit, Integer> read(Path folder, Set<String> documents, List<String> problems) {
    Map<TimeLimit, Integer> days = new EnumMap<>(TimeLimit.class);
    for (CsvRow row :
        Csv.read(folder, "time_limits.csv", problems, "time_limit", "days", "document", "basis")) {
      if (!documents.contains(row.text("document"))) {
        row.problem("document", "is not in documents.csv: add it there or use one that is");
      }
      row.text("basis");
      if (days.put(row.choice("time_limit", TimeLimit.class), row.count("days")) != null) {
        row.problem("time_limit", "is used twice: keys are unique");
      }
    }
    for (TimeLimit limit : TimeLimit.values()) {
      if (!days.containsKey(limit)) {
        problems.add("time_limits.csv: no row says the days of %s: write one".formatted(limit));
      }
    }
    return days;
  }
}
