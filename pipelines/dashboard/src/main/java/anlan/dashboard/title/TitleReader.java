package anlan.dashboard.title;

import anlan.dashboard.coverage.Dimension;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads all titles of a scope in one statement; counts and list are made of these rows, so that
 * they agree and come from one cut. A city has a few thousand.
 */
public final class TitleReader {
  private static final String VIEW = "marts.titles_now";

  private final Trino trino;

  public TitleReader(Trino trino) {
    this.trino = trino;
  }

  /** Counts and one page of a list; {@code seen} is the cut of an answer without rows. */
  public TitlePage read(TitleScope scope, TitleSearch search, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<Title> all = Stamped.ask(trino, question, seen, row -> title(row, reference));
    return TitlePage.of(all.cut(), search, all.rows(), Source.of(VIEW, question));
  }

  static Question question(TitleScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select title_id, subject_id, name, title_level_name, title_field_name,")
            .line("  district, town, department, awarded_on, stands, title_cancelled_on,")
            .line("  title_cancel_reason, accident_id, hazard_id, cancel_due_on, to_cancel,")
            .line("  days_overdue, cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where true");
    scope.restrictTitles(question);
    return question
        .line("order by days_overdue desc nulls last, awarded_on desc, title_id")
        .build();
  }

  private static Title title(ResultSet row, Reference reference) throws SQLException {
    String reason = row.getString("title_cancel_reason");
    return new Title(
        row.getLong("title_id"),
        row.getLong("subject_id"),
        Cells.text(row, "name"),
        Cells.text(row, "title_level_name"),
        Cells.text(row, "title_field_name"),
        Dimension.DISTRICT.nameOf(Cells.text(row, "district"), reference),
        Dimension.TOWN.nameOf(Cells.text(row, "town"), reference),
        Dimension.DEPARTMENT.nameOf(Cells.text(row, "department"), reference),
        row.getObject("awarded_on", LocalDate.class),
        state(row),
        row.getObject("title_cancelled_on", LocalDate.class),
        reason == null ? null : reference.codeName("title_cancel_reason", reason),
        number(row, "accident_id"),
        number(row, "hazard_id"),
        row.getObject("cancel_due_on", LocalDate.class),
        number(row, "days_overdue"));
  }

  private static Title.State state(ResultSet row) throws SQLException {
    if (row.getObject("title_cancelled_on", LocalDate.class) != null) {
      return Title.State.CANCELLED;
    }
    if (!row.getBoolean("stands")) {
      return Title.State.SUSPENDED;
    }
    if (row.getBoolean("to_cancel")) {
      return Title.State.TO_CANCEL;
    }
    return row.getObject("cancel_due_on", LocalDate.class) == null
        ? Title.State.STANDING
        : Title.State.CANCEL_DUE;
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }
}
