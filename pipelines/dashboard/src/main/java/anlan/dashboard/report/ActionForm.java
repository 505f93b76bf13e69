package anlan.dashboard.report;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 专项排查整治进展情况调度表 (F1) of a unit.
 *
 * @param cut the one cut all of it comes from
 * @param unitName the jurisdiction, district or town
 * @param lines in the order of the form; none where no document asks for it
 * @param source where all of it comes from
 */
record ActionForm(Cut cut, String unitName, List<Line> lines, Source source) {
  /**
   * A line, or one number of a printed line that has two.
   *
   * @param section A to D
   * @param sectionName its words
   * @param number of the printed line in its section
   * @param line 行次, C3a
   * @param name what is counted, with its unit
   * @param printedName the words of the printed line
   * @param value null where there is none
   * @param noValue why there is none: 不适用, 尚未接入; "" where there is one
   * @param missingFact what no source records; "" otherwise
   * @param atMost the lines that it is part of, A1|A3; "" for none
   * @param atMostValue their sum; null without one
   * @param exceeds whether it is greater than they are, which is wrong
   */
  record Line(
      String section,
      String sectionName,
      int number,
      String line,
      String name,
      String printedName,
      @Nullable BigDecimal value,
      String noValue,
      String missingFact,
      String atMost,
      @Nullable BigDecimal atMostValue,
      boolean exceeds) {}
}
