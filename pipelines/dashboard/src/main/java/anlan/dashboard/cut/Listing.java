package anlan.dashboard.cut;

import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Row;
import anlan.dashboard.trino.Trino;
import java.util.List;

/**
 * One page of a list.
 *
 * @param cut number of the cut it comes from
 * @param total how many rows the whole list has; 0 too if there is no such page
 * @param rows those of the page, in the order of the question
 */
public record Listing<T>(long cut, long total, List<T> rows) {
  /**
   * Asks for a page; {@code seen} is the cut of one without rows.
   *
   * @param question of which each row says {@code cut} and {@code total}
   */
  public static <T> Listing<T> ask(Trino trino, Question question, Cut seen, Row<T> row) {
    long[] cutAndTotal = {seen.number(), 0};
    List<T> rows =
        trino.ask(
            question,
            found -> {
              cutAndTotal[0] = found.getLong("cut");
              cutAndTotal[1] = found.getLong("total");
              return row.read(found);
            });
    return new Listing<>(cutAndTotal[0], cutAndTotal[1], rows);
  }
}
