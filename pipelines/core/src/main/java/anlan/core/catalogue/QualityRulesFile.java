package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks {@code quality_rules.csv}: what makes a row suspicious (数据质量规则), what is done about it,
 * and which test classes show that ({@code |} between them). The rules themselves are SQL, but
 * those that pass; they are checked here so that all mistakes are told at once.
 */
final class QualityRulesFile {
  /** What is done about a row that a rule finds. */
  private enum Action {
    /** It counts as it is, and is shown. */
    FLAG,
    /** It counts with a value that stands in for the one it lacks, and is shown. */
    FIX,
    /** It is left out of the figures that the value would falsify, and is shown. */
    QUARANTINE,
    /** A person is asked to decide. */
    SUGGEST,
    /** The pipeline copes with it by itself: nothing is flagged, so the rule has no weight. */
    PASS
  }

  private QualityRulesFile() {}

  static void check(Path folder, List<String> problems) {
    Set<String> rules = new HashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "quality_rules.csv",
            problems,
            "rule",
            "name",
            "action",
            "defect_weight",
            "source_table",
            "basis",
            "tests")) {
      if (!rules.add(row.text("rule"))) {
        row.problem("rule", "is used twice: keys are unique");
      }
      row.text("name");
      weight(row, row.choice("action", Action.class));
      List.of("source_table", "basis", "tests").forEach(row::text);
    }
  }

  private static void weight(CsvRow row, Action action) {
    if (action == Action.PASS) {
      if (row.has("defect_weight")) {
        row.problem("defect_weight", "is of a rule that flags nothing: leave it empty");
      }
    } else if (row.count("defect_weight") == 0) {
      row.problem("defect_weight", "makes the rule count nothing: write 1, 2 or 3");
    }
  }
}
