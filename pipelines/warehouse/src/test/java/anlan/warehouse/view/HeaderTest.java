package anlan.warehouse.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the headers of views say can be told apart. */
class HeaderTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));

  static Stream<Path> views() throws IOException {
    return Stream.concat(
        Files.list(ROOT.resolve("sql/marts")), Files.list(ROOT.resolve("sql/reference")));
  }

  @Test
  void parts_stand_on_one_line_or_several(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("v.sql"),
            """
            -- 标题: what lies behind,
            -- or what was omitted
            -- grain: one row per area and day   key: area, day
            -- read by: marts.other, tests
            -- Nothing else: not even this.
            -- And so on.
            select 1 -- key: none
            """);
    assertThat(Header.read(file))
        .isEqualTo(
            new Header(
                "what lies behind, or what was omitted",
                "one row per area and day",
                "area, day",
                "marts.other, tests",
                "Nothing else: not even this. And so on."));
  }

  @ParameterizedTest
  @MethodSource("views")
  void every_view_says_what_it_is_what_a_row_is_and_who_reads_it(Path file) {
    Header header = Header.read(file);
    assertThat(header.subject()).as("subject of " + file).isNotEmpty();
    assertThat(header.grain()).as("grain of " + file).isNotEmpty();
    assertThat(header.key()).as("key of " + file).isNotEmpty();
    assertThat(header.readers()).as("readers of " + file).isNotEmpty();
  }
}
