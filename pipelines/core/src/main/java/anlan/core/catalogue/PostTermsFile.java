package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code post_terms.csv}. */
final class PostTermsFile {
  private PostTermsFile() {}

  static List<PostTerms> read(Path folder, Map<String, Document> documents, List<String> problems) {
    List<PostTerms> terms = new ArrayList<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "post_terms.csv",
            problems,
            "document",
            "week_working_days",
            "week_days",
            "due_until_day",
            "duty_percent",
            "log_days",
            "rotation_months",
            "gap_days_max",
            "note")) {
      Document document = documents.get(row.text("document"));
      if (document == null) {
        row.problem("document", "is not in documents.csv: add it there or use one that is");
      } else if (terms.stream().anyMatch(other -> other.document().equals(document.ref()))) {
        row.problem("document", "is used twice: keys are unique");
      } else {
        terms.add(terms(row, document));
      }
    }
    return terms;
  }

  private static PostTerms terms(CsvRow row, Document document) {
    return new PostTerms(
        document.ref(),
        (int) document.effectiveFrom().toEpochDay(),
        atLeastOne(row, "week_working_days"),
        atLeastOne(row, "week_days"),
        row.count("due_until_day"),
        row.count("duty_percent"),
        row.count("log_days"),
        atLeastOne(row, "rotation_months"),
        row.count("gap_days_max"));
  }

  private static int atLeastOne(CsvRow row, String column) {
    if (row.optional(column).equals("0")) {
      row.problem(column, "is less than 1: write a number of days or months from 1 on");
    }
    return row.count(column);
  }
}
