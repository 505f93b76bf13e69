package anlan.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of the shared stack in a browser, which must complain about nothing. */
@ExtendWith(SharedStack.class)
abstract class PageVisit {
  private static final Path PICTURES = Path.of("target/pages");

  static RunningStack running;
  private static Chromium chromium;

  /** A page as wide as a desk's. */
  Page page;

  @BeforeAll
  static void startBrowser(RunningStack shared) {
    running = shared;
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    page = chromium.page(1366, 900);
  }

  @AfterEach
  void nothing_was_complained_about() {
    page.context().close();
    assertThat(chromium.complaints()).isEmpty();
  }

  /** Goes to an address and waits until everything it asks for is shown. */
  final void visit(String address) {
    page.navigate("http://127.0.0.1:" + running.stack().config().ports().dashboard() + address);
    awaitSettled();
  }

  final void awaitSettled() {
    page.locator("#live:not(.busy):not(.off)", new Page.LocatorOptions().setHasText("实时"))
        .waitFor();
  }

  /** The file that a click on a link gives. */
  final byte[] download(String link) throws IOException {
    return Files.readAllBytes(page.waitForDownload(() -> page.locator(link).click()).path());
  }

  /** Keeps a screenshot for people to look at. */
  final void picture(String name) {
    page.screenshot(
        new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
