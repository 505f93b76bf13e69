package anlan.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.dashboard.export.Form.Cell;
import anlan.dashboard.export.Form.Style;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final Form FORM =
      form(
          new Cell(0, 0, 1, 3, Style.TITLE, "某表"),
          new Cell(1, 0, 2, 1, Style.SIDE, "总体\n情况"),
          new Cell(1, 1, 1, 1, Style.TEXT, "=罚款（万元）"),
          new Cell(1, 2, 1, 1, Style.NUMBER, new BigDecimal("2.5")),
          new Cell(2, 1, 1, 1, Style.TEXT, "奖励（万元）"),
          new Cell(2, 2, 1, 1, Style.ABSENT, "尚未接入"),
          new Cell(3, 0, 1, 3, Style.WORDS, null));

  private static Form form(Cell... cells) {
    return new Form("某表", true, List.of(8, 20, 10), 1, List.of(cells));
  }

  @Test
  void the_workbook_has_the_same_cells_merged_alike_and_is_ready_for_paper() throws IOException {
    byte[] book = Format.XLSX.write(FORM);
    assertThat(ReadBack.xlsx(book))
        .containsExactly(
            Map.of(0, "某表"),
            Map.of(0, "总体\n情况", 1, "=罚款（万元）", 2, new BigDecimal("2.5")),
            Map.of(1, "奖励（万元）", 2, "尚未接入"),
            Map.of());
    assertThat(ReadBack.attributes(book, "mergeCell", "ref"))
        .containsExactlyInAnyOrder("A1:C1", "A2:A3", "A4:C4");
    assertThat(ReadBack.attributes(book, "pageSetup", "orientation")).containsExactly("landscape");
    assertThat(ReadBack.attributes(book, "pageSetup", "paperSize")).containsExactly("9");
    assertThat(ReadBack.attributes(book, "pageSetup", "fitToHeight")).containsExactly("0");
    assertThat(ReadBack.attributes(book, "row", "ht")).first().isEqualTo("36.0");
  }

  @Test
  void the_csv_has_the_grid_with_each_value_where_its_cell_begins() {
    assertThat(ReadBack.csv(Format.CSV.write(FORM)))
        .containsExactly(
            List.of("某表", "", ""),
            List.of("总体\n情况", "'=罚款（万元）", "2.5"),
            List.of("", "奖励（万元）", "尚未接入"),
            List.of("", "", ""));
  }

  @Test
  void cells_cover_the_grid_once() {
    assertThatThrownBy(() -> form(new Cell(0, 1, 1, 3, Style.TEXT, "")))
        .hasMessageContaining("leaves the 3 columns");
    assertThatThrownBy(
            () -> form(new Cell(0, 0, 2, 3, Style.TEXT, ""), new Cell(1, 2, 1, 1, Style.NUMBER, 1)))
        .hasMessageContaining("lies over another");
    assertThatThrownBy(
            () -> form(new Cell(0, 0, 1, 3, Style.TEXT, ""), new Cell(1, 0, 1, 2, Style.TEXT, "")))
        .hasMessage("1 places of 2 × 3 are covered by no cell");
  }

  @Test
  void a_cell_holds_words_or_a_number() {
    assertThatThrownBy(() -> new Cell(0, 0, 1, 1, Style.TEXT, Boolean.TRUE))
        .hasMessageContaining("java.lang.Boolean");
    assertThatThrownBy(() -> new Cell(0, 0, 0, 1, Style.TEXT, "")).hasMessageContaining("no cell");
  }
}
