package anlan.dashboard.accident;

import anlan.dashboard.coverage.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accidents and deaths of the running year against the line and the ceilings.
 *
 * @param cut the cut the figures come from
 * @param year the clock's
 * @param allowance how many deaths the line still allows; null without a full year's GDP or a line
 * @param total of the jurisdiction
 * @param districts the most deaths first
 * @param source where all of it comes from
 */
public record YearDeaths(
    long cut,
    int year,
    @Nullable Allowance allowance,
    Area total,
    List<Area> districts,
    Source source) {
  /**
   * What is left of the year's line (余量).
   *
   * @param gdpYear the last full year whose GDP is known
   * @param gdp of that year
   * @param allowed floor(0.7 × GDP / 100)
   * @param left allowed less deaths of the running year; below 0 the line is passed
   */
  public record Allowance(int gdpYear, Gdp gdp, long allowed, long left) {}

  /**
   * What was allotted to an area for the year (控制指标, A4).
   *
   * @param deaths the ceiling
   * @param warningLine its part of the months begun, rounded up
   * @param aboveWarning more deaths than that: a warning
   * @param above more deaths than the ceiling: a breach
   * @param source who set it
   * @param synthetic whether it is made up for a demo (合成)
   */
  public record Ceiling(
      long deaths,
      long warningLine,
      boolean aboveWarning,
      boolean above,
      String source,
      boolean synthetic) {}

  /**
   * The year of an area up to the clock's day, and the same days of the year before as known now.
   *
   * @param area division code
   * @param name its name
   * @param accidents 起数, with those not yet accepted
   * @param accidentsLastYear of the same days of last year
   * @param larger 较大及以上 among them
   * @param largerLastYear likewise
   * @param deaths 死亡人数
   * @param deathsLastYear likewise
   * @param ceiling null if none was allotted
   */
  public record Area(
      String area,
      String name,
      long accidents,
      long accidentsLastYear,
      long larger,
      long largerLastYear,
      long deaths,
      long deathsLastYear,
      @Nullable Ceiling ceiling) {}
}
