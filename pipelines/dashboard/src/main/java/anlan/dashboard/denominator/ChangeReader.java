package anlan.dashboard.denominator;

import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Listing;
import anlan.dashboard.denominator.ChangedPage.Changed;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what changed a denominator. The rows of one subject and day are summed first: who moves
 * from one town to another, or counts on from one period to the next, changes nothing in a district
 * that holds both. What came before the opening falls on its day.
 */
public final class ChangeReader {
  private static final String VIEW = "marts.denominator_changes";

  private final Trino trino;

  public ChangeReader(Trino trino) {
    this.trino = trino;
  }

  /** The table; {@code seen} is the cut of an answer without rows. */
  public ChangeTable table(
      Scope scope, Indicator indicator, Between between, Reference reference, Cut seen) {
    Question question = tableQuestion(scope, indicator, between);
    Cut[] cut = {seen};
    long[] opening = {0};
    List<Moved> moved = new ArrayList<>();
    trino.ask(
        question,
        row -> {
          cut[0] = Cut.of(row);
          long subjects = row.getLong("subjects");
          if (row.getBoolean("opens")) {
            opening[0] += subjects;
          } else {
            moved.add(
                new Moved(
                    row.getObject("month", LocalDate.class),
                    Cells.text(row, "change_reason"),
                    row.getBoolean("comes_in"),
                    subjects));
          }
          return subjects;
        });
    return ChangeTable.of(
        cut[0],
        indicator,
        scope.words(reference),
        between,
        opening[0],
        moved,
        reference,
        Source.of(VIEW, question));
  }

  /** The subjects behind the table. */
  public ChangedPage subjects(
      Scope scope,
      Indicator indicator,
      Between between,
      ChangeSearch search,
      Reference reference,
      Cut seen) {
    Question question = listQuestion(scope, indicator, between, search);
    Listing<Changed> list = Listing.ask(trino, question, seen, row -> changed(row, reference));
    return new ChangedPage(
        list.cut(),
        list.total(),
        search.page(),
        search.size(),
        list.rows(),
        Source.of(VIEW, question));
  }

  static Question tableQuestion(Scope scope, Indicator indicator, Between between) {
    return moved(scope, indicator, between)
        .line("select day = ? as opens, date_trunc('month', day) as month,", between.since())
        .line(
            "  denominator > 0 as comes_in, if(day > ?, change_reason) as change_reason,",
            between.since())
        .line("  abs(sum(denominator)) as subjects, cut, stamp, clock")
        .line("from moved cross join marts.city_clock")
        .line("group by 1, 2, 3, 4, cut, stamp, clock")
        .build();
  }

  static Question listQuestion(
      Scope scope, Indicator indicator, Between between, ChangeSearch search) {
    Question.Builder question =
        moved(scope, indicator, between)
            .line("select m.*, s.name, s.address, count(*) over () as total, c.cut")
            .line("from moved m cross join marts.city_clock c")
            .line("left join marts.subjects_now s on s.subject_id = m.subject_id")
            .line("where m.day > ?", between.since());
    search.direction().ifPresent(direction -> question.line("  and m." + direction.condition()));
    if (!search.reason().isEmpty()) {
      question.line("  and m.change_reason = ?", search.reason());
    }
    if (!search.text().isEmpty()) {
      question.line(
          "  and (strpos(s.name, ?) > 0 or strpos(s.address, ?) > 0"
              + " or cast(m.subject_id as varchar) = ?)",
          search.text(),
          search.text(),
          search.text());
    }
    return question
        .line("order by m.day, m.denominator desc, m.subject_id")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }

  /** One row per subject and day that changes the figure of what is looked at. */
  private static Question.Builder moved(Scope scope, Indicator indicator, Between between) {
    Object[] parts = between.parts().toArray();
    Question.Builder question =
        new Question.Builder()
            .line("with moved as (")
            .line("select subject_id, greatest(day, ?) as day,", between.since())
            .line("  sum(denominator) as denominator, %s,".formatted(ofThatSide("change_reason")))
            .line("  %s, %s,".formatted(ofThatSide("class"), ofThatSide("district")))
            .line("  %s, %s,".formatted(ofThatSide("town"), ofThatSide("department")))
            .line("  max(opened_on) as opened_on")
            .line("from " + VIEW)
            .line("where indicator = ?", indicator.id())
            .line("  and part in (%s)".formatted(Question.marks(parts.length)), parts)
            .line("  and day <= ?", between.until());
    scope.restrict(question);
    return question.line("group by 1, 2 having sum(denominator) <> 0)");
  }

  /** A column of the row that says the same as the sum: that of the way in, or of the way out. */
  private static String ofThatSide(String column) {
    return "if(sum(denominator) > 0, max_by(%1$s, denominator), min_by(%1$s, denominator)) as %1$s"
        .formatted(column);
  }

  private static Changed changed(ResultSet row, Reference reference) throws SQLException {
    Direction direction = row.getLong("denominator") > 0 ? Direction.IN : Direction.OUT;
    return new Changed(
        row.getObject("day", LocalDate.class),
        direction,
        direction.words(),
        reference.codeName("change_reason", Cells.text(row, "change_reason")),
        row.getLong("subject_id"),
        Cells.text(row, "name"),
        Cells.text(row, "address"),
        Dimension.CLASS.nameOf(Cells.text(row, "class"), reference),
        Dimension.DISTRICT.nameOf(Cells.text(row, "district"), reference),
        Dimension.TOWN.nameOf(Cells.text(row, "town"), reference),
        Dimension.DEPARTMENT.nameOf(Cells.text(row, "department"), reference),
        row.getObject("opened_on", LocalDate.class));
  }
}
