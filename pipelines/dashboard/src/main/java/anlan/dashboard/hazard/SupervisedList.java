package anlan.dashboard.hazard;

import anlan.dashboard.cut.Cut;
import java.util.List;

/**
 * Overdue hazards to be seen to (督办).
 *
 * @param cut the one cut all of it comes from
 * @param total how many there are
 * @param rows the first of them: major ones first, then the longest overdue
 */
public record SupervisedList(Cut cut, long total, List<Supervised> rows) {
  /** The most orders in one document; each has a page. */
  public static final int ROWS_MAX = 50;

  public SupervisedList {
    rows = List.copyOf(rows);
  }
}
