package anlan.dashboard.accident;

import anlan.core.calendar.Period;
import anlan.dashboard.accident.DeathRates.Rate;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads deaths per GDP of a jurisdiction and its districts in one statement. */
public final class DeathRatesReader {
  private static final String VIEW = "marts.deaths_per_gdp";

  private final Trino trino;

  public DeathRatesReader(Trino trino) {
    this.trino = trino;
  }

  /** The rates; {@code seen} is the cut of an answer without rows. */
  public DeathRates read(String jurisdiction, Reference reference, Cut seen) {
    Question question = question(jurisdiction);
    Cut[] cut = {seen};
    @Nullable BigDecimal[] target = {null};
    @Nullable String[] standing = {null};
    List<Rate> all =
        trino.ask(
            question,
            row -> {
              cut[0] = Cut.of(row);
              target[0] = row.getBigDecimal("target");
              standing[0] = row.getString("target_standing");
              return rate(row, reference);
            });
    return new DeathRates(
        cut[0],
        jurisdiction,
        reference.jurisdictions().getOrDefault(jurisdiction, jurisdiction),
        target[0],
        standing[0],
        all.stream().filter(rate -> rate.area().equals(jurisdiction)).toList(),
        newest(jurisdiction, all),
        Source.of(VIEW, question));
  }

  static Question question(String jurisdiction) {
    return new Question.Builder()
        .line("select r.area, r.period, r.deaths, r.gdp, r.gdp_version, r.released_on,")
        .line("  r.gdp_source, r.synthetic, r.deaths_per_10bn, r.target, r.target_standing,")
        .line("  r.within_target, c.cut, c.stamp, c.clock")
        .line("from " + VIEW + " r cross join marts.city_clock c")
        .line("where r.jurisdiction = ?", jurisdiction)
        .line("order by r.area, r.period")
        .build();
  }

  /** The last quarter with GDP of each area but the jurisdiction, from rates in order. */
  static List<Rate> newest(String jurisdiction, List<Rate> all) {
    Map<String, Rate> newest = new TreeMap<>();
    for (Rate rate : all) {
      if (rate.gdp() != null && !rate.area().equals(jurisdiction)) {
        newest.put(rate.area(), rate);
      }
    }
    return List.copyOf(newest.values());
  }

  private static Rate rate(ResultSet row, Reference reference) throws SQLException {
    String period = row.getString("period");
    boolean within = row.getBoolean("within_target");
    boolean judged = !row.wasNull();
    return new Rate(
        row.getString("area"),
        period,
        Names.of(Period.parse(period)),
        row.getLong("deaths"),
        Gdp.of(row, reference),
        row.getBigDecimal("deaths_per_10bn"),
        judged ? Boolean.valueOf(within) : null);
  }
}
