package anlan.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.dashboard.cut.Cut;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
  private static final Cut CUT =
      new Cut(1204, Instant.parse("2023-09-18T08:20:03Z"), LocalDate.of(2023, 9, 18));

  private record Shop(String name, long shelves, LocalDate opened) {}

  private static Sheet sheet(String name) {
    return Sheet.of(
        "店铺",
        List.of(Sheet.asOf(CUT), "口径：全部"),
        List.of(new Shop(name, -3, LocalDate.of(2023, 2, 1))),
        List.of(
            Column.of("名称", Shop::name),
            Column.of("货架", Shop::shelves),
            Column.of("份额（%）", shop -> new BigDecimal("12.50")),
            Column.of("开办", Shop::opened),
            Column.of("关停", shop -> null)));
  }

  @Test
  void both_files_say_what_they_hold_before_the_headings() throws IOException {
    String asOf = "数据截至 2023-09-18（业务时钟），切面 #1204，发布于 2023-09-18 16:20:03";
    List<List<String>> csv = ReadBack.csv(Csv.write(sheet("某店")));
    assertThat(csv)
        .containsExactly(
            List.of("店铺"),
            List.of(asOf),
            List.of("口径：全部"),
            List.of("名称", "货架", "份额（%）", "开办", "关停"),
            List.of("某店", "-3", "12.50", "2023-02-01", ""));
    List<Map<Integer, Object>> xlsx = ReadBack.xlsx(Xlsx.write(sheet("某店")));
    assertThat(xlsx).hasSize(5);
    assertThat(xlsx.get(1)).isEqualTo(Map.of(0, asOf));
    assertThat(xlsx.get(3)).containsEntry(2, "份额（%）");
    assertThat(xlsx.get(4)).containsOnlyKeys(0, 1, 2, 3).containsEntry(1, new BigDecimal("-3"));
    assertThat(xlsx.get(4).get(2)).isEqualTo(new BigDecimal("12.50"));
    assertThat(xlsx.get(4).get(3)).isEqualTo(new BigDecimal("44958.0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86", "-某店", "@某店", "\t=1"})
  void no_text_is_a_formula(String name) throws IOException {
    assertThat(ReadBack.csv(Csv.write(sheet(name))).get(4).get(0)).isEqualTo("'" + name);
    assertThat(ReadBack.xlsx(Xlsx.write(sheet(name))).get(4).get(0)).isEqualTo(name);
  }

  @Test
  void commas_quotes_and_lines_stay_in_their_cell() {
    String name = "甲,乙“丙”\"丁\"\r\n戊";
    assertThat(ReadBack.csv(Csv.write(sheet(name))).get(4).get(0)).isEqualTo(name);
  }

  @Test
  void a_list_that_is_cut_off_says_so() {
    assertThat(sheet("某店").ofTotal(1)).isEqualTo(sheet("某店"));
    assertThat(sheet("某店").ofTotal(20_001).notes()).endsWith("共 20,001 行，只导出前 1 行；请用筛选缩小范围后再导出");
  }

  @Test
  void a_newer_cut_than_the_one_seen_says_no_more_than_is_known() {
    assertThat(Sheet.asOf(CUT, 1204)).isEqualTo(Sheet.asOf(CUT));
    assertThat(Sheet.asOf(CUT, 1205)).isEqualTo("数据截至不早于 2023-09-18（业务时钟），切面 #1205");
    assertThat(Sheet.asOf(CUT, LocalDate.of(2023, 6, 30)))
        .startsWith("数据截至 2023-06-30（业务时钟 2023-09-18）");
  }

  @Test
  void percent_is_rounded_once_from_integers() {
    assertThat(Sheet.percent(1, 3)).isEqualTo(new BigDecimal("33.33"));
    assertThat(Sheet.percent(2, 3)).isEqualTo(new BigDecimal("66.67"));
    assertThat(Sheet.percent(0, 0)).isNull();
  }

  @Test
  void a_cell_of_another_kind_is_a_bug() {
    assertThatThrownBy(
            () ->
                Sheet.of(
                    "店铺", List.of(), List.of("某店"), List.of(Column.of("真假", shop -> Boolean.TRUE))))
        .hasMessageContaining("java.lang.Boolean");
  }
}
