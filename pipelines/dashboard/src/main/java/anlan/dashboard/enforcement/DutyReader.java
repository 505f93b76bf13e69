package anlan.dashboard.enforcement;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the duties behind a figure, a page at a time, and how many are on each list, in one
 * statement: the one row of counts comes with each row of the list, and alone if there is none.
 */
public final class DutyReader {
  private static final String VIEW = "marts.enforcement_duties";
  private static final String COUNT = "%s_count";

  private final Trino trino;

  public DutyReader(Trino trino) {
    this.trino = trino;
  }

  /** One page of a list; {@code seen} is the cut of an answer without rows. */
  public DutyPage read(AuthorityScope scope, DutySearch search, Reference reference, Cut seen) {
    Question question = question(scope, search);
    long[] cutAndTotal = {seen.number(), 0};
    Map<String, Long> counts = new TreeMap<>();
    List<CaseDuty> rows = new ArrayList<>();
    trino.ask(
        question,
        row -> {
          for (DutyList list : DutyList.values()) {
            counts.put(list.parameter(), row.getLong(COUNT.formatted(list.parameter())));
          }
          cutAndTotal[1] = row.getLong("total");
          if (cutAndTotal[1] > 0) {
            cutAndTotal[0] = row.getLong("cut");
            rows.add(duty(row, reference));
          }
          return counts;
        });
    return new DutyPage(
        cutAndTotal[0],
        counts,
        search.listed().parameter(),
        cutAndTotal[1],
        search.page(),
        search.size(),
        rows,
        Source.of(VIEW, question));
  }

  static Question question(AuthorityScope scope, DutySearch search) {
    Question.Builder question =
        new Question.Builder()
            .line("with duties as (")
            .line("  select c.*, n.name, k.cut, k.clock")
            .line("  from " + VIEW + " c cross join marts.city_clock k")
            .line("    left join marts.subjects_now n on n.subject_id = c.subject_id")
            .line("  where true");
    scope.restrict(question, "c");
    question.line("),").line("counts as (").line("  select");
    for (DutyList list : DutyList.values()) {
      question.line("    count_if(");
      restrict(question, list, scope);
      question.line("    ) as " + COUNT.formatted(list.parameter()) + ",");
    }
    question
        .line("    max(cut) as cut")
        .line("  from duties c")
        .line(")")
        .line("select t.*, c.case_id, c.case_no, c.subject_id, c.name, c.area_name,")
        .line("  c.department, c.decided_on, c.case_duty, c.case_duty_name, c.due_on, c.done_on,")
        .line("  c.done_in_time, c.days_overdue, count(c.case_id) over () as total")
        .line("from counts t")
        .line("left join duties c on");
    restrict(question, search.listed(), scope);
    if (!search.text().isEmpty()) {
      question.line(
          "  and (strpos(c.name, ?) > 0 or strpos(c.case_no, ?) > 0"
              + " or ? in (cast(c.case_id as varchar), cast(c.subject_id as varchar)))",
          search.text(),
          search.text(),
          search.text());
    }
    return question
        .line("order by c.days_overdue desc nulls last, c.due_on desc, c.case_id, c.case_duty")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }

  private static void restrict(Question.Builder question, DutyList list, AuthorityScope scope) {
    question.line("  " + list.condition());
    if (list.ofPeriod()) {
      question.line("  and c.due_on between ? and ?", scope.start(), scope.end());
    }
  }

  static CaseDuty duty(ResultSet row, Reference reference) throws SQLException {
    return new CaseDuty(
        row.getLong("case_id"),
        Cells.text(row, "case_no"),
        row.getLong("subject_id"),
        Cells.text(row, "name"),
        Cells.text(row, "area_name"),
        reference.departmentName(Cells.text(row, "department")),
        row.getObject("decided_on", LocalDate.class),
        row.getString("case_duty"),
        Cells.text(row, "case_duty_name"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        truth(row, "done_in_time"),
        number(row, "days_overdue"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }

  private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
    boolean truth = row.getBoolean(column);
    return row.wasNull() ? null : Boolean.valueOf(truth);
  }
}
