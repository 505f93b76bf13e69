package anlan.dashboard.report;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.List;

/**
 * 企业重点检查内容 (F6) of a unit: how enterprises and departments answered its items.
 *
 * @param cut the one cut all of it comes from
 * @param unitName the jurisdiction, district or town
 * @param period its name
 * @param lines in the order of the form; none where no document asks for it
 * @param source where all of it comes from
 */
record ChecklistForm(Cut cut, String unitName, String period, List<Line> lines, Source source) {
  /**
   * One of the six, or a part of one.
   *
   * @param number which of the six
   * @param line 行次: 2, 2a
   * @param name what is looked at
   * @param printedName the words of the one of the six
   * @param selfChecked enterprises (家) that answered it in their own checks
   * @param selfFailing those of them that failed it there
   * @param inspected enterprises (家) of which a department answered it on site
   * @param inspectedFailing those of them that failed it there
   * @param contradicted enterprises (家) that never failed it in their own checks, but there
   */
  record Line(
      int number,
      String line,
      String name,
      String printedName,
      long selfChecked,
      long selfFailing,
      long inspected,
      long inspectedFailing,
      long contradicted) {
    /** Whether it is one of the six itself, 2, and not a part, 2a. */
    boolean isWhole() {
      return line.equals(String.valueOf(number));
    }
  }
}
