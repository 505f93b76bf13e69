package anlan.dashboard.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.cut.Cut;
import anlan.dashboard.word.Docx;
import anlan.dashboard.word.Paper;
import anlan.dashboard.word.ReadWord;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SupervisionOrderTest {
  private static final Cut CUT =
      new Cut(1204, Instant.parse("2023-09-18T08:20:03Z"), LocalDate.of(2023, 9, 18));
  private static final LocalDate FOUND = LocalDate.of(2023, 5, 1);

  private static final Supervised MAJOR =
      new Supervised(
          item(9, "MAJOR", "应急局", LocalDate.of(2023, 6, 10), false),
          "历山路1号",
          true,
          LocalDate.of(2023, 5, 31),
          LocalDate.of(2023, 6, 20),
          LocalDate.of(2023, 5, 8),
          LocalDate.of(2023, 7, 1));
  private static final Supervised BARE =
      new Supervised(
          item(10, "GENERAL", "责任空档（无主管部门）", FOUND, true), "", false, null, null, null, null);

  private static HazardPage.Item item(
      long hazard, String level, String department, LocalDate deadline, boolean imputed) {
    return new HazardPage.Item(
        hazard,
        42,
        "某厂",
        "消防",
        "通道堆物",
        level,
        "网格",
        "历城区",
        "全福街道",
        department,
        FOUND,
        deadline,
        imputed,
        "OVERDUE",
        100L);
  }

  private static SupervisedList list(long total, Supervised... rows) {
    return new SupervisedList(CUT, total, List.of(rows));
  }

  private static Map<String, String> facts(byte[] file) throws IOException {
    return ReadWord.rows(file).stream()
        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
  }

  @Test
  void an_order_is_addressed_to_who_is_in_charge_and_tells_the_hazard() throws IOException {
    Paper paper = SupervisionOrder.of(list(1, MAJOR));
    byte[] file = Docx.write(paper);
    assertThat(paper.title()).isEqualTo("督办单 隐患9 2023-09-18");
    assertThat(ReadWord.paragraphs(file))
        .startsWith("Title 重大事故隐患整改督办单", "Number 文号：＿＿＿＿＿＿＿＿＿＿", "Addressee 应急局：")
        .endsWith("Source 数据截至 2023-09-18（业务时钟），切面 #1204，发布于 2023-09-18 16:20:03。");
    assertThat(facts(file))
        .containsEntry("单位名称", "某厂（监管对象编号 42）")
        .containsEntry("地址", "历城区全福街道，历山路1号")
        .doesNotContainKey("责任单位")
        .containsEntry("隐患", "消防：通道堆物（隐患编号 9，重大事故隐患）")
        .containsEntry("发现", "2023年5月1日，来源：网格")
        .containsEntry("整改期限", "2023年6月10日（通知所定为2023年5月31日，后经延期、挂起或复查改定）")
        .containsEntry("逾期", "截至2023年9月18日已逾期 100 天")
        .containsEntry("处置情况", "2023年5月8日挂牌督办；2023年6月20日报告整改完成，尚未销号；2023年7月1日作出处罚。");
    assertThat(facts(file).get("督办要求")).contains("按规定签字").contains("＿＿＿＿年＿＿月＿＿日");
  }

  @Test
  void where_nobody_is_in_charge_the_town_is_asked() throws IOException {
    byte[] file = Docx.write(SupervisionOrder.of(list(1, BARE)));
    assertThat(ReadWord.paragraphs(file))
        .startsWith("Title 安全生产隐患整改督办单")
        .contains("Addressee 历城区全福街道：");
    assertThat(facts(file))
        .containsEntry("地址", "历城区全福街道（未登记详细地址）")
        .containsEntry("责任单位", "尚无主管部门（责任空档），由历城区全福街道牵头并明确责任部门")
        .containsEntry("整改期限", "2023年5月1日（通知未定期限，按立查立改推定）")
        .containsEntry("处置情况", "未报告整改完成；无处罚记录。");
    assertThat(facts(file).get("督办要求")).doesNotContain("签字");
  }

  @Test
  void each_order_has_a_page_and_says_how_many_were_left_out() throws IOException {
    Paper paper = SupervisionOrder.of(list(77, MAJOR, BARE));
    assertThat(paper.title()).isEqualTo("督办单 逾期隐患2项 2023-09-18");
    List<String> paragraphs = ReadWord.paragraphs(Docx.write(paper));
    assertThat(paragraphs.stream().filter(one -> one.startsWith("\f")))
        .containsExactly("\fTitle 安全生产隐患整改督办单");
    assertThat(paragraphs.stream().filter(one -> one.startsWith("Source")))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("。第 2 份，共 2 份；所选逾期隐患共 77 项，本件取前 2 项（重大在前，逾期最久的在前）。");
  }

  @Test
  void the_largest_document_is_small() {
    List<Supervised> most = Collections.nCopies(SupervisedList.ROWS_MAX, MAJOR);
    assertThat(Docx.write(SupervisionOrder.of(new SupervisedList(CUT, 77, most))))
        .hasSizeLessThan(100_000);
  }
}
