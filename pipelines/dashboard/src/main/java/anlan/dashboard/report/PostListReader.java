package anlan.dashboard.report;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.PostListSheet.Post;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads 驻点情况统计表: the posts that stand on the clock's day. A city has some hundreds. */
public final class PostListReader {
  private static final String VIEW = "marts.posts_now";

  private final Trino trino;

  public PostListReader(Trino trino) {
    this.trino = trino;
  }

  /**
   * The form of a department, or of all if none is said; {@code seen} is the cut of an answer
   * without rows.
   */
  public Report read(String jurisdiction, String department, Reference reference, Cut seen) {
    Question question = question(jurisdiction);
    Stamped<Post> posts = Stamped.ask(trino, question, seen, PostListReader::post);
    return PostListSheet.report(
        posts.cut(),
        reference.divisionName(jurisdiction),
        department,
        posts.rows(),
        ReportBasis.of(List.of("S3"), jurisdiction, reference),
        Source.of(VIEW, question));
  }

  static Question question(String jurisdiction) {
    return new Question.Builder()
        .line("select department, area_name, department_name, name, address, post_form_name,")
        .line("  person_id, cut, stamp, clock")
        .line("from " + VIEW + " cross join marts.city_clock")
        .line("where jurisdiction = ? and post_state = 'ACTIVE'", jurisdiction)
        .line("order by line_no")
        .build();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getString("department"),
        Cells.text(row, "area_name") + Cells.text(row, "department_name"),
        Cells.text(row, "name"),
        Cells.text(row, "address"),
        Cells.text(row, "post_form_name"),
        row.getLong("person_id"));
  }
}
