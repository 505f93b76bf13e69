package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.hazard.HazardHistory.Change;
import anlan.dashboard.hazard.HazardHistory.Standing;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one hazard, in one statement, so that its state and its changes are of one cut. */
public final class HazardHistoryReader {
  private static final String VIEW = "marts.hazard_history";

  private final Trino trino;

  public HazardHistoryReader(Trino trino) {
    this.trino = trino;
  }

  /** The history; {@code seen} is the cut of an answer without rows. */
  public HazardHistory read(long hazard, Reference reference, Cut seen) {
    Question question = question(hazard);
    long[] cut = {seen.number()};
    LocalDate[] asOf = {seen.clock()};
    @Nullable Standing[] standing = {null};
    List<Change> changes =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              asOf[0] = row.getObject("clock", LocalDate.class);
              if (row.getString("state") != null) {
                standing[0] =
                    new Standing(
                        row.getObject("closed_on", LocalDate.class),
                        HazardPageReader.item(row, reference));
              }
              return Change.read(row);
            });
    return new HazardHistory(
        cut[0], hazard, asOf[0], standing[0], changes, Source.of(VIEW, question));
  }

  static Question question(long hazard) {
    return new Question.Builder()
        .line("select committed_at, recorded_at, source, operation, row_id, fields,")
        .line("  n.hazard_id, n.subject_id, name, hazard_category, description, hazard_level,")
        .line("  origin, district, town, current_department, found_on, deadline,")
        .line("  deadline_imputed, state, days_overdue, closed_on, cut, clock")
        .line("from " + VIEW + " h cross join marts.city_clock")
        .line("  left join (select * from marts.hazards_now where hazard_id = ?) n", hazard)
        .line("    on true")
        .line("where h.hazard_id = ?", hazard)
        .line("order by cdc_epoch desc, cdc_lsn desc, cdc_order desc, cdc_offset desc limit 500")
        .build();
  }
}
