package anlan.dashboard.task;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.task.TaskForm.Line;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads 任务清单 as printed: one line per task, its periods added up. */
public final class TaskFormReader {
  private static final String VIEW = "marts.task_list";

  private final Trino trino;

  public TaskFormReader(Trino trino) {
    this.trino = trino;
  }

  /** The form; {@code seen} is the cut of an answer without rows. */
  public TaskForm read(TaskScope scope, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<Line> lines = Stamped.ask(trino, question, seen, row -> line(row, reference));
    return new TaskForm(
        lines.cut(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        lines.rows(),
        Source.of(VIEW, question));
  }

  static Question question(TaskScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select t.document, t.section, t.name, t.content, t.obliged_name,")
            .line("  t.deadline_text, sum(s.units_due) as units_due,")
            .line("  sum(s.units_in_time) as units_in_time, sum(s.units_late) as units_late,")
            .line("  sum(s.units_overdue) as units_overdue, sum(s.units_open) as units_open,")
            .line("  max(cut) as cut, max(stamp) as stamp, max(k.clock) as clock")
            .line("from " + VIEW + " s cross join marts.city_clock k")
            .line("  join reference.tasks t on t.task = s.task")
            .line("where true");
    scope.restrict(question);
    return question
        .line("group by t.document, t.clause, t.task, t.section, t.name, t.content,")
        .line("  t.obliged_name, t.deadline_text")
        .line("order by t.document, t.clause, t.task")
        .build();
  }

  private static Line line(ResultSet row, Reference reference) throws SQLException {
    String document = row.getString("document");
    Document known = reference.documents().get(document);
    return new Line(
        known == null ? document : known.number(),
        Cells.text(row, "section"),
        Cells.text(row, "name"),
        Cells.text(row, "content"),
        Cells.text(row, "obliged_name"),
        Cells.text(row, "deadline_text"),
        row.getLong("units_due"),
        row.getLong("units_in_time"),
        row.getLong("units_late"),
        row.getLong("units_overdue"),
        row.getLong("units_open"));
  }
}
