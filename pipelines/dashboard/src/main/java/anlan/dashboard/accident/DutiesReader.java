package anlan.dashboard.accident;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads what has to follow the accidents of a jurisdiction. */
public final class DutiesReader {
  private static final String VIEW = "marts.accident_duties_by_unit";
  private static final Figure NONE = new Figure(0, 0);

  private final Trino trino;

  public DutiesReader(Trino trino) {
    this.trino = trino;
  }

  /** The rates of the year; {@code seen} is the cut of an answer without rows. */
  public Duties read(String jurisdiction, Cut seen) {
    Question question = question(jurisdiction);
    Source source = Source.of(VIEW, question);
    List<Duties> read =
        trino.ask(
            question,
            row ->
                new Duties(
                    row.getLong("cut"),
                    Integer.parseInt(row.getString("period")),
                    figure(row, "concluded_in_time", "conclusions_due"),
                    figure(row, "reports_published", "conclusions"),
                    figure(row, "evaluations", "evaluations_due"),
                    figure(row, "examined_accidents", "fatal_accidents"),
                    source));
    return read.isEmpty()
        ? new Duties(seen.number(), seen.clock().getYear(), NONE, NONE, NONE, NONE, source)
        : read.get(0);
  }

  static Question question(String jurisdiction) {
    return new Question.Builder()
        .line("select d.period, d.concluded_in_time, d.conclusions_due, d.reports_published,")
        .line("  d.conclusions, d.evaluations, d.evaluations_due, d.examined_accidents,")
        .line("  d.fatal_accidents, c.cut")
        .line("from " + VIEW + " d")
        .line("join marts.city_clock c on d.period = date_format(c.clock, '%Y')")
        .line("where d.unit_kind = 'JURISDICTION' and d.unit = ?", jurisdiction)
        .build();
  }

  private static Figure figure(ResultSet row, String numerator, String denominator)
      throws SQLException {
    return new Figure(row.getLong(numerator), row.getLong(denominator));
  }
}
