package anlan.dashboard.post;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The posts of a scope: how many are on each list, and a page of one.
 *
 * @param cut the one cut all of it comes from
 * @param counts list → how many are on it
 * @param listed the list shown
 * @param total how many of it are found
 * @param page its page, from 1
 * @param size rows on a page
 * @param rows the longest over rotation first, then those with most days missing, then the latest
 * @param source where all of it comes from
 */
public record PostPage(
    Cut cut,
    Map<String, Integer> counts,
    String listed,
    int total,
    int page,
    int size,
    List<Post> rows,
    Source source) {
  private static final Comparator<Post> WORST_FIRST =
      Comparator.comparing(PostPage::daysOver)
          .thenComparing(PostPage::daysMissing)
          .thenComparing(post -> PostFigures.missed(post.logs()))
          .thenComparing(Post::startsOn)
          .reversed()
          .thenComparing(Post::post);

  static PostPage of(Cut cut, PostSearch search, List<Post> all, Source source) {
    Map<String, Integer> counts = new TreeMap<>();
    for (PostList list : PostList.values()) {
      counts.put(list.parameter(), Math.toIntExact(all.stream().filter(list::holds).count()));
    }
    List<Post> found =
        all.stream()
            .filter(search.listed()::holds)
            .filter(search::finds)
            .sorted(WORST_FIRST)
            .toList();
    return new PostPage(
        cut,
        counts,
        search.listed().parameter(),
        found.size(),
        search.page(),
        search.size(),
        found.stream().skip(search.offset()).limit(search.size()).toList(),
        source);
  }

  private static long daysOver(Post post) {
    Long days = post.daysOver();
    return days == null ? 0 : days;
  }

  private static long daysMissing(Post post) {
    Long wanted = post.wanted();
    return wanted == null || Boolean.TRUE.equals(post.met()) ? 0 : wanted - post.loggedWorkdays();
  }
}
