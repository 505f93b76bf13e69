package anlan.warehouse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.warehouse.catalogue.CatalogueViews;
import io.trino.sql.parser.SqlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code sql/} can be read, rendered, parsed and put in order. */
class SqlFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("anlan.root"));

  static Stream<SqlFile> files() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("sql"))) {
      return folders.filter(Files::isDirectory).map(SqlFile::readAll).toList().stream()
          .flatMap(List::stream);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void it_parses(SqlFile file) {
    assertThatCode(() -> new SqlParser().createStatement(Rendering.live(24).of(file)))
        .as(file.place())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("files")
  void it_opens_with_a_title_in_chinese(SqlFile file) {
    assertThat(file.title()).as(file.place()).containsPattern("\\p{IsHan}");
  }

  @Test
  void all_views_can_be_put_in_order() {
    List<SqlFile> views = new ArrayList<>(CatalogueViews.read(ROOT.resolve("schemas/catalog")));
    views.addAll(SqlFile.readAll(ROOT.resolve("sql/reference")));
    views.addAll(SqlFile.readAll(ROOT.resolve("sql/marts")));
    assertThat(ViewOrder.of(views, Set.of())).hasSameSizeAs(views);
  }

  @Test
  void a_file_without_a_title_is_told(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bare.sql"), "select 1");
    assertThatThrownBy(() -> SqlFile.read(file))
        .hasMessage(file + ": open it with a line '-- title in Chinese'");
  }

  @Test
  void the_header_is_not_part_of_the_query(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("v.sql"), "-- 标题: what it is\n-- grain: none\nselect 1\n");
    SqlFile file = SqlFile.readAll(folder).get(0);
    assertThat(file.title()).isEqualTo("标题");
    assertThat(file.query()).isEqualTo("select 1");
  }
}
