package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.hazard.MajorHazard.Duties;
import anlan.dashboard.hazard.MajorHazard.Listing;
import anlan.dashboard.hazard.MajorHazard.Signatures;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads all major hazards of a scope in one statement; counts and lists are made of these rows, so
 * that they agree and come from one cut. They are few: one hazard in two hundred.
 */
public final class MajorReader {
  private static final String VIEW = "marts.major_hazards";

  private final Trino trino;

  public MajorReader(Trino trino) {
    this.trino = trino;
  }

  /** Figures and one page of a list; {@code seen} is the cut of an answer without rows. */
  public MajorPage read(HazardScope scope, MajorSearch search, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<MajorHazard> all = Stamped.ask(trino, question, seen, row -> hazard(row, reference));
    return MajorPage.of(all.cut(), scope, search, reference, all.rows(), Source.of(VIEW, question));
  }

  static Question question(HazardScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select hazard_id, subject_id, name, hazard_category, description, hazard_level,")
            .line("  origin, district, town, current_department, found_on, deadline,")
            .line("  deadline_imputed, state, days_overdue, closed_on, reported_rectified_on,")
            .line("  found_by_authority,")
            .line("  has_person, has_measures, has_funds, has_deadline, has_emergency_plan,")
            .line("  leader_signed_on, officer_signed_on, listing_level, listed_on,")
            .line("  listing_deadline, delisted_on, listed_in_time, listing_term_open,")
            .line("  cut, stamp, clock")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where true");
    scope.restrict(question);
    return question
        .line("order by state like 'CLOSED%', days_overdue desc nulls last, found_on desc,")
        .line("  hazard_id")
        .build();
  }

  private static MajorHazard hazard(ResultSet row, Reference reference) throws SQLException {
    LocalDate foundOn = row.getObject("found_on", LocalDate.class);
    return new MajorHazard(
        HazardPageReader.item(row, reference),
        row.getBoolean("found_by_authority"),
        row.getObject("closed_on", LocalDate.class),
        foundOn.equals(row.getObject("reported_rectified_on", LocalDate.class)),
        new Duties(
            row.getBoolean("has_person"),
            row.getBoolean("has_measures"),
            row.getBoolean("has_funds"),
            row.getBoolean("has_deadline"),
            row.getBoolean("has_emergency_plan")),
        new Signatures(
            row.getObject("leader_signed_on", LocalDate.class),
            row.getObject("officer_signed_on", LocalDate.class)),
        listing(row, reference),
        row.getBoolean("listed_in_time"),
        row.getBoolean("listing_term_open"));
  }

  private static @Nullable Listing listing(ResultSet row, Reference reference) throws SQLException {
    LocalDate listedOn = row.getObject("listed_on", LocalDate.class);
    String level = row.getString("listing_level");
    return listedOn == null || level == null
        ? null
        : new Listing(
            reference.codeName("listing_level", level),
            listedOn,
            row.getObject("listing_deadline", LocalDate.class),
            row.getObject("delisted_on", LocalDate.class));
  }
}
