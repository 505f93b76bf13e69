package anlan.dashboard.subject;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.subject.History.Change;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.util.List;

/** Reads the history of one subject. */
public final class HistoryReader {
  private static final String VIEW = "marts.subject_history";

  private final Trino trino;

  public HistoryReader(Trino trino) {
    this.trino = trino;
  }

  /** The history; {@code seen} is the cut of an answer without rows. */
  public History read(long subject, Reference reference, Cut seen) {
    Question question =
        new Question.Builder()
            .line("select committed_at, source, operation, row_id, fields, cut")
            .line("from " + VIEW + " cross join marts.city_clock")
            .line("where subject_id = ?", subject)
            .line("order by committed_at desc, cdc_lsn desc, cdc_order desc limit 500")
            .build();
    long[] cut = {seen.number()};
    List<Change> changes =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              return new Change(
                  row.getTimestamp("committed_at").toInstant(),
                  row.getString("source"),
                  row.getString("operation"),
                  row.getString("row_id"),
                  row.getString("fields"));
            });
    return new History(cut[0], subject, changes, Source.of(VIEW, question));
  }
}
