package anlan.dashboard.assessment;

import anlan.core.scoring.Finding;
import anlan.core.scoring.Formula;
import anlan.core.scoring.ItemState;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a unit's items were scored and what can still be done about them. */
public final class GainsReader {
  private static final String VIEW = "marts.score_mends";

  private final Trino trino;

  public GainsReader(Trino trino) {
    this.trino = trino;
  }

  /** The gains; {@code seen} is the cut of an answer without rows. */
  public Gains read(UnitScope scope, Cut seen) {
    Question question = question(scope);
    long[] cut = {seen.number()};
    Gains.Whole[] whole = {Gains.Whole.PLAIN};
    List<Gains.Row> rows =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              whole[0] =
                  new Gains.Whole(
                      row.getBigDecimal("bonus"),
                      row.getBigDecimal("penalty"),
                      !row.getString("vetoes").isEmpty());
              return row(row);
            });
    return Gains.of(
        cut[0],
        scope.unit(),
        scope.quarter().quarter(),
        scope.quarter().asOf(),
        whole[0],
        rows,
        Source.of(VIEW, question));
  }

  /** All items of the unit, for the weights of those not scored are spread over the others. */
  static Question question(UnitScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("select s.item, s.item_name, s.state, s.weight, s.formula, s.scale,")
            .line("  s.numerator, s.denominator, s.points_lost, m.way, m.to_mend, m.mend_unit,")
            .line("  m.barred, m.mended_numerator, t.bonus, t.penalty, t.vetoes, c.cut")
            .line("from marts.score_items_now s")
            .line("join marts.scores_now t on t.unit = s.unit and t.quarter = s.quarter")
            .line("left join " + VIEW + " m")
            .line("  on m.unit = s.unit and m.quarter = s.quarter and m.item = s.item")
            .line("cross join marts.city_clock c")
            .line("where true");
    scope.restrict(question);
    return question.line("order by s.item").build();
  }

  private static Gains.Row row(ResultSet row) throws SQLException {
    Finding finding =
        new Finding(
            row.getString("item"),
            ItemState.valueOf(row.getString("state")),
            row.getBigDecimal("weight"),
            Formula.parse(row.getString("formula")),
            row.getInt("scale"),
            row.getLong("numerator"),
            row.getLong("denominator"));
    return new Gains.Row(
        row.getString("item_name"), finding, row.getBigDecimal("points_lost"), mend(row));
  }

  private static Gains.@Nullable Mend mend(ResultSet row) throws SQLException {
    long numerator = row.getLong("mended_numerator");
    return row.wasNull()
        ? null
        : new Gains.Mend(
            row.getString("way"),
            row.getLong("to_mend"),
            row.getString("mend_unit"),
            row.getString("barred"),
            numerator);
  }
}
