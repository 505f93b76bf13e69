package anlan.dashboard.dictionary;

import anlan.dashboard.cut.Cut;
import java.util.List;
import java.util.Map;

/**
 * Tables and views that a search finds.
 *
 * @param cut the newest cut
 * @param relations how many tables and views there are
 * @param columns how many columns they have
 * @param counts schema → how many are found in it
 * @param total how many are found in the schema looked at
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows those found by their own name or title first, then those found by their columns
 */
public record DictionaryPage(
    Cut cut,
    int relations,
    int columns,
    Map<String, Integer> counts,
    int total,
    int page,
    int size,
    List<Found> rows) {
  /**
   * A table or view that is found.
   *
   * @param columns how many it has
   * @param sources how many tables and views it reads
   * @param readers how many views read it
   * @param matches columns in which words are found
   * @param named whether all words are in its name or title
   */
  public record Found(
      String name,
      String schema,
      String kind,
      String title,
      String grain,
      String key,
      int columns,
      int sources,
      int readers,
      List<Field> matches,
      boolean named) {}
}
