package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks {@code safeguards.csv}: what enterprises must set up, insure or file (企业安全保障), and which
 * ones. Who has it is SQL; the rows are checked here so that all mistakes are told at once.
 */
final class SafeguardsFile {
  private SafeguardsFile() {}

  static void check(
      Path folder, Set<String> documents, Set<String> sectors, List<String> problems) {
    Set<String> safeguards = new HashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "safeguards.csv",
            problems,
            "safeguard",
            "document",
            "clause",
            "name",
            "employees_high_risk",
            "employees_other",
            "sectors",
            "basis")) {
      if (!safeguards.add(row.text("safeguard"))) {
        row.problem("safeguard", "is used twice: keys are unique");
      }
      if (!documents.contains(row.text("document"))) {
        row.problem("document", "is not in documents.csv: add it there or use one that is");
      }
      List.of("clause", "name", "basis").forEach(row::text);
      if (row.has("employees_high_risk") != row.has("employees_other")) {
        row.problem("employees_other", "stands with employees_high_risk: fill in both or none");
      } else if (row.has("employees_high_risk")) {
        row.count("employees_high_risk");
        row.count("employees_other");
      }
      if (row.has("sectors")) {
        sectors(row, sectors);
      }
    }
  }

  private static void sectors(CsvRow row, Set<String> sectors) {
    if (row.has("employees_high_risk")) {
      row.problem("sectors", "stand beside employees: make a row of each");
    }
    if (!sectors.containsAll(List.of(row.optional("sectors").split("\\|")))) {
      row.problem("sectors", "are not all in codes.csv: use sectors that are, with | between");
    }
  }
}
