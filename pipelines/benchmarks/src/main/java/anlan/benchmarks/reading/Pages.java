package anlan.benchmarks.reading;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Each page of the dashboard in a browser that has seen none of it, until all its numbers are
 * shown. Under live traffic each visit is the first at its cut; a page seen before is what the
 * dashboard answers to the same questions once more.
 */
final class Pages {
  private static final int ROUNDS = 4;
  private static final long FIRST_P95_MS_MAX = 1_500;
  private static final long KEPT_P95_MS_MAX = 50;
  private static final String AT_REST = "#live:not(.busy):not(.off):has-text('实时')";
  private static final int PATIENCE_MS = 30_000;

  private final Viewer viewer;
  private final Map<String, Set<String>> questions = new LinkedHashMap<>();

  Pages(Viewer viewer) {
    this.viewer = viewer;
  }

  /** Prints what was measured; whether it is fast enough. The first round warms up. */
  boolean measure(PrintStream out) throws IOException, InterruptedException {
    Map<String, List<Long>> first = new LinkedHashMap<>();
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      List<String> pages = pages(browser);
      for (int round = 0; round < ROUNDS; round++) {
        for (String page : pages) {
          long ms = visit(browser, page);
          if (round > 0) {
            first.computeIfAbsent(page, p -> new ArrayList<>()).add(ms);
          }
        }
      }
    }
    boolean reached = true;
    out.println(
        "| page | first view ms, median | p95 | questions | kept answer ms, median | p95 |");
    out.println("|---|---|---|---|---|---|");
    for (Map.Entry<String, List<Long>> page : first.entrySet()) {
      Times views = new Times(page.getValue());
      Set<String> asked = questions.getOrDefault(page.getKey(), Set.of());
      Times kept = keptAnswers(asked);
      reached &= views.p95() <= FIRST_P95_MS_MAX && kept.p95() <= KEPT_P95_MS_MAX;
      out.printf(
          "| %s | %,d | %,d | %d | %d | %d |%n",
          page.getKey(), views.median(), views.p95(), asked.size(), kept.median(), kept.p95());
    }
    return reached;
  }

  /** What each page asks the dashboard for, beside the clock; known once it was measured. */
  Map<String, Set<String>> questions() {
    return questions;
  }

  private List<String> pages(Browser browser) {
    try (BrowserContext context = context(browser)) {
      Page page = context.newPage();
      page.navigate(viewer.dashboard() + "/");
      page.locator(AT_REST).waitFor();
      return page.locator("nav.places a").all().stream()
          .filter(link -> link.isVisible())
          .map(link -> link.getAttribute("href"))
          .toList();
    }
  }

  private long visit(Browser browser, String path) {
    Set<String> asked = questions.computeIfAbsent(path, p -> new ConcurrentSkipListSet<>());
    try (BrowserContext context = context(browser)) {
      Page page = context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.onRequest(
          request -> {
            String url = request.url().substring(viewer.dashboard().length());
            if (url.startsWith("/api/v1/") && !url.startsWith("/api/v1/clock")) {
              asked.add(url);
            }
          });
      long begin = System.nanoTime();
      page.navigate(viewer.dashboard() + path);
      try {
        page.locator(AT_REST).waitFor();
      } catch (TimeoutError e) {
        System.err.printf("%s does not come to rest in %,d ms%n", path, PATIENCE_MS);
      }
      return (System.nanoTime() - begin) / 1_000_000;
    }
  }

  private BrowserContext context(Browser browser) {
    BrowserContext context = browser.newContext();
    context.addCookies(
        List.of(new Cookie("anlan_session", viewer.session()).setUrl(viewer.dashboard())));
    return context;
  }

  private Times keptAnswers(Set<String> urls) throws IOException, InterruptedException {
    List<Long> ms = new ArrayList<>();
    for (String url : urls) {
      viewer.get(url);
      long begin = System.nanoTime();
      viewer.get(url);
      ms.add((System.nanoTime() - begin) / 1_000_000);
    }
    return new Times(ms);
  }

  private static Path chromium() {
    String folders = System.getenv().getOrDefault("PATH", "");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(folders.split(File.pathSeparator)).map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no chromium on the PATH"));
  }
}
