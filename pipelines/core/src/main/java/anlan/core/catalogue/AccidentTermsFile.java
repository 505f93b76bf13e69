package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code accident_terms.csv}: one row for all, and one per jurisdiction that differs. */
final class AccidentTermsFile {
  private AccidentTermsFile() {}

  static Map<String, AccidentTerms> read(
      Path folder, Set<String> jurisdictions, List<String> problems) {
    Map<String, AccidentTerms> terms = new LinkedHashMap<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "accident_terms.csv",
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
            "note")) {
      String jurisdiction = row.optional("jurisdiction");
      if (row.has("jurisdiction") && !jurisdictions.contains(jurisdiction)) {
        row.problem("jurisdiction", "is not in jurisdictions.csv: add it there or use one that is");
      }
      AccidentTerms read =
          new AccidentTerms(
              jurisdiction,
              row.count("death_days"),
              row.count("death_days_road_fire"),
              row.count("investigate_days"),
              row.count("extend_days_max"),
              row.count("approve_days"),
              row.count("approve_days_grave"),
              row.count("evaluate_from_months"),
              row.count("evaluate_until_months"),
              row.count("evaluate_until_days"));
      if (terms.put(jurisdiction, read) != null) {
        row.problem("jurisdiction", "is used twice: keys are unique");
      }
    }
    if (!terms.containsKey(Catalogue.ANYWHERE)) {
      problems.add(
          "accident_terms.csv: no row has an empty jurisdiction: write the terms of the others");
    }
    return terms;
  }
}
