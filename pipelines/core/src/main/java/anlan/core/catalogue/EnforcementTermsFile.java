package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code enforcement_terms.csv}: one row for all, and one per jurisdiction that differs. */
final class EnforcementTermsFile {
  private EnforcementTermsFile() {}

  static Map<String, EnforcementTerms> read(
      Path folder, Set<String> jurisdictions, List<String> problems) {
    Map<String, EnforcementTerms> terms = new LinkedHashMap<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "enforcement_terms.csv",
            problems,
            "jurisdiction",
            "publish_working_days",
            "credit_working_days",
            "similar_cases_min",
            "note")) {
      String jurisdiction = row.optional("jurisdiction");
      if (row.has("jurisdiction") && !jurisdictions.contains(jurisdiction)) {
        row.problem("jurisdiction", "is not in jurisdictions.csv: add it there or use one that is");
      }
      EnforcementTerms read =
          new EnforcementTerms(
              jurisdiction,
              atLeastOne(row, "publish_working_days"),
              atLeastOne(row, "credit_working_days"),
              atLeastOne(row, "similar_cases_min"));
      if (terms.put(jurisdiction, read) != null) {
        row.problem("jurisdiction", "is used twice: keys are unique");
      }
    }
    if (!terms.containsKey(Catalogue.ANYWHERE)) {
      problems.add(
          "enforcement_terms.csv: no row has an empty jurisdiction: write the terms of the others");
    }
    return terms;
  }

  private static int atLeastOne(CsvRow row, String column) {
    if (row.optional(column).equals("0")) {
      row.problem(column, "is less than 1: write a number of days or cases from 1 on");
    }
    return row.count(column);
  }
}
