package anlan.dashboard.task;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tasks of all units of a jurisdiction in one statement; figures, units and list are made
 * of these rows, so that they agree and come from one cut. A city has some thousands.
 */
public final class TaskReader {
  private static final String VIEW = "marts.task_states";

  private final Trino trino;

  public TaskReader(Trino trino) {
    this.trino = trino;
  }

  /** Figures, units and one page of a list; {@code seen} is the cut of an answer without rows. */
  public TaskPage read(TaskScope scope, TaskSearch search, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<Duty> all = Stamped.ask(trino, question, seen, TaskReader::duty);
    return TaskPage.of(all.cut(), scope, search, reference, all.rows(), Source.of(VIEW, question));
  }

  static Question question(TaskScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select s.task, t.document, t.clause, c.clause_text, t.section, t.name,")
            .line("  t.content, s.unit_kind, s.unit, s.unit_name, s.period, s.due_on, s.done_on,")
            .line("  s.task_state, s.days, cut, stamp, k.clock")
            .line("from " + VIEW + " s cross join marts.city_clock k")
            .line("  join reference.tasks t on t.task = s.task")
            .line("  left join reference.clauses c on c.clause_id = t.clause")
            .line("where true");
    scope.restrict(question);
    return question.line("order by s.task, s.unit, s.period").build();
  }

  static Duty duty(ResultSet row) throws SQLException {
    return new Duty(
        row.getString("task"),
        row.getString("document"),
        Cells.text(row, "clause"),
        Cells.text(row, "clause_text"),
        Cells.text(row, "section"),
        Cells.text(row, "name"),
        Cells.text(row, "content"),
        UnitKind.valueOf(row.getString("unit_kind")),
        row.getString("unit"),
        Cells.text(row, "unit_name"),
        row.getString("period"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        TaskState.valueOf(row.getString("task_state")),
        days(row));
  }

  private static @Nullable Long days(ResultSet row) throws SQLException {
    long days = row.getLong("days");
    return row.wasNull() ? null : Long.valueOf(days);
  }
}
