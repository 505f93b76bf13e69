package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks {@code capacity_targets.csv}: what share of each capacity (监管执法能力) a unit must have. Who
 * has it is SQL; the rows are checked here so that all mistakes are told at once.
 */
final class CapacityTargetsFile {
  private static final int WHOLE = 100;

  private CapacityTargetsFile() {}

  static void check(Path folder, Set<String> documents, List<String> problems) {
    Set<String> capacities = new HashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "capacity_targets.csv",
            problems,
            "capacity",
            "document",
            "clause",
            "name",
            "target_percent",
            "basis")) {
      if (!capacities.add(row.text("capacity"))) {
        row.problem("capacity", "is used twice: keys are unique");
      }
      if (!documents.contains(row.text("document"))) {
        row.problem("document", "is not in documents.csv: add it there or use one that is");
      }
      if (row.count("target_percent") > WHOLE) {
        row.problem("target_percent", "is more than all: write a share from 0 to 100");
      }
      List.of("clause", "name", "basis").forEach(row::text);
    }
  }
}
