package anlan.dashboard.enforcement;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.List;

/**
 * Groups of similar cases of a year, and how many were adjudicated publicly (公开裁定).
 *
 * @param cut the one cut all of it comes from
 * @param year 2023
 * @param groups those of authorities below a tenth first, then the largest without any
 * @param source where all of it comes from
 */
public record SimilarCases(Cut cut, String year, List<Group> groups, Source source) {
  /**
   * A group.
   *
   * @param area name of the division that the authority is of
   * @param department name of its department
   * @param group its name in the source
   * @param cases adjudicated publicly, of all in it
   * @param authority the same of all groups of the authority
   * @param met whether that is at least a tenth
   */
  public record Group(
      String area, String department, String group, Figure cases, Figure authority, boolean met) {}
}
