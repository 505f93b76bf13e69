package anlan.dashboard.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Grid;
import anlan.dashboard.word.Paper.Heads;
import anlan.dashboard.word.Paper.PageEnd;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DocxTest {
  private static final Grid GRID =
      new Grid(Heads.TOP, List.of(1, 3), List.of(List.of("名次", "单位"), List.of("1", "历城区\n（待确认）")));

  private static byte[] written(Block... blocks) {
    return Docx.write(new Paper("某通报", 7, List.of(blocks)));
  }

  @Test
  void paragraphs_tables_and_pages_are_read_back() throws IOException {
    byte[] file =
        written(
            new Words(Style.Title, "关于<某市>\n的通报"),
            GRID,
            new PageEnd(),
            new Words(Style.Title, "第二页 & 其他"));
    assertThat(ReadWord.paragraphs(file))
        .containsExactly(
            "Title 关于<某市>的通报",
            "CellHead 名次",
            "CellHead 单位",
            "Cell 1",
            "Cell 历城区",
            "Cell （待确认）",
            "\fTitle 第二页 & 其他");
    assertThat(ReadWord.rows(file)).containsExactly(List.of("名次", "单位"), List.of("1", "历城区（待确认）"));
    Element body = ReadWord.parts(file).get("word/document.xml").getDocumentElement();
    assertThat(ReadWord.elements(body, "w:tblHeader")).hasSize(1);
    assertThat(ReadWord.elements(body, "w:gridCol").stream().map(c -> c.getAttribute("w:w")))
        .containsExactly("2211", "6633");
  }

  @Test
  void heads_at_the_side_are_the_first_column() throws IOException {
    byte[] file = written(new Grid(Heads.SIDE, List.of(1, 1), List.of(List.of("地址", "历山路"))));
    assertThat(ReadWord.paragraphs(file)).containsExactly("CellHead 地址", "CellText 历山路");
  }

  @Test
  void what_xml_cannot_hold_is_left_out() throws IOException {
    assertThat(ReadWord.paragraphs(written(new Words(Style.Body, "堆\u0000物\u000b\uFFFF𠮷\uD800"))))
        .containsExactly("Body 堆物𠮷");
  }

  @Test
  void every_part_is_typed_and_every_style_and_relation_leads_somewhere() throws IOException {
    List<Block> all = new ArrayList<>();
    for (Style style : Style.values()) {
      all.add(new Words(style, "文"));
    }
    all.add(GRID);
    all.add(new Grid(Heads.SIDE, List.of(1, 1), List.of(List.of("地址", "历山路"))));
    Map<String, Document> parts = ReadWord.parts(written(all.toArray(Block[]::new)));
    Element types = parts.get("[Content_Types].xml").getDocumentElement();
    assertThat(
            ReadWord.elements(types, "Override").stream()
                .map(one -> one.getAttribute("PartName").substring(1)))
        .containsExactlyInAnyOrderElementsOf(
            parts.keySet().stream().filter(name -> name.matches("word/\\w+\\.xml")).toList());
    for (String relations : List.of("_rels/.rels", "word/_rels/document.xml.rels")) {
      String folder = relations.replaceAll("_rels/.*", "");
      for (Element one :
          ReadWord.elements(parts.get(relations).getDocumentElement(), "Relationship")) {
        assertThat(parts).containsKey(folder + one.getAttribute("Target"));
      }
    }
    Set<String> known =
        ReadWord.elements(parts.get("word/styles.xml").getDocumentElement(), "w:style").stream()
            .map(style -> style.getAttribute("w:styleId"))
            .collect(Collectors.toSet());
    for (String part : List.of("word/document.xml", "word/footer.xml")) {
      Element root = parts.get(part).getDocumentElement();
      for (String used : List.of("w:pStyle", "w:tblStyle")) {
        assertThat(ReadWord.elements(root, used).stream().map(one -> one.getAttribute("w:val")))
            .isSubsetOf(known);
      }
    }
  }

  @Test
  void a_row_has_a_cell_for_each_column() {
    assertThatThrownBy(() -> new Grid(Heads.TOP, List.of(1, 1), List.of(List.of("一"))))
        .hasMessageContaining("1 cells in 2 columns");
  }

  @Test
  void a_notice_is_on_each_page() {
    Paper paper =
        new Paper(
            "督办单",
            7,
            List.of(new Words(Style.Body, "一"), new PageEnd(), new Words(Style.Body, "二")));
    assertThat(paper.marked("合成数据").blocks())
        .hasSize(5)
        .satisfies(
            blocks -> {
              assertThat(blocks.get(0)).isEqualTo(new Words(Style.Notice, "合成数据"));
              assertThat(blocks.get(3)).isEqualTo(blocks.get(0));
            });
  }
}
