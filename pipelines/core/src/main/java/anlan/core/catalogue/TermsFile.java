package anlan.core.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads files of terms (时限): one row for all, and one per jurisdiction that differs. */
final class TermsFile {
  private TermsFile() {}

  /** The terms by jurisdiction, those of all under {@link Catalogue#ANYWHERE}. */
  static <T> Map<String, T> read(
      String file,
      List<CsvRow> rows,
      Set<String> jurisdictions,
      List<String> problems,
      Function<CsvRow, T> terms) {
    Map<String, T> read = new LinkedHashMap<>();
    for (CsvRow row : rows) {
      String jurisdiction = row.optional("jurisdiction");
      if (row.has("jurisdiction") && !jurisdictions.contains(jurisdiction)) {
        row.problem("jurisdiction", "is not in jurisdictions.csv: add it there or use one that is");
      }
      if (read.put(jurisdiction, terms.apply(row)) != null) {
        row.problem("jurisdiction", "is used twice: keys are unique");
      }
    }
    if (!read.containsKey(Catalogue.ANYWHERE)) {
      problems.add(file + ": no row has an empty jurisdiction: write the terms of the others");
    }
    return read;
  }
}
