package anlan.dashboard.post;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.math.BigDecimal;
import java.util.List;

/**
 * The form 安全生产驻点监督工作情况统计表 (附件2), cumulative up to the clock's day.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdictionName name of the jurisdiction
 * @param lines in the order of the form
 * @param source where all of it comes from
 */
public record PostForm(Cut cut, String jurisdictionName, List<Line> lines, Source source) {
  /**
   * A line: its 18 columns.
   *
   * @param line 序号
   * @param domain 行业领域
   * @param formName 驻点监督形式
   * @param counts the 15 numbers, in the order of the form
   */
  public record Line(long line, String domain, String formName, List<BigDecimal> counts) {}
}
