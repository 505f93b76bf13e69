package anlan.dashboard.accident;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.hazard.HazardHistory.Change;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one accident, in one statement, so that its state and its changes are of one cut. */
public final class AccidentHistoryReader {
  private static final String VIEW = "marts.accident_history";

  private final Trino trino;

  public AccidentHistoryReader(Trino trino) {
    this.trino = trino;
  }

  /** The history; {@code seen} is the cut of an answer without rows. */
  public AccidentHistory read(long accident, Reference reference, Cut seen) {
    Question question = question(accident);
    long[] cut = {seen.number()};
    LocalDate[] asOf = {seen.clock()};
    @Nullable Accident[] standing = {null};
    List<Change> changes =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              asOf[0] = row.getObject("clock", LocalDate.class);
              if (row.getString("accident_grade") != null) {
                standing[0] = AccidentRow.read(row, reference);
              }
              return Change.read(row);
            });
    return new AccidentHistory(
        cut[0], accident, asOf[0], standing[0], changes, Source.of(VIEW, question));
  }

  static Question question(long accident) {
    return new Question.Builder()
        .line("select h.committed_at, h.recorded_at, h.source, h.operation, h.row_id, h.fields,")
        .line("  " + AccidentRow.COLUMNS.replace("accident_id", "n.accident_id") + ", cut, clock")
        .line("from " + VIEW + " h cross join marts.city_clock")
        .line("  left join (select * from marts.accidents_now where accident_id = ?) n", accident)
        .line("    on true")
        .line("where h.accident_id = ?", accident)
        .line("order by h.cdc_epoch desc, h.cdc_lsn desc, h.cdc_order desc, h.cdc_offset desc")
        .line("limit 500")
        .build();
  }
}
