package anlan.dashboard.post;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.post.PostForm.Line;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the form of a jurisdiction as of the clock's day. */
public final class PostFormReader {
  private static final String VIEW = "marts.post_form";

  /** The form's columns 4 to 18. */
  private static final List<String> COUNTS =
      List.of(
          "city_dispatches",
          "county_dispatches",
          "city_enterprises",
          "county_enterprises",
          "persons_checked",
          "rules_improved",
          "morning_meetings",
          "warning_sessions",
          "drills",
          "reward_wan",
          "attended_works",
          "hazards_found",
          "hazards_rectified",
          "major_found",
          "major_rectified");

  private final Trino trino;

  public PostFormReader(Trino trino) {
    this.trino = trino;
  }

  /** The form; {@code seen} is the cut of an answer without rows. */
  public PostForm read(String jurisdiction, Reference reference, Cut seen) {
    Question question =
        new Question.Builder()
            .line("select line_no, domain, post_form_name, " + String.join(", ", COUNTS) + ",")
            .line("  cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where jurisdiction = ? and day = clock", jurisdiction)
            .line("order by line_no")
            .build();
    Stamped<Line> lines = Stamped.ask(trino, question, seen, PostFormReader::line);
    return new PostForm(
        lines.cut(),
        reference.jurisdictions().getOrDefault(jurisdiction, jurisdiction),
        lines.rows(),
        Source.of(VIEW, question));
  }

  private static Line line(ResultSet row) throws SQLException {
    List<BigDecimal> counts = new ArrayList<>();
    for (String count : COUNTS) {
      counts.add(row.getBigDecimal(count).stripTrailingZeros());
    }
    return new Line(
        row.getLong("line_no"),
        Cells.text(row, "domain"),
        Cells.text(row, "post_form_name"),
        counts);
  }
}
