package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code enforcement_terms.csv}. */
final class EnforcementTermsFile {
  private static final String FILE = "enforcement_terms.csv";

  private EnforcementTermsFile() {}

  static Map<String, EnforcementTerms> read(
      Path folder, Set<String> jurisdictions, List<String> problems) {
    List<CsvRow> rows =
        Csv.read(
            folder,
            FILE,
            problems,
            "jurisdiction",
            "publish_working_days",
            "credit_working_days",
            "similar_cases_min",
            "note");
    return TermsFile.read(FILE, rows, jurisdictions, problems, EnforcementTermsFile::terms);
  }

  private static EnforcementTerms terms(CsvRow row) {
    return new EnforcementTerms(
        row.optional("jurisdiction"),
        atLeastOne(row, "publish_working_days"),
        atLeastOne(row, "credit_working_days"),
        atLeastOne(row, "similar_cases_min"));
  }

  private static int atLeastOne(CsvRow row, String column) {
    if (row.optional(column).equals("0")) {
      row.problem(column, "is less than 1: write a number of days or cases from 1 on");
    }
    return row.count(column);
  }
}
