package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.cut.Stamped;
import anlan.dashboard.quality.RulePage.Found;
import anlan.dashboard.quality.RulePage.Place;
import anlan.dashboard.quality.RulePage.Row;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads what each rule found, rules that found nothing with them. */
public final class RuleReader {
  private static final String VIEW = "marts.quality_flags";

  private final Trino trino;

  public RuleReader(Trino trino) {
    this.trino = trino;
  }

  /** The rules; {@code seen} is the cut of an answer without rows. */
  public RulePage read(QualityScope scope, Reference reference, Cut seen) {
    Question question = question(scope);
    Stamped<Row> all =
        Stamped.ask(trino, question, seen, row -> new Row(rule(row), places(row, reference)));
    return RulePage.of(all.cut(), all.rows(), Source.of(VIEW, question));
  }

  static Question question(QualityScope scope) {
    Question.Builder question =
        new Question.Builder()
            .line("with counted as (")
            .line("  select rule, district, count(*) as flags")
            .line("  from " + VIEW)
            .line("  where true");
    scope.restrictFlags(question);
    return question
        .line("  group by rule, district")
        .line(")")
        .line("select r.rule, r.name, r.action, r.basis, r.source_table, r.defect_weight,")
        .line("  c.district, c.flags, k.cut, k.stamp, k.clock")
        .line("from reference.quality_rules r cross join marts.city_clock k")
        .line("  left join counted c on c.rule = r.rule")
        .line("order by r.rule, c.district")
        .build();
  }

  private static Found rule(ResultSet row) throws SQLException {
    return new Found(
        row.getString("rule"),
        row.getString("name"),
        action(row.getString("action")),
        row.getString("basis"),
        row.getString("source_table"),
        row.getInt("defect_weight"),
        0,
        List.of());
  }

  private static List<Place> places(ResultSet row, Reference reference) throws SQLException {
    String district = row.getString("district");
    return district == null
        ? List.of()
        : List.of(new Place(district, reference.divisionName(district), row.getLong("flags")));
  }

  /** What is done about a row with such a defect, in words. */
  static String action(String action) {
    return switch (action) {
      case "FLAG" -> "只标记，照常计入";
      case "FIX" -> "以替代值计入";
      case "QUARANTINE" -> "不计入受影响的指标";
      case "SUGGEST" -> "由人认定";
      case "PASS" -> "系统自行处理，不标记";
      default -> action;
    };
  }
}
