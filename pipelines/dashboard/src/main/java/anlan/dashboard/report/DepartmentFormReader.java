package anlan.dashboard.report;

import static anlan.dashboard.report.Numbers.number;

import anlan.core.calendar.Period;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.DepartmentForm.Days;
import anlan.dashboard.report.DepartmentForm.Line;
import anlan.dashboard.report.Report.Choice;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads 科室月度工作开展情况: those of all departments, some dozens, and of them one. */
public final class DepartmentFormReader {
  private static final String VIEW = "marts.department_form";

  /** A line, whose it is and of which days. */
  private record Filed(Choice department, Days days, Line line) {}

  private final Trino trino;

  public DepartmentFormReader(Trino trino) {
    this.trino = trino;
  }

  /**
   * The form of a department, or of the first if none is said; {@code seen} is the cut of an answer
   * without rows.
   */
  public Report read(
      String jurisdiction, String department, Period month, Reference reference, Cut seen) {
    Question question = question(jurisdiction, month);
    Stamped<Filed> all = Stamped.ask(trino, question, seen, DepartmentFormReader::filed);
    Map<Choice, List<Filed>> departments =
        all.rows().stream()
            .collect(
                Collectors.groupingBy(Filed::department, LinkedHashMap::new, Collectors.toList()));
    List<Choice> choices = List.copyOf(departments.keySet());
    Choice shown =
        choices.stream()
            .filter(one -> department.isEmpty() || one.value().equals(department))
            .findFirst()
            .orElse(null);
    List<Filed> its = shown == null ? List.of() : departments.getOrDefault(shown, List.of());
    return DepartmentFormSheet.report(
        new DepartmentForm(
            all.cut(),
            shown == null ? reference.divisionName(jurisdiction) : shown.name(),
            Names.of(month),
            its.isEmpty() ? null : its.get(0).days(),
            its.stream().map(Filed::line).toList(),
            Source.of(VIEW, question)),
        choices,
        ReportBasis.of(List.of("S1"), jurisdiction, reference));
  }

  static Question question(String jurisdiction, Period month) {
    return new Question.Builder()
        .line("select department, department_name, start_day, end_day, form_section_name, line_no,")
        .line("  line, line_name, printed_name, value, filed_value, no_value_name, missing_fact,")
        .line("  cut, stamp, clock")
        .line("from " + VIEW + " cross join marts.city_clock")
        .line("where jurisdiction = ? and period = ?", jurisdiction, month.label())
        .line("order by department_name, department, form_section, line_no, line")
        .build();
  }

  private static Filed filed(ResultSet row) throws SQLException {
    return new Filed(
        new Choice(row.getString("department"), row.getString("department_name")),
        new Days(
            row.getObject("start_day", LocalDate.class), row.getObject("end_day", LocalDate.class)),
        new Line(
            row.getString("form_section_name"),
            row.getInt("line_no"),
            row.getString("line"),
            row.getString("line_name"),
            row.getString("printed_name"),
            number(row, "value"),
            number(row, "filed_value"),
            Cells.text(row, "no_value_name"),
            Cells.text(row, "missing_fact")));
  }
}
