package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Listing;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the hazards behind a figure, a page at a time. */
public final class HazardPageReader {
  /** Major ones first, then the longest overdue. */
  static final String ORDER =
      "order by hazard_level desc, days_overdue desc nulls last, deadline, hazard_id";

  private static final String VIEW = "marts.hazards_now";

  private final Trino trino;

  public HazardPageReader(Trino trino) {
    this.trino = trino;
  }

  /** One page of a list; {@code seen} is the cut of an answer without rows. */
  public HazardPage read(HazardScope scope, HazardSearch search, Reference reference, Cut seen) {
    Question question = question(scope, search);
    Listing<HazardPage.Item> list = Listing.ask(trino, question, seen, row -> item(row, reference));
    return new HazardPage(
        list.cut(),
        search.listed().parameter(),
        list.total(),
        search.page(),
        search.size(),
        list.rows(),
        Source.of(VIEW, question));
  }

  static Question question(HazardScope scope, HazardSearch search) {
    Question.Builder question =
        new Question.Builder()
            .line("select hazard_id, subject_id, name, hazard_category, description, hazard_level,")
            .line("  origin, district, town, current_department, found_on, deadline,")
            .line("  deadline_imputed, state, days_overdue, count(*) over () as total, cut")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where " + search.listed().condition());
    scope.restrict(question);
    search.restrict(question);
    return question
        .line(ORDER)
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }

  /** The columns that every list and the history read. */
  static HazardPage.Item item(ResultSet row, Reference reference) throws SQLException {
    long daysOverdue = row.getLong("days_overdue");
    boolean overdue = !row.wasNull();
    return new HazardPage.Item(
        row.getLong("hazard_id"),
        row.getLong("subject_id"),
        text(row.getString("name")),
        text(row.getString("hazard_category")),
        text(row.getString("description")),
        row.getString("hazard_level"),
        HazardDimension.ORIGIN.nameOf(row.getString("origin"), reference),
        HazardDimension.DISTRICT.nameOf(text(row.getString("district")), reference),
        HazardDimension.TOWN.nameOf(text(row.getString("town")), reference),
        HazardDimension.DEPARTMENT.nameOf(text(row.getString("current_department")), reference),
        row.getObject("found_on", LocalDate.class),
        row.getObject("deadline", LocalDate.class),
        row.getBoolean("deadline_imputed"),
        row.getString("state"),
        overdue ? Long.valueOf(daysOverdue) : null);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
