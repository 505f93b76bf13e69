package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Listing;
import anlan.dashboard.quality.FlagPage.Flag;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Cells;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the flagged rows, a page at a time. */
public final class FlagReader {
  private static final String VIEW = "marts.quality_flags";

  private final Trino trino;

  public FlagReader(Trino trino) {
    this.trino = trino;
  }

  /** One page of the list; {@code seen} is the cut of an answer without rows. */
  public FlagPage read(QualityScope scope, FlagSearch search, Reference reference, Cut seen) {
    Question question = question(scope, search);
    Listing<Flag> list = Listing.ask(trino, question, seen, row -> flag(row, reference));
    return new FlagPage(
        list.cut(),
        list.total(),
        search.page(),
        search.size(),
        list.rows(),
        Source.of(VIEW, question));
  }

  static Question question(QualityScope scope, FlagSearch search) {
    Question.Builder question =
        new Question.Builder()
            .line("select f.rule, rule_name, action, source_table, row_key, field, found_value,")
            .line("  f.subject_id, n.name, district, town, seen_on,")
            .line("  count(*) over () as total, cut")
            .line("from " + VIEW + " f cross join marts.city_clock")
            .line("  left join marts.subjects_now n on n.subject_id = f.subject_id")
            .line("where true");
    scope.restrictFlags(question);
    if (!scope.rule().isEmpty()) {
      question.line("  and f.rule = ?", scope.rule());
    }
    if (!search.text().isEmpty()) {
      question.line(
          "  and (strpos(n.name, ?) > 0"
              + " or ? in (cast(row_key as varchar), cast(f.subject_id as varchar)))",
          search.text(),
          search.text());
    }
    return question
        .line("order by defect_weight desc, f.rule, seen_on desc nulls last, row_key, field")
        .line("offset %d limit %d".formatted(search.offset(), search.size()))
        .build();
  }

  private static Flag flag(ResultSet row, Reference reference) throws SQLException {
    String table = row.getString("source_table");
    String field = row.getString("field");
    String town = Cells.text(row, "town");
    String district = Cells.text(row, "district");
    boolean ofHazard = table.equals("inspection.hazard") || field.equals("hazard_id");
    return new Flag(
        row.getString("rule"),
        row.getString("rule_name"),
        RuleReader.action(row.getString("action")),
        table,
        row.getString("row_key"),
        field,
        row.getString("found_value"),
        number(row, "subject_id"),
        Cells.text(row, "name"),
        ofHazard ? number(row, "row_key") : null,
        table.equals("inspection.accident") ? number(row, "row_key") : null,
        reference.divisionName(district),
        town.isEmpty() || town.equals(district) ? "" : reference.divisionName(town),
        row.getObject("seen_on", LocalDate.class));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }
}
