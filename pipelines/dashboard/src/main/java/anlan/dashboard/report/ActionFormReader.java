package anlan.dashboard.report;

import static anlan.dashboard.report.Numbers.number;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.ActionForm.Line;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads 调度表 of one unit as of the clock's day. */
public final class ActionFormReader {
  private static final String VIEW = "marts.action_form";

  private final Trino trino;

  public ActionFormReader(Trino trino) {
    this.trino = trino;
  }

  /** The form; {@code seen} is the cut of an answer without rows. */
  public Report read(FormUnit unit, Reference reference, Cut seen) {
    Question question = question(unit);
    Stamped<Line> lines = Stamped.ask(trino, question, seen, ActionFormReader::line);
    return ActionFormSheet.report(
        new ActionForm(
            lines.cut(),
            reference.divisionName(unit.code()),
            lines.rows(),
            Source.of(VIEW, question)),
        ReportBasis.of(List.of("S2"), unit.jurisdiction(), reference));
  }

  static Question question(FormUnit unit) {
    Question.Builder question =
        new Question.Builder()
            .line("select form_section, form_section_name, line_no, line, line_name, printed_name,")
            .line("  value, no_value_name, missing_fact, at_most, at_most_value, exceeds,")
            .line("  cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where day = clock");
    unit.restrict(question);
    return question.line("order by form_section, line_no, line").build();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("form_section"),
        row.getString("form_section_name"),
        row.getInt("line_no"),
        row.getString("line"),
        row.getString("line_name"),
        row.getString("printed_name"),
        number(row, "value"),
        Cells.text(row, "no_value_name"),
        Cells.text(row, "missing_fact"),
        Cells.text(row, "at_most"),
        number(row, "at_most_value"),
        row.getBoolean("exceeds"));
  }
}
