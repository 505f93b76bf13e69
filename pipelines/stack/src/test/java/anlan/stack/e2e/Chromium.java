package anlan.stack.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The system's own Chromium with an empty profile. It keeps what pages complain about. */
final class Chromium implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final int PATIENCE_MS = 120_000;

  private final Playwright playwright;
  private final Browser browser;
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program()).setArgs(OPTIONS));
  }

  /**
   * An empty page of this size, in pixels, that waits two minutes for what it is asked for.
   *
   * @param cookies what the browser has from earlier visits
   */
  Page page(int width, int height, List<Cookie> cookies) {
    BrowserContext context =
        browser.newContext(new NewContextOptions().setViewportSize(width, height));
    context.addCookies(cookies);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  /** Errors in the console and exceptions nobody caught, of all pages so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private static Path program() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no chromium on the PATH; deploy/anlan test installs it where it may"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
