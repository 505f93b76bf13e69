package anlan.dashboard.dictionary;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which page of which tables and views.
 *
 * @param text words, all of which must be found; "" for all
 * @param schema the schema; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record DictionarySearch(String text, String schema, int page, int size) {
  /** The schemas there are. */
  public static List<String> schemas() {
    return Dictionary.schemas();
  }

  List<String> words() {
    return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  long offset() {
    return (page - 1L) * size;
  }
}
