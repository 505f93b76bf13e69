package anlan.dashboard.post;

import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.coverage.Figure;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads all posts of a month in one statement; counts and list are made of these rows, so that they
 * agree and come from one cut. A city has some thousands.
 */
public final class PostReader {
  private static final String VIEW = "marts.post_months";

  private final Trino trino;

  public PostReader(Trino trino) {
    this.trino = trino;
  }

  /** Counts and one page of a list; {@code seen} is the cut of an answer without rows. */
  public PostPage read(AuthorityScope scope, PostSearch search, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<Post> all = Stamped.ask(trino, question, seen, row -> post(row, reference));
    return PostPage.of(all.cut(), search, all.rows(), Source.of(VIEW, question));
  }

  static Question question(AuthorityScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select post_id, subject_id, name, address, area_name, department, post_form,")
            .line("  post_form_name, person_id, starts_on, ends_on, extended_until, there,")
            .line("  duty_workdays, logged_workdays, logged_days, days_wanted, month_met,")
            .line("  logs_due, logs_in_time, dangerous_works, attended_works,")
            .line("  days_over_rotation, array_join(other_departments, ',') as others,")
            .line("  cut, stamp, clock")
            .line("from " + VIEW + " p cross join marts.city_clock")
            .line("where p.period = ?", scope.period().label());
    scope.restrict(question, "p");
    return question.line("order by post_id").build();
  }

  private static Post post(ResultSet row, Reference reference) throws SQLException {
    return new Post(
        row.getLong("post_id"),
        row.getLong("subject_id"),
        Cells.text(row, "name"),
        Cells.text(row, "address"),
        Cells.text(row, "area_name"),
        reference.departmentName(Cells.text(row, "department")),
        row.getString("post_form"),
        Cells.text(row, "post_form_name"),
        row.getLong("person_id"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getObject("extended_until", LocalDate.class),
        row.getBoolean("there"),
        row.getLong("duty_workdays"),
        row.getLong("logged_workdays"),
        row.getLong("logged_days"),
        number(row, "days_wanted"),
        truth(row, "month_met"),
        new Figure(row.getLong("logs_in_time"), row.getLong("logs_due")),
        new Figure(row.getLong("attended_works"), row.getLong("dangerous_works")),
        number(row, "days_over_rotation"),
        others(Cells.text(row, "others"), reference));
  }

  /** Names of departments from "370811 82,370811 83": each with the division that it is of. */
  private static List<String> others(String listed, Reference reference) {
    return Stream.of(listed.split(","))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(" "))
        .map(one -> reference.divisionName(one[0]) + reference.departmentName(one[1]))
        .toList();
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }

  static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
    boolean truth = row.getBoolean(column);
    return row.wasNull() ? null : Boolean.valueOf(truth);
  }
}
