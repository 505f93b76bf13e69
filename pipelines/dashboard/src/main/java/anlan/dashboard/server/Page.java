package anlan.dashboard.server;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is a page's own. Its file opens with a comment of lines {@code key: value}, then comes its
 * content; {@link Frame} draws around it what all pages share.
 *
 * @param title what it is called, without the site's name
 * @param about what it shows, in a sentence
 * @param styles its style sheets beside the base, in the order in which they apply; that of paper
 *     is {@code print}
 * @param script its module under js
 * @param skip the part that the keyboard may skip to, by id
 * @param skipWords what that part is called
 * @param choose what there is to choose in its head; "" if nothing
 * @param sheets ids of the sheets that open at its side
 * @param content what its middle holds
 */
record Page(
    String title,
    String about,
    List<String> styles,
    String script,
    String skip,
    String skipWords,
    String choose,
    List<String> sheets,
    String content) {
  private static final String OPENS = "<!--\n";
  private static final String CLOSES = "-->\n";

  /**
   * Reads a page's file.
   *
   * @throws IllegalArgumentException naming the page and what it lacks
   */
  static Page parse(String path, String text) {
    int end = text.indexOf(CLOSES);
    if (!text.startsWith(OPENS) || end < 0) {
      throw new IllegalArgumentException(
          "%s doesn't open with a comment of its title and so on".formatted(path));
    }
    Map<String, String> head =
        text.substring(OPENS.length(), end)
            .lines()
            .map(line -> line.split(": ", 2))
            .collect(
                Collectors.toMap(
                    line -> line[0], line -> line[line.length - 1], (a, b) -> b, TreeMap::new));
    String[] skip = said(path, head, "skip").split(" ", 2);
    return new Page(
        said(path, head, "title"),
        said(path, head, "about"),
        words(said(path, head, "styles")),
        said(path, head, "script"),
        skip[0],
        skip[skip.length - 1],
        head.getOrDefault("choose", ""),
        words(said(path, head, "sheets")),
        text.substring(end + CLOSES.length()));
  }

  private static String said(String path, Map<String, String> head, String key) {
    String value = head.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("%s has no line '%s: …'".formatted(path, key));
    }
    return value;
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.split(" "));
  }
}
