package anlan.dashboard.assessment;

import anlan.core.scoring.Formula;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the items of a unit's score. */
public final class UnitItemsReader {
  private static final String VIEW = "marts.score_items_now";

  private final Trino trino;

  public UnitItemsReader(Trino trino) {
    this.trino = trino;
  }

  /** The items; {@code seen} is the cut of an answer without rows. */
  public UnitItems read(UnitScope scope, Reference reference, Cut seen) {
    Question question = question(scope);
    long[] cut = {seen.number()};
    List<UnitItems.Row> rows =
        trino.ask(
            question,
            row -> {
              cut[0] = row.getLong("cut");
              return row(row, reference);
            });
    return new UnitItems(cut[0], scope.unit(), UnitItems.grouped(rows), Source.of(VIEW, question));
  }

  /** The items of several units of a quarter, by the units' codes. */
  public Map<String, UnitItems> read(
      QuarterScope quarter, List<String> units, Reference reference, Cut seen) {
    Question question =
        selected()
            .line("where s.quarter = ?", quarter.quarter().label())
            .line("  and s.unit in (%s)".formatted(Question.marks(units.size())), units.toArray())
            .line("order by s.unit, s.item")
            .build();
    long[] cut = {seen.number()};
    Map<String, List<UnitItems.Row>> rows = new TreeMap<>();
    trino.ask(
        question,
        row -> {
          cut[0] = row.getLong("cut");
          return rows.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
              .add(row(row, reference));
        });
    Map<String, UnitItems> items = new TreeMap<>();
    rows.forEach(
        (unit, of) ->
            items.put(
                unit,
                new UnitItems(cut[0], unit, UnitItems.grouped(of), Source.of(VIEW, question))));
    return items;
  }

  static Question question(UnitScope scope) {
    Question.Builder question = selected().line("where true");
    scope.restrict(question);
    return question.line("order by s.item").build();
  }

  private static Question.Builder selected() {
    return new Question.Builder()
        .line("select s.unit, s.item_group, s.item_group_name, s.item, s.item_name, s.state,")
        .line("  s.state_name, s.is_share, s.scale, s.numerator, s.denominator, s.value,")
        .line("  s.formula, s.weight, s.effective_weight, s.points, s.points_lost,")
        .line("  s.documents, s.basis, c.cut")
        .line("from " + VIEW + " s cross join marts.city_clock c");
  }

  private static UnitItems.Row row(ResultSet row, Reference reference) throws SQLException {
    return new UnitItems.Row(
        row.getString("item_group"), row.getString("item_group_name"), item(row, reference));
  }

  private static ItemResult item(ResultSet row, Reference reference) throws SQLException {
    Formula formula = Formula.parse(row.getString("formula"));
    boolean share = row.getBoolean("is_share");
    int scale = row.getInt("scale");
    return new ItemResult(
        row.getString("item"),
        row.getString("item_name"),
        row.getString("state"),
        row.getString("state_name"),
        share,
        scale,
        row.getLong("numerator"),
        row.getLong("denominator"),
        row.getBigDecimal("value"),
        formula.toString(),
        FormulaWords.of(formula, scale),
        row.getBigDecimal("weight"),
        row.getBigDecimal("effective_weight"),
        row.getBigDecimal("points"),
        row.getBigDecimal("points_lost"),
        documents(row.getString("documents"), reference),
        row.getString("basis") == null ? "" : row.getString("basis"));
  }

  /** S0|S4 as the numbers officials know. */
  private static List<String> documents(@Nullable String refs, Reference reference) {
    return Arrays.stream((refs == null ? "" : refs).split("\\|"))
        .map(reference.documents()::get)
        .filter(document -> document != null)
        .map(Document::number)
        .toList();
  }
}
