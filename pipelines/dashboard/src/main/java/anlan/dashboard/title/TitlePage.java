package anlan.dashboard.title;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The titles of a scope: how many are on each list, and a page of one.
 *
 * @param cut the one cut all of it comes from
 * @param counts list → how many are on it
 * @param listed the list shown
 * @param total how many of it are found
 * @param page its page, from 1
 * @param size rows on a page
 * @param rows those to be cancelled first, the longest overdue before others, then the last awarded
 * @param source where all of it comes from
 */
public record TitlePage(
    Cut cut,
    Map<String, Integer> counts,
    String listed,
    int total,
    int page,
    int size,
    List<Title> rows,
    Source source) {
  static TitlePage of(Cut cut, TitleSearch search, List<Title> all, Source source) {
    Map<String, Integer> counts = new TreeMap<>();
    for (TitleList list : TitleList.values()) {
      counts.put(list.parameter(), Math.toIntExact(all.stream().filter(list::holds).count()));
    }
    List<Title> found = all.stream().filter(search.listed()::holds).filter(search::finds).toList();
    return new TitlePage(
        cut,
        counts,
        search.listed().parameter(),
        found.size(),
        search.page(),
        search.size(),
        found.stream().skip(search.offset()).limit(search.size()).toList(),
        source);
  }
}
