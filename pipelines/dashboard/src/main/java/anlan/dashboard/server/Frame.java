package anlan.dashboard.server;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What all pages share (页面框架): head, menu, the places that scripts fill in. */
final class Frame {
  private static final Pattern SLOT = Pattern.compile("( *)\\$\\{([a-zA-Z]+)}");
  private static final Pattern FOR_OPERATORS =
      Pattern.compile("\\n *<a href=\"/status\\.html\">[^\\n]*");

  private final String html;

  Frame(String html) {
    this.html = html;
  }

  /**
   * A page in its frame.
   *
   * @param path where it is served, which the menu marks
   * @param operator whether it is for those who run the pipeline, who have pages of their own
   */
  String around(Page page, String path, boolean operator) {
    Map<String, String> own =
        Map.of(
            "title", page.title(),
            "about", page.about(),
            "styles", each(page.styles(), Frame::style),
            "script", page.script(),
            "skip", page.skip(),
            "skipWords", page.skipWords(),
            "choose", choose(page.choose()),
            "content", page.content().stripTrailing(),
            "sheets", each(page.sheets(), Frame::sheet));
    String menu = operator ? html : FOR_OPERATORS.matcher(html).replaceAll("");
    String link = "<a href=\"%s\"".formatted(path);
    return SLOT.matcher(menu.replace(link + ">", link + " aria-current=\"page\">"))
        .replaceAll(slot -> Matcher.quoteReplacement(filled(slot.group(1), own, slot.group(2))));
  }

  /** The words for a slot, each line as far in as the slot is. */
  private static String filled(String indent, Map<String, String> own, String slot) {
    String words = own.get(slot);
    if (words == null) {
      throw new IllegalArgumentException("pages have no '%s'".formatted(slot));
    }
    return words.lines().map(indent::concat).collect(Collectors.joining("\n"));
  }

  private static String each(Iterable<String> names, Function<String, String> html) {
    StringBuilder lines = new StringBuilder();
    names.forEach(name -> lines.append(html.apply(name)).append('\n'));
    return lines.toString();
  }

  private static String style(String name) {
    String media = name.equals("print") ? " media=\"print\"" : "";
    return "<link rel=\"stylesheet\" href=\"/css/%s.css\"%s>".formatted(name, media);
  }

  private static String choose(String what) {
    return what.isEmpty()
        ? ""
        : "<form class=\"choose\" id=\"choose\" aria-label=\"%s\"></form>".formatted(what);
  }

  private static String sheet(String id) {
    return "<dialog id=\"%1$s\" class=\"sheet\" aria-labelledby=\"%1$s-title\"></dialog>"
        .formatted(id);
  }
}
