package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.util.List;

/**
 * The quality of the rows of each district.
 *
 * @param cut the cut the figures come from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param units the lowest score first
 * @param source where they come from
 */
public record UnitPage(
    Cut cut, String jurisdiction, String jurisdictionName, List<Unit> units, Source source) {
  /**
   * A district.
   *
   * @param district its code
   * @param name its name
   * @param records rows of subjects, inspections and hazards
   * @param defects flags on them
   * @param weightedDefects the flags by their rules' weights
   * @param score 100 less weighted defects per 100 records, at least 0 (本系统约定)
   */
  public record Unit(
      String district,
      String name,
      long records,
      long defects,
      long weightedDefects,
      BigDecimal score) {}
}
