package anlan.dashboard.report;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 科室月度安全生产工作开展情况 (F5) of a department.
 *
 * @param cut the one cut all of it comes from
 * @param unitName the department, or the jurisdiction where it has none
 * @param month the month in whose name it is filed
 * @param days what it is about; null where there is no department
 * @param lines in the order of the template; none where there is no department
 * @param source where all of it comes from
 */
record DepartmentForm(
    Cut cut, String unitName, String month, @Nullable Days days, List<Line> lines, Source source) {
  /** The first and the last of the days that count, both of them too. */
  record Days(LocalDate first, LocalDate last) {}

  /**
   * A line, or one number of a field that has several.
   *
   * @param sectionName the words of its section
   * @param number of the field in its section
   * @param line 行次, B4c
   * @param name what is counted, with its unit
   * @param printedName the words of the field
   * @param value null where there is none
   * @param filed what inspectors filled in themselves; null where nobody does or did
   * @param noValue why there is no value: 尚未接入; "" where there is one
   * @param missingFact what no source records; "" otherwise
   */
  record Line(
      String sectionName,
      int number,
      String line,
      String name,
      String printedName,
      @Nullable BigDecimal value,
      @Nullable BigDecimal filed,
      String noValue,
      String missingFact) {}
}
