package anlan.core.catalogue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks {@code tasks.csv}: what units must do once or in every period (任务清单), with its deadline.
 * Who has done what by when is SQL; the rows are checked here so that all mistakes are told at
 * once.
 */
final class TasksFile {
  /** Who has the task. */
  private enum Obliged {
    /** 市安委会办公室、市工作专班. */
    CITY_OFFICE,
    /** 区县、功能区. */
    DISTRICT,
    /** 市级部门. */
    CITY_DEPARTMENT
  }

  /** How often. */
  private enum Cadence {
    /** By {@code due_on}. */
    ONCE,
    /** Monday to Sunday. */
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR
  }

  /** An activity of the unit by its kind, or a submission by its form. */
  private static final String EVIDENCE = "(ACTIVITY|SUBMISSION):[A-Z_]+";

  private TasksFile() {}

  static void check(Path folder, Set<String> documents, List<String> problems) {
    Set<String> tasks = new HashSet<>();
    for (CsvRow row :
        Csv.read(
            folder,
            "tasks.csv",
            problems,
            "task",
            "document",
            "clause",
            "section",
            "name",
            "content",
            "obliged",
            "obliged_name",
            "cadence",
            "due_on",
            "due_days",
            "deadline_text",
            "evidence",
            "effective_from",
            "effective_to",
            "basis")) {
      if (!tasks.add(row.text("task"))) {
        row.problem("task", "is used twice: keys are unique");
      }
      if (!documents.contains(row.text("document"))) {
        row.problem("document", "is not in documents.csv: add it there or use one that is");
      }
      List.of("clause", "section", "name", "content", "obliged_name", "deadline_text", "basis")
          .forEach(row::text);
      row.choice("obliged", Obliged.class);
      if (!row.text("evidence").matches(EVIDENCE)) {
        row.problem("evidence", "is neither: write ACTIVITY:PLAN or SUBMISSION:MONTHLY");
      }
      row.date("effective_from");
      row.optionalDate("effective_to");
      checkDeadline(row);
    }
  }

  private static void checkDeadline(CsvRow row) {
    boolean once = row.choice("cadence", Cadence.class) == Cadence.ONCE;
    if (once) {
      row.date("due_on");
    } else {
      row.count("due_days");
    }
    String other = once ? "due_days" : "due_on";
    if (row.has(other)) {
      row.problem(other, "has no meaning here: ONCE has due_on, every other cadence due_days");
    }
  }
}
