package anlan.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.stack.OpenApi;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages of the shared stack in a browser that somebody of the operators is signed in on. It must
 * complain about nothing, nobody may be kept from using what it shows, and what it fetches is as
 * the interface's document says.
 */
@Tag("pages")
@ExtendWith(SharedStack.class)
abstract class PageVisit {
  private static final Path PICTURES = Path.of("target/pages");

  private static final Accessibility ACCESSIBILITY = new Accessibility();

  static RunningStack running;
  private static Chromium chromium;
  private static Fetched fetched;
  private static String session;

  /** A page as wide as a desk's. */
  Page page;

  @BeforeAll
  static void startBrowser(RunningStack shared) throws IOException, InterruptedException {
    running = shared;
    chromium = new Chromium();
    fetched = new Fetched(OpenApi.of(shared.stack().config().root()));
    session = Browsing.as("operator", running.stack().config()).session();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    page = chromium.page(1366, 900, List.of(cookie(session)));
    fetched.by(page);
  }

  @AfterEach
  void nothing_was_complained_about() {
    fetched.hold();
    page.context().close();
    assertThat(chromium.complaints()).isEmpty();
    assertThat(fetched.departures()).isEmpty();
  }

  /** Goes to an address and waits until everything it asks for is shown. */
  final void visit(String path) {
    page.navigate(address(path));
    awaitSettled();
    assertUsable();
  }

  /** The cookie by which the dashboard knows a session. */
  static Cookie cookie(String session) {
    return new Cookie("anlan_session", session).setUrl(address("/"));
  }

  static String address(String path) {
    return "http://127.0.0.1:" + running.stack().config().ports().dashboard() + path;
  }

  final void awaitSettled() {
    page.locator("#live:not(.busy):not(.off)", new Page.LocatorOptions().setHasText("实时"))
        .waitFor();
    fetched.hold();
  }

  /** The file that a click on a link gives. */
  final byte[] download(String link) throws IOException {
    return Files.readAllBytes(page.waitForDownload(() -> page.locator(link).click()).path());
  }

  /** Keeps a screenshot for people to look at, of a view that all of them can use. */
  final void picture(String name) {
    page.screenshot(
        new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    assertUsable();
  }

  private void assertUsable() {
    assertThat(ACCESSIBILITY.faults(page)).as(Accessibility.where(page)).isEmpty();
  }
}
