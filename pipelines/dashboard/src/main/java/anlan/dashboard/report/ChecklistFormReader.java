package anlan.dashboard.report;

import anlan.core.calendar.Period;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.ChecklistForm.Line;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads 企业重点检查内容 of one unit and period. */
public final class ChecklistFormReader {
  private static final String VIEW = "marts.checklist_form";

  private final Trino trino;

  public ChecklistFormReader(Trino trino) {
    this.trino = trino;
  }

  /** The form; {@code seen} is the cut of an answer without rows. */
  public Report read(FormUnit unit, Period period, Reference reference, Cut seen) {
    Question question = question(unit, period);
    Stamped<Line> lines = Stamped.ask(trino, question, seen, ChecklistFormReader::line);
    return ChecklistFormSheet.report(
        new ChecklistForm(
            lines.cut(),
            reference.divisionName(unit.code()),
            Names.of(period),
            lines.rows(),
            Source.of(VIEW, question)),
        ReportBasis.of(List.of("S1"), unit.jurisdiction(), reference));
  }

  static Question question(FormUnit unit, Period period) {
    Question.Builder question =
        new Question.Builder()
            .line("select line_no, line, line_name, printed_name, self_checked, self_failing,")
            .line("  inspected, inspected_failing, contradicted, cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where period = ?", period.label());
    unit.restrict(question);
    return question.line("order by line_no, line").build();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getInt("line_no"),
        row.getString("line"),
        row.getString("line_name"),
        row.getString("printed_name"),
        row.getLong("self_checked"),
        row.getLong("self_failing"),
        row.getLong("inspected"),
        row.getLong("inspected_failing"),
        row.getLong("contradicted"));
  }
}
