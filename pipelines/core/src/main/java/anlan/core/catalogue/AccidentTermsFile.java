package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code accident_terms.csv}. */
final class AccidentTermsFile {
  private static final String FILE = "accident_terms.csv";

  private AccidentTermsFile() {}

  static Map<String, AccidentTerms> read(
      Path folder, Set<String> jurisdictions, List<String> problems) {
    List<CsvRow> rows =
        Csv.read(
            folder,
            FILE,
            problems,
            "jurisdiction",
            "death_days",
            "death_days_road_fire",
            "investigate_days",
            "extend_days_max",
            "approve_days",
            "approve_days_grave",
            "evaluate_from_months",
            "evaluate_until_months",
            "evaluate_until_days",
            "note");
    return TermsFile.read(FILE, rows, jurisdictions, problems, AccidentTermsFile::terms);
  }

  private static AccidentTerms terms(CsvRow row) {
    return new AccidentTerms(
        row.optional("jurisdiction"),
        row.count("death_days"),
        row.count("death_days_road_fire"),
        row.count("investigate_days"),
        row.count("extend_days_max"),
        row.count("approve_days"),
        row.count("approve_days_grave"),
        row.count("evaluate_from_months"),
        row.count("evaluate_until_months"),
        row.count("evaluate_until_days"));
  }
}
