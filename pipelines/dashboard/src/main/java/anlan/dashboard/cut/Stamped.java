package anlan.dashboard.cut;

import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Row;
import anlan.dashboard.trino.Trino;
import java.util.List;

/**
 * All rows of an answer.
 *
 * @param cut the one cut they come from
 * @param rows in the order of the question
 */
public record Stamped<T>(Cut cut, List<T> rows) {
  /**
   * Asks for them; {@code seen} is the cut of an answer without rows.
   *
   * @param question of which each row has the columns of {@code marts.city_clock}
   */
  public static <T> Stamped<T> ask(Trino trino, Question question, Cut seen, Row<T> row) {
    Cut[] cut = {seen};
    List<T> rows =
        trino.ask(
            question,
            found -> {
              cut[0] = Cut.of(found);
              return row.read(found);
            });
    return new Stamped<>(cut[0], rows);
  }
}
