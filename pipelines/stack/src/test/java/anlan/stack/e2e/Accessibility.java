package anlan.stack.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether people who can't see, point or tell colours apart can use a page (无障碍): axe looks at each
 * view of it once. A view is a page with the panels and the sheet that are open on it; the same
 * view with other figures, on a phone or for another viewer has the same faults.
 *
 * <p>The browser runs axe for us as it runs any question of a test, so the page's policy on scripts
 * stays what it is in production.
 */
final class Accessibility {
  private static final String AXE = axe();
  private static final String VIEW =
      """
      () => [location.pathname, ...[...document.querySelectorAll("main > :not([hidden]), dialog[open]")]
        .map(({ id }) => id)].join(" ")""";
  private static final String RUN =
      """
      async () => {
        const { violations } = await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
          resultTypes: ["violations"],
        });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, html }) => `${id} (${help}): ${target.join(" ")}, ${html.slice(0, 200)}`));
      }""";

  private final Set<String> seen = new HashSet<>();

  /** What axe finds wrong with what a page shows, rule and element; nothing if it saw the view. */
  List<String> faults(Page page) {
    if (!seen.add((String) page.evaluate(VIEW))) {
      return List.of();
    }
    page.evaluate(AXE);
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }

  /** The page's path with what is open on it, to say where a fault is. */
  static String where(Page page) {
    return URI.create(page.url()).getPath() + " " + page.title();
  }

  private static String axe() {
    try (InputStream file = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      if (file == null) {
        throw new IllegalStateException(
            "axe.min.js is not on the class path; the profile page-tests has it");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
