package anlan.dashboard.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table to be taken away.
 *
 * @param heading its Chinese name, with the unit
 * @param cell what a row has in it: text, a number or a day; null for none
 */
public record Column<T>(String heading, Function<T, @Nullable Object> cell) {
  public static <T> Column<T> of(String heading, Function<T, @Nullable Object> cell) {
    return new Column<>(heading, cell);
  }
}
