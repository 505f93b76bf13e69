package anlan.dashboard.report;

import static anlan.dashboard.report.Numbers.number;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.BulletinTable.Line;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads what a bulletin tells of one unit. */
public final class BulletinTableReader {
  private static final String VIEW = "marts.bulletin_lines";

  private final Trino trino;

  public BulletinTableReader(Trino trino) {
    this.trino = trino;
  }

  /** The bulletin; {@code seen} is the cut of an answer without rows. */
  public Report read(FormUnit unit, BulletinSpan span, Reference reference, Cut seen) {
    Question question = question(unit, span);
    Stamped<Line> lines = Stamped.ask(trino, question, seen, BulletinTableReader::line);
    return BulletinTableSheet.report(
        new BulletinTable(
            lines.cut(),
            reference.divisionName(unit.code()),
            span,
            lines.rows(),
            Source.of(VIEW, question)),
        ReportBasis.of(List.of(span.kind().document()), unit.jurisdiction(), reference));
  }

  static Question question(FormUnit unit, BulletinSpan span) {
    Question.Builder question =
        new Question.Builder()
            .line("select form_section_name, line, line_name, value, value_before, value_ytd,")
            .line("  value_last_year, filed_value, no_value_name, missing_fact, at_most,")
            .line("  cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where period = ?", span.label());
    unit.restrict(question);
    return question.line("order by form_section, line_no, line").build();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("form_section_name"),
        row.getString("line"),
        row.getString("line_name"),
        number(row, "value"),
        number(row, "value_before"),
        number(row, "value_ytd"),
        number(row, "value_last_year"),
        number(row, "filed_value"),
        Cells.text(row, "no_value_name"),
        Cells.text(row, "missing_fact"),
        Cells.text(row, "at_most"));
  }
}
