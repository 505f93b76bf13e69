package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks {@code quality_rules.csv}: what makes a row suspicious (数据质量规则), and what is done about
 * it. The rules themselves are SQL; they are checked here so that all mistakes are told at once.
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
    SUGGEST
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
            "basis")) {
      if (!rules.add(row.text("rule"))) {
        row.problem("rule", "is used twice: keys are unique");
      }
      row.text("name");
      row.choice("action", Action.class);
      if (row.count("defect_weight") == 0) {
        row.problem("defect_weight", "makes the rule count nothing: write 1, 2 or 3");
      }
      row.text("source_table");
      row.text("basis");
    }
  }
}
