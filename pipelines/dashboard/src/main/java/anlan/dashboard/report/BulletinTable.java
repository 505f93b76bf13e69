package anlan.dashboard.report;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 通报表 (F7) of a unit: what a bulletin tells, line by line.
 *
 * @param cut the one cut all of it comes from
 * @param unitName the jurisdiction or district
 * @param span what it is about
 * @param lines in their order; none of what began before the ledger does
 * @param source where all of it comes from
 */
record BulletinTable(Cut cut, String unitName, BulletinSpan span, List<Line> lines, Source source) {
  /**
   * A line.
   *
   * @param sectionName the words of its section
   * @param line 行次, C10a
   * @param name what is counted, with its unit
   * @param value in the period, or on its last day; null where there is none
   * @param before the same of the period before; null where there is none
   * @param yearToDate from 1 January on; null of what stands on a day
   * @param lastYear the same a year earlier; null where there is none
   * @param filed what those who recorded it filled in themselves; null where nobody does
   * @param noValue why there is no value: 不适用, 尚未接入; "" where there is one
   * @param missingFact what no source records; "" otherwise
   * @param atMost the line that it is part of; "" for none
   */
  record Line(
      String sectionName,
      String line,
      String name,
      @Nullable BigDecimal value,
      @Nullable BigDecimal before,
      @Nullable BigDecimal yearToDate,
      @Nullable BigDecimal lastYear,
      @Nullable BigDecimal filed,
      String noValue,
      String missingFact,
      String atMost) {}
}
