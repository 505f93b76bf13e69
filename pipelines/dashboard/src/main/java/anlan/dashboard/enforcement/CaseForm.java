package anlan.dashboard.enforcement;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.util.List;

/**
 * 调度表 C3–C8 (部门精准严格执法情况), cumulative from the first day of the action.
 *
 * @param cut the one cut all of it comes from
 * @param unitName the district or jurisdiction it is of
 * @param lines none where the form is not filed
 * @param source where all of it comes from
 */
public record CaseForm(Cut cut, String unitName, List<Line> lines, Source source) {
  /** A line: its number, its words and its value. */
  public record Line(String line, String name, BigDecimal value) {}
}
