package anlan.warehouse.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  private final Glossary glossary =
      Glossary.read(Path.of(System.getProperty("anlan.root"), "sql/columns.csv"));

  @Test
  void a_column_has_one_meaning() {
    assertThat(glossary.of("rate")).startsWith("比率＝分子/分母");
  }

  @Test
  void a_column_without_a_meaning_is_told() {
    assertThatThrownBy(() -> glossary.of("foo"))
        .hasMessage("sql/columns.csv doesn't say what column 'foo' means; add a line");
  }
}
