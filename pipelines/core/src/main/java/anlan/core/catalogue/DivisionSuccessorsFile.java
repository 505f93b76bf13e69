package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks {@code division_successors.csv}: which division stands where one was abolished (区划沿革), so
 * that rows under the old code can be shown to the district that has to mend them.
 */
final class DivisionSuccessorsFile {
  private static final String FILE = "division_successors.csv";

  private DivisionSuccessorsFile() {}

  static void check(Path folder, Map<String, Division> divisions, List<String> problems) {
    Set<String> told = new HashSet<>();
    for (CsvRow row : Csv.read(folder, FILE, problems, "code", "successor")) {
      row.known("code", divisions.keySet(), "divisions.csv");
      row.known("successor", divisions.keySet(), "divisions.csv");
      Division abolished = divisions.get(row.text("code"));
      Division successor = divisions.get(row.text("successor"));
      if (abolished != null && abolished.validTo() == null) {
        row.problem("code", "still exists: leave it out, or fill in its valid_to in divisions.csv");
      }
      if (successor != null && successor.validTo() != null) {
        row.problem("successor", "is abolished itself: write the division that stands there now");
      }
      if (!told.add(row.optional("code"))) {
        row.problem("code", "is used twice: keys are unique");
      }
    }
    for (Division division : divisions.values()) {
      if (division.validTo() != null && !told.contains(division.code())) {
        problems.add(
            "%s: %s %s is abolished and has no successor: add its row"
                .formatted(FILE, division.code(), division.name()));
      }
    }
  }
}
