package anlan.dashboard.accident;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deaths per 10 billion yuan of GDP (百亿元GDP生产安全事故死亡人数, A2) of a jurisdiction and of its districts,
 * quarter by quarter. The city's is made of its own GDP, never of its districts'.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param target the line; null where no document sets one
 * @param standing IN_FORCE or REFERENCE of that document; null without one
 * @param quarters of the jurisdiction that are over, oldest first
 * @param districts the newest quarter of each district whose own GDP is known
 * @param source where all of it comes from
 */
public record DeathRates(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    @Nullable BigDecimal target,
    @Nullable String standing,
    List<Rate> quarters,
    List<Rate> districts,
    Source source) {
  /**
   * The value of an area from 1 January to the end of a quarter.
   *
   * @param area division code
   * @param period the quarter's label
   * @param name its name
   * @param deaths of those months, as known now
   * @param gdp of the same area and months; null while it is not released
   * @param value deaths per 10 billion yuan; null without GDP
   * @param within whether it is not above the line; null without GDP or line
   */
  public record Rate(
      String area,
      String period,
      String name,
      long deaths,
      @Nullable Gdp gdp,
      @Nullable BigDecimal value,
      @Nullable Boolean within) {}
}
