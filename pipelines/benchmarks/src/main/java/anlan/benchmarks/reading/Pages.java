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
 * shown, and until they are of the newest cut: somebody looked at each some minutes ago, and under
 * live traffic each visit is the first at its cut. A page seen before is what the dashboard answers
 * to the same questions once more.
 */
final class Pages {
  private static final int ROUNDS = 4;
  private static final long FIRST_P95_MS_MAX = 1_500;
  private static final long KEPT_P95_MS_MAX = 50;
  private static final String AT_REST = "#live:not(.busy):not(.off):has-text('实时')";
  private static final String SHOWN = "#live.late, " + AT_REST;
  private static final int PATIENCE_MS = 30_000;

  private final Viewer viewer;
  private final Map<String, Set<String>> questions = new LinkedHashMap<>();

  Pages(Viewer viewer) {
    this.viewer = viewer;
  }

  /** Prints what was measured; whether it is fast enough. The first round warms up. */
  boolean measure(PrintStream out) throws IOException, InterruptedException {
    Map<String, List<Visit>> visits = new LinkedHashMap<>();
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
          Visit visit = visit(browser, page);
          if (round > 0) {
            visits.computeIfAbsent(page, p -> new ArrayList<>()).add(visit);
          }
        }
      }
    }
    boolean reached = true;
    out.println(
        "| page | all shown ms, median | p95 | of the newest cut, median | p95 | questions | kept"
            + " answer ms, median | p95 |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, List<Visit>> page : visits.entrySet()) {
      Times shown = new Times(page.getValue().stream().map(Visit::shownMs).toList());
      Times newest = new Times(page.getValue().stream().map(Visit::newestMs).toList());
      Set<String> asked = questions.getOrDefault(page.getKey(), Set.of());
      Times kept = keptAnswers(asked);
      reached &= shown.p95() <= FIRST_P95_MS_MAX && kept.p95() <= KEPT_P95_MS_MAX;
      out.printf(
          "| %s | %,d | %,d | %,d | %,d | %d | %d | %d |%n",
          page.getKey(),
          shown.median(),
          shown.p95(),
          newest.median(),
          newest.p95(),
          asked.size(),
          kept.median(),
          kept.p95());
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

  private Visit visit(Browser browser, String path) {
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
      long shown = waited(page, SHOWN, begin);
      return new Visit(shown, waited(page, AT_REST, begin));
    }
  }

  /** How long a visit took until all was shown, and until that was of the newest cut. */
  private record Visit(long shownMs, long newestMs) {}

  private static long waited(Page page, String selector, long beginNanos) {
    try {
      page.locator(selector).waitFor();
    } catch (TimeoutError e) {
      System.err.printf("%s is not %s in %,d ms%n", page.url(), selector, PATIENCE_MS);
    }
    return (System.nanoTime() - beginNanos) / 1_000_000;
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
