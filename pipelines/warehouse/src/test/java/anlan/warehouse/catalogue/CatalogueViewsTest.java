package anlan.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.warehouse.view.Glossary;
import anlan.warehouse.view.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueViewsTest {
  @TempDir private Path folder;

  @Test
  void rows_become_one_text_with_typed_columns() throws IOException {
    assertThat(query("code,valid_from,note\n370114,2017-01-01,\"a, \"\"b\"\" isn't\"\n370124,,\n"))
        .isEqualTo(
            """
            select "code", cast("valid_from" as date) as "valid_from", "note"
            from unnest(cast(json_parse('[["370114","2017-01-01","a, \\"b\\" isn''t"],
            ["370124",null,null]]') as array(row("code" varchar, "valid_from" varchar, "note" varchar))))""");
  }

  @Test
  void every_column_of_the_catalogue_has_a_meaning() throws IOException {
    Path root = Path.of(System.getProperty("anlan.root"));
    Glossary glossary = Glossary.read(root.resolve("sql/columns.csv"));
    for (SqlFile view : CatalogueViews.read(root.resolve("schemas/catalog"))) {
      String file = view.name().equals("calendar") ? "calendar_exceptions" : view.name();
      String header =
          Files.readAllLines(root.resolve("schemas/catalog").resolve(file + ".csv")).get(0);
      for (String column : header.split(",")) {
        assertThat(glossary.of(column)).as(view.view()).isNotEmpty();
      }
    }
  }

  @Test
  void a_line_with_too_few_values_is_told() {
    assertThatThrownBy(() -> query("code,name\n370114\n"))
        .hasMessageContaining("line 2: 1 values, not 2");
  }

  @Test
  void every_file_of_the_catalogue_becomes_a_view() {
    Path catalogue = Path.of(System.getProperty("anlan.root"), "schemas/catalog");
    assertThat(CatalogueViews.read(catalogue))
        .extracting(view -> view.view())
        .contains("reference.obligations", "reference.divisions", "reference.calendar");
  }

  private String query(String text) throws IOException {
    return CatalogueViews.query(Files.writeString(folder.resolve("some.csv"), text));
  }
}
