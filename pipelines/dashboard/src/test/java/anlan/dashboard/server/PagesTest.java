package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The pages in their frame. */
class PagesTest {
  private static final List<String> NAMES = Pages.NAMES;
  private static final Pattern MENU = Pattern.compile("<a href=\"(/[a-z.]*)\"");
  private static final Frame FRAME = new Frame(Pages.read("frame"));

  @Test
  void every_file_of_a_page_is_served() throws IOException, URISyntaxException {
    Path folder = Path.of(PagesTest.class.getResource("/pages").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".html", "")))
          .filteredOn(name -> !name.equals("frame"))
          .containsExactlyInAnyOrderElementsOf(NAMES);
    }
  }

  @Test
  void the_menu_leads_to_every_page_but_that_of_one_subject() {
    List<String> paths =
        NAMES.stream()
            .filter(name -> !name.equals("subject"))
            .map(name -> name.equals("index") ? "/" : "/" + name + ".html")
            .toList();
    assertThat(menu("tasks", true)).containsExactlyInAnyOrderElementsOf(paths);
  }

  @Test
  void only_those_who_run_the_pipeline_are_led_to_their_page() {
    List<String> forAll = new ArrayList<>(menu("tasks", true));
    forAll.remove("/status.html");
    assertThat(menu("tasks", false)).isEqualTo(forAll);
    assertThat(drawn("tasks", false)).doesNotContain("运行状态");
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void a_page_is_whole(String name) {
    String html = drawn(name, true);
    Page page = Page.parse(name, Pages.read(name));
    assertThat(html)
        .startsWith("<!doctype html>\n<html lang=\"zh-CN\">\n")
        .contains("<title>" + page.title() + " · 安澜 安全生产监管</title>")
        .contains("id=\"" + page.skip() + "\"")
        .contains("<dialog id=\"definition\" class=\"sheet\" aria-labelledby=\"definition-title\">")
        .doesNotContain("${");
    assertThat(page.styles()).contains("print");
    assertThat(found("(?:href|src)=\"(/(?:css|js)/[^\"]*)\"", html))
        .hasSizeGreaterThan(3)
        .allSatisfy(file -> assertThat(PagesTest.class.getResource("/web" + file)).isNotNull());
    assertThat(found(" id=\"([^\"]*)\"", html)).doesNotHaveDuplicates();
    assertThat(html.split("aria-current=\"page\"", -1))
        .as("the menu marks it once")
        .hasSize(name.equals("subject") ? 1 : 2);
    assertThat(html.contains("id=\"choose\"")).isEqualTo(!page.choose().isEmpty());
  }

  @Test
  void lines_of_a_page_stand_where_the_frame_has_their_place() {
    assertThat(drawn("status", true))
        .contains(
            "  <link rel=\"stylesheet\" href=\"/css/lines.css\">\n"
                + "  <link rel=\"stylesheet\" href=\"/css/print.css\" media=\"print\">\n"
                + "  <script type=\"module\" src=\"/js/status/main.mjs\"></script>\n")
        .contains("    <section id=\"lead\" class=\"lead\"");
  }

  @Test
  void a_page_that_does_not_say_what_it_is_is_none() {
    assertThatThrownBy(() -> Page.parse("x", "<section></section>"))
        .hasMessage("x doesn't open with a comment of its title and so on");
    assertThatThrownBy(() -> Page.parse("x", "<!--\ntitle: 某页\n-->\n"))
        .hasMessage("x has no line 'skip: …'");
  }

  private static String drawn(String name, boolean operator) {
    String path = name.equals("index") ? "/" : "/" + name + ".html";
    return FRAME.around(Page.parse(name, Pages.read(name)), path, operator);
  }

  private static List<String> menu(String name, boolean operator) {
    return MENU.matcher(drawn(name, operator)).results().map(link -> link.group(1)).toList();
  }

  private static List<String> found(String pattern, String html) {
    return Pattern.compile(pattern).matcher(html).results().map(one -> one.group(1)).toList();
  }
}
