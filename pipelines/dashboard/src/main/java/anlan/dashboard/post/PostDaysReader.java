package anlan.dashboard.post;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.post.PostDays.Day;
import anlan.dashboard.post.PostDays.Standing;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one post in one statement, so that its state and its days are of one cut. */
public final class PostDaysReader {
  private static final String VIEW = "marts.post_duty_days";

  private final Trino trino;

  public PostDaysReader(Trino trino) {
    this.trino = trino;
  }

  /** The post; {@code seen} is the cut of an answer without rows. */
  public PostDays read(long post, Reference reference, Cut seen) {
    Question question = question(post);
    Cut[] cut = {seen};
    @Nullable Standing[] standing = {null};
    List<Day> days = new ArrayList<>();
    trino.ask(
        question,
        row -> {
          cut[0] = Cut.of(row);
          standing[0] = standing(row, reference);
          if (row.getObject("duty_day") != null) {
            days.add(day(row));
          }
          return cut[0];
        });
    return new PostDays(
        cut[0].number(), post, cut[0].clock(), standing[0], days, Source.of(VIEW, question));
  }

  static Question question(long post) {
    return new Question.Builder()
        .line("select n.subject_id, n.name, n.address, n.area_name, n.department,")
        .line("  n.post_form_name, n.person_id, n.starts_on, n.ends_on, n.extended_until,")
        .line("  n.post_state, n.days_over_rotation, n.dispatchers, d.duty_day, d.worked,")
        .line("  d.log_due_on, d.entered_on, d.logged_in_time, d.dangerous_works,")
        .line("  d.attended_works, d.hazards_found, d.hazards_rectified, d.major_found,")
        .line("  cut, stamp, clock")
        .line("from marts.posts_now n cross join marts.city_clock")
        .line("  left join " + VIEW + " d on d.post_id = n.post_id")
        .line("    and (d.worked or d.entered_on is not null)")
        .line("where n.post_id = ?", post)
        .line("order by d.duty_day desc")
        .line("limit 500")
        .build();
  }

  private static Standing standing(ResultSet row, Reference reference) throws SQLException {
    return new Standing(
        row.getLong("subject_id"),
        Cells.text(row, "name"),
        Cells.text(row, "address"),
        Cells.text(row, "area_name"),
        reference.departmentName(Cells.text(row, "department")),
        Cells.text(row, "post_form_name"),
        row.getLong("person_id"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getObject("extended_until", LocalDate.class),
        row.getString("post_state"),
        PostReader.number(row, "days_over_rotation"),
        PostReader.number(row, "dispatchers"));
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(
        row.getObject("duty_day", LocalDate.class),
        row.getBoolean("worked"),
        row.getObject("entered_on", LocalDate.class),
        row.getObject("log_due_on", LocalDate.class),
        PostReader.truth(row, "logged_in_time"),
        PostReader.number(row, "dangerous_works"),
        PostReader.number(row, "attended_works"),
        PostReader.number(row, "hazards_found"),
        PostReader.number(row, "hazards_rectified"),
        PostReader.number(row, "major_found"));
  }
}
