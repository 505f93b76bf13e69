package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code clauses.csv}. Whether the things it names exist, a test of the house looks up. */
final class ClausesFile {
  private ClausesFile() {}

  static List<Clause> read(Path folder, Set<String> documents, List<String> problems) {
    List<Clause> clauses = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "clauses.csv",
            problems,
            "clause_id",
            "document",
            "clause_text",
            "obliged",
            "frequency",
            "indicators",
            "history_tables",
            "marts",
            "tests",
            "no_fact_because")) {
      if (!ids.add(row.text("clause_id"))) {
        row.problem("clause_id", "is used twice: keys are unique");
      }
      if (!documents.contains(row.text("document"))) {
        row.problem("document", "is not in documents.csv: add it there or use one that is");
      }
      Clause clause =
          new Clause(
              row.optional("clause_id"),
              row.optional("document"),
              row.text("clause_text"),
              names(row, "indicators"),
              names(row, "history_tables"),
              names(row, "marts"),
              names(row, "tests"),
              row.optional("no_fact_because"));
      check(row, clause);
      clauses.add(clause);
    }
    return clauses;
  }

  private static void check(CsvRow row, Clause clause) {
    boolean named =
        !clause.indicators().isEmpty() || !clause.tables().isEmpty() || !clause.tests().isEmpty();
    if (clause.isShown() && (clause.tables().isEmpty() || clause.tests().isEmpty())) {
      row.problem("marts", "needs the tables of its facts and the tests that prove it too");
    } else if (!clause.isShown() && named) {
      row.problem("marts", "is missing: name the views that show it, or leave all names empty");
    } else if (clause.isShown() && row.has("no_fact_because")) {
      row.problem("no_fact_because", "contradicts the views that show it: leave one of them empty");
    }
  }

  private static List<String> names(CsvRow row, String column) {
    return row.has(column) ? List.of(row.optional(column).split("\\|")) : List.of();
  }
}
