package anlan.dashboard.subject;

import anlan.core.calendar.Period;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Listing;
import anlan.dashboard.period.Span;
import anlan.dashboard.reference.Indicator;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.subject.UncoveredPage.Uncovered;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads who is not covered yet. */
public final class UncoveredReader {
  private static final String VIEW = "marts.uncovered_subjects";

  private final Trino trino;

  public UncoveredReader(Trino trino) {
    this.trino = trino;
  }

  /** One page of the list; {@code seen} is the cut of an answer without rows. */
  public UncoveredPage read(
      Scope scope, Indicator indicator, Search search, Reference reference, Cut seen) {
    Period period = indicator.periodFor(scope.period(), scope.asOf());
    Question question = question(scope, indicator, period, search);
    Listing<Uncovered> list = Listing.ask(trino, question, seen, row -> uncovered(row, reference));
    return new UncoveredPage(
        list.cut(),
        indicator.id(),
        Span.of(period, scope.asOf()),
        listedOn(period, seen),
        list.total(),
        search.page(),
        search.size(),
        list.rows(),
        Source.of(VIEW, question));
  }

  static Question question(Scope scope, Indicator indicator, Period period, Search search) {
    Question.Builder question =
        new Question.Builder()
            .line("select subject_id, name, address, class, sector, category, district, town,")
            .line("  department, part, opened_on, last_checked_on, count(*) over () as total, cut")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where indicator = ? and period = ?", indicator.id(), period.label());
    scope.restrict(question);
    if (!search.text().isEmpty()) {
      question.line(
          "  and (strpos(name, ?) > 0 or strpos(address, ?) > 0 or cast(subject_id as varchar) = ?)",
          search.text(),
          search.text(),
          search.text());
    }
    return question
        .line("order by last_checked_on nulls first, part, subject_id")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }

  /** The view judges running periods by the clock's day, past ones by their last. */
  private static LocalDate listedOn(Period period, Cut cut) {
    LocalDate end = LocalDate.ofEpochDay(period.end());
    return end.isBefore(cut.clock()) ? end : cut.clock();
  }

  private static Uncovered uncovered(ResultSet row, Reference reference) throws SQLException {
    String sector = text(row.getString("sector"));
    String category = text(row.getString("category"));
    return new Uncovered(
        row.getLong("subject_id"),
        text(row.getString("name")),
        text(row.getString("address")),
        Dimension.CLASS.nameOf(text(row.getString("class")), reference),
        sector.isEmpty()
            ? (category.isEmpty() ? "" : Dimension.CATEGORY.nameOf(category, reference))
            : Dimension.SECTOR.nameOf(sector, reference),
        Dimension.DISTRICT.nameOf(text(row.getString("district")), reference),
        Dimension.TOWN.nameOf(text(row.getString("town")), reference),
        Dimension.DEPARTMENT.nameOf(text(row.getString("department")), reference),
        row.getString("part"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("last_checked_on", LocalDate.class));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
