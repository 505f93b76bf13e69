package anlan.dashboard.accident;

import anlan.dashboard.accident.YearDeaths.Allowance;
import anlan.dashboard.accident.YearDeaths.Area;
import anlan.dashboard.accident.YearDeaths.Ceiling;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Division;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the running year of a jurisdiction and its districts in one statement. */
public final class YearDeathsReader {
  private static final String VIEW = "marts.accidents_by_unit";

  private final Trino trino;

  public YearDeathsReader(Trino trino) {
    this.trino = trino;
  }

  /** The year; {@code seen} is the cut of an answer without rows. */
  public YearDeaths read(String jurisdiction, Reference reference, Cut seen) {
    Question question = question(jurisdiction);
    Cut[] cut = {seen};
    @Nullable Allowance[] allowance = {null};
    Map<String, Area> areas = new TreeMap<>();
    trino.ask(
        question,
        row -> {
          cut[0] = Cut.of(row);
          String area = row.getString("area");
          if (area.equals(jurisdiction)) {
            allowance[0] = allowance(row, reference);
          }
          return areas.put(area, area(area, row, reference));
        });
    return new YearDeaths(
        cut[0].number(),
        cut[0].clock().getYear(),
        allowance[0],
        areas.getOrDefault(jurisdiction, new Area(jurisdiction, "", 0, 0, 0, 0, 0, 0, null)),
        districts(jurisdiction, reference, areas),
        Source.of(VIEW, question));
  }

  static Question question(String jurisdiction) {
    return new Question.Builder()
        .line("select p.town as area, u.accidents_ytd, u.accidents_last_year, u.larger_ytd,")
        .line("  u.larger_last_year, u.deaths_ytd, u.deaths_last_year,")
        .line("  t.ceiling, t.warning_line, t.above_warning_line, t.above_ceiling,")
        .line("  t.ceiling_source, t.synthetic as ceiling_synthetic,")
        .line("  a.gdp_year, a.gdp, a.gdp_version, a.released_on, a.gdp_source, a.synthetic,")
        .line("  a.deaths_allowed, a.allowance, c.cut, c.stamp, c.clock")
        .line("from reference.places p cross join marts.city_clock c")
        .line("left join " + VIEW + " u on u.unit = p.town")
        .line("  and u.unit_kind = if(p.town = p.jurisdiction, 'JURISDICTION', 'DISTRICT')")
        .line("  and u.period = date_format(c.clock, '%Y-%m')")
        .line("left join marts.death_ceilings t on t.area = p.town")
        .line("  and t.period = date_format(c.clock, '%Y')")
        .line("left join marts.death_allowance a on a.area = p.town")
        .line("where p.jurisdiction = ?", jurisdiction)
        .line("  and p.town in (p.jurisdiction, p.district)")
        .build();
  }

  private static List<Area> districts(
      String jurisdiction, Reference reference, Map<String, Area> areas) {
    return reference.districtsOf(jurisdiction).stream()
        .map(Division::code)
        .filter(code -> !code.equals(jurisdiction))
        .map(areas::get)
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingLong(Area::deaths)
                .thenComparingLong(Area::accidents)
                .reversed()
                .thenComparing(Area::area))
        .toList();
  }

  private static Area area(String area, ResultSet row, Reference reference) throws SQLException {
    return new Area(
        area,
        reference.divisionName(area),
        row.getLong("accidents_ytd"),
        row.getLong("accidents_last_year"),
        row.getLong("larger_ytd"),
        row.getLong("larger_last_year"),
        row.getLong("deaths_ytd"),
        row.getLong("deaths_last_year"),
        ceiling(row));
  }

  private static @Nullable Ceiling ceiling(ResultSet row) throws SQLException {
    long deaths = row.getLong("ceiling");
    if (row.wasNull()) {
      return null;
    }
    String source = row.getString("ceiling_source");
    return new Ceiling(
        deaths,
        row.getLong("warning_line"),
        row.getBoolean("above_warning_line"),
        row.getBoolean("above_ceiling"),
        source == null ? "" : source,
        row.getBoolean("ceiling_synthetic"));
  }

  private static @Nullable Allowance allowance(ResultSet row, Reference reference)
      throws SQLException {
    Gdp gdp = Gdp.of(row, reference);
    return gdp == null
        ? null
        : new Allowance(
            row.getInt("gdp_year"), gdp, row.getLong("deaths_allowed"), row.getLong("allowance"));
  }
}
