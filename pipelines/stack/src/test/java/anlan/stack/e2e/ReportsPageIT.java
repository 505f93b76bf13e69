package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.CHANGQING;
import static anlan.stack.e2e.Office.WENCHANG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The page 报表 as an official sees it, against what Trino says: 长清区 with two major hazards, one of
 * them rectified, a general one overdue and one penalty. The forms of posts, tasks and titles are
 * looked at where their rows are. The documents for Word are compared with the answers of the
 * pages.
 */
@Order(Integer.MAX_VALUE - 1)
class ReportsPageIT extends PageVisit {
  private static final LocalDate CLOCK = LocalDate.of(2023, 9, 30);
  private static final String FORM = "/reports.html?district=" + CHANGQING;
  private static final String OF_DISTRICT =
      " from marts.action_form where unit_kind = 'DISTRICT' and unit = '" + CHANGQING + "'";

  @BeforeAll
  static void findAndPenalise() throws Exception {
    running.office().opens(21_001, WENCHANG, LocalDate.of(2022, 1, 4));
    try (HazardOffice office = new HazardOffice(running.stack(), 21_000)) {
      office.finds(21_003, 21_001, "2023-08-10", "2023-09-10", Map.of());
      Map<String, Object> found = Map.of("level", "MAJOR", "origin", "SELF_CHECK");
      office.finds(21_001, 21_001, "2023-07-03", "2023-08-03", found);
      office.rectifies(21_001, "2023-07-20");
      office.reviews(21_001, 21_001, "2023-07-20", "2023-07-21", true);
      office.finds(
          21_002,
          21_001,
          "2023-08-07",
          "2023-10-07",
          Map.of("level", "MAJOR", "origin", "DEPARTMENT", "department_id", 1));
    }
    try (Connection inspection = running.stack().postgres("inspection");
        Statement statement = inspection.createStatement()) {
      statement.execute(
          ("insert into enforcement_case (case_id, subject_id, case_no, area_code, department_id,"
                  + " procedure_kind, filed_on, decided_on, fine, both_penalised, recorded_at)"
                  + " values (21001, 21001, '长应急罚〔2023〕1号', '%s', 1, 'GENERAL', '2023-08-08',"
                  + " '2023-09-01', 25000, true, now())")
              .formatted(CHANGQING));
    }
    running.office().ticks(CLOCK);
    awaitRow(
        "1.0000 1.0000 1.0000 2.5000 1.0000",
        () ->
            running
                .lake()
                .row(
                    "select array_join(array_agg(cast(value as varchar) order by line), ' ')"
                        + OF_DISTRICT
                        + " and line in ('A1', 'A3', 'C3a', 'C3b', 'C4')"));
  }

  @Test
  void the_form_is_trinos_line_by_line() throws Exception {
    visit(FORM);
    List<String> printed =
        running
            .lake()
            .rows(
                "select line_no, array_join(array_agg(coalesce(regexp_replace(cast(value as"
                    + " varchar), '\\.?0+$', ''), no_value_name) order by line), ' ')"
                    + OF_DISTRICT
                    + " and line not in ('C7a', 'C7b', 'C7c')"
                    + " group by form_section, line_no order by form_section, line_no");
    assertThat(printed).hasSize(34).contains("3 1 2.5").contains("1 尚未接入 尚未接入");
    assertThat(
            page.locator(".printed td.number, .printed td.absent").allInnerTexts().stream()
                .collect(Collectors.joining(" ")))
        .isEqualTo(String.join(" ", printed));
    assertThat(page.locator(".printed th.side").allInnerTexts())
        .containsExactly("总体情况", "对企业自查自改进行抽查检查情况", "部门精准严格执法情况", "党委政府组织领导情况");
    assertThat(page.locator(".printed").innerText())
        .contains("长清区重大事故隐患专项排查整治2023行动进展情况调度表")
        .contains("填报单位：长清区")
        .contains("时间：2023年9月30日")
        .contains("数据截至 2023-09-30")
        .contains("负责人：")
        .contains("填表日期：");
    assertThat(page.locator("#lead").innerText()).contains("填报校验通过").contains("参照");
    assertThat(page.locator("#absences tbody tr").count()).isEqualTo(13);
    assertThat(page.locator("#absences tbody tr").last().innerText())
        .contains("D8")
        .contains("尚未接入")
        .contains("未记录考核、巡查、督导的组织次数");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    picture("reports-desk");
  }

  @Test
  void preview_workbook_and_paper_are_one() throws Exception {
    visit(FORM);
    List<String> cells = Printed.onPage(page);
    assertThat(Printed.inWorkbook(download("#xlsx-report"))).isEqualTo(cells);
    assertThat(new String(download("#csv-report"), StandardCharsets.UTF_8).lines())
        .anyMatch(line -> line.contains("3,行政处罚（次，万元）,1,2.5,4,"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".printed").isVisible()).isTrue();
    assertThat(Printed.onPage(page)).isEqualTo(cells);
    for (String left : List.of(".top", "#lead", "#filters", "#absences", "#print", "#foot")) {
      assertThat(page.locator(left).isVisible()).as(left).isFalse();
    }
    String pdf =
        new String(
            page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
            StandardCharsets.ISO_8859_1);
    assertThat(pdf)
        .containsPattern("/MediaBox ?\\[0 0 59[45][.0-9]* 84[12]")
        .contains(hex("长清区调度表"));
    assertThat(pdf.split("/Type ?/Page\\b", -1)).hasSize(2);
  }

  /** As a PDF writes the title of its document. */
  private static String hex(String words) {
    return HexFormat.of().withUpperCase().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
  }

  @Test
  void a_town_is_not_asked_what_only_counties_tell() {
    visit(FORM);
    page.locator("#choose-town").selectOption(WENCHANG);
    page.waitForURL("**town=" + WENCHANG + "**");
    awaitSettled();
    assertThat(page.locator("#absences tbody tr:has-text('不适用') td:first-child").allInnerTexts())
        .containsExactly("C1", "D7");
    assertThat(page.locator(".printed").innerText()).contains("填报单位：文昌街道");
    page.goBack();
    page.waitForURL(url -> !url.contains("town="));
    awaitSettled();
    assertThat(page.locator("#absences").innerText()).doesNotContain("不适用");
  }

  @Test
  void forms_are_chosen_by_keyboard_and_a_form_nobody_asks_for_says_so() throws Exception {
    visit(FORM);
    page.locator("#form-post-statistics").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**form=post-statistics**");
    awaitSettled();
    assertThat(page.url()).doesNotContain("district");
    assertThat(page.locator("#form-post-statistics").getAttribute("aria-pressed"))
        .isEqualTo("true");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("form-post-statistics");
    assertThat(page.locator("#lead").innerText()).contains("没有在济南市施行");
    assertThat(page.locator(".printed").innerText()).contains("不适用");
    page.locator("#go-370800").click();
    page.waitForURL("**jurisdiction=370800**");
    awaitSettled();
    assertThat(page.locator("#lead").innerText()).contains("现行");
    page.locator("#form-titles").click();
    page.waitForURL("**form=titles**");
    awaitSettled();
    assertThat(Printed.inWorkbook(download("#xlsx-report"))).isEqualTo(Printed.onPage(page));
    picture("reports-titles-desk");
  }

  @Test
  void a_bulletin_is_trinos_beside_the_quarter_before_and_the_year() throws Exception {
    visit(FORM + "&form=bulletins&span=2023Q3");
    List<String> cells = Printed.onPage(page);
    for (String line : List.of("B1", "C1", "C2", "C5", "C6", "C8", "D1a", "D1b")) {
      List<String> told = new ArrayList<>(List.of(line));
      told.addAll(
          List.of(
              running
                  .lake()
                  .row(
                      "select array_join(array_agg(regexp_replace(cast(n as varchar),"
                          + " '\\.?0+$', '') order by place), ' ') from marts.bulletin_lines"
                          + " cross join unnest(array[value, value_before, value - value_before])"
                          + " with ordinality as t (n, place) where period = '2023Q3'"
                          + " and unit_kind = 'DISTRICT' and unit = '"
                          + CHANGQING
                          + "' and line = '"
                          + line
                          + "'")
                  .split(" ")));
      int at = cells.indexOf(line);
      assertThat(at).as(line).isPositive();
      assertThat(cells.get(at + 1)).endsWith("）");
      assertThat(cells.subList(at + 2, at + 5)).as(line).isEqualTo(told.subList(1, 4));
    }
    assertThat(cells).containsSubsequence("C2", "其中重大事故隐患（项）", "2", "C5", "1", "C6", "1");
    assertThat(cells).containsSubsequence("D1a", "1", "D1b", "2.5", "E4", "尚未接入");
    assertThat(Printed.inWorkbook(download("#xlsx-report"))).isEqualTo(cells);
    assertThat(page.locator("#lead").innerText()).contains("填报校验通过").contains("参照");
    picture("reports-bulletin-desk");
    page.locator("#choose-span").selectOption("2023-09");
    page.waitForURL("**span=2023-09**");
    awaitSettled();
    assertThat(page.locator(".printed").innerText()).contains("长清区安全生产情况月通报表");
    assertThat(page.locator("#lead").innerText()).contains("供参考");
  }

  @Test
  void a_department_and_a_checklist_are_shown_where_their_document_is_applied() throws Exception {
    for (String form : List.of("department-month", "checklist")) {
      visit("/reports.html?form=" + form);
      assertThat(page.locator("#lead").innerText()).contains("没有在济南市施行");
      page.locator("#go-370322").click();
      page.waitForURL("**jurisdiction=370322**");
      awaitSettled();
      assertThat(page.locator("#lead").innerText()).contains("参照");
      assertThat(Printed.inWorkbook(download("#xlsx-report"))).isEqualTo(Printed.onPage(page));
    }
    assertThat(page.locator(".printed").innerText())
        .contains("高青县企业重点检查内容情况表")
        .contains("安全总监制度落实情况");
    assertThat(page.locator(".printed td.number").count()).isEqualTo(6 + 10 * 5);
    picture("reports-checklist-desk");
  }

  @Test
  void an_order_for_word_tells_what_the_list_of_overdue_shows() throws Exception {
    visit("/hazards.html?district=" + CHANGQING);
    WordFile orders = WordFile.of(download("#orders"));
    List<JsonNode> listed = new ArrayList<>();
    ask("hazards?list=overdue&district=" + CHANGQING).get("rows").forEach(listed::add);
    assertThat(listed).extracting(row -> row.get("hazard").asLong()).contains(21_003L);
    assertThat(orders.beside("单位名称"))
        .isEqualTo(
            listed.stream()
                .map(
                    row ->
                        "%s（监管对象编号 %s）"
                            .formatted(row.get("name").asText(), row.get("subject").asText()))
                .toList());
    assertThat(orders.beside("逾期"))
        .isEqualTo(
            listed.stream()
                .map(row -> "截至2023年9月30日已逾期 %s 天".formatted(row.get("daysOverdue").asText()))
                .toList());
    page.locator("#hazard-21003").click();
    page.locator("#hazard[open] .changes li").first().waitFor();
    picture("hazard-order");
    WordFile order = WordFile.of(download("#order"));
    assertThat(order.beside("整改期限")).containsExactly("2023年9月10日");
    assertThat(order.beside("逾期")).containsExactly("截至2023年9月30日已逾期 20 天");
    assertThat(order.beside("处置情况")).containsExactly("未报告整改完成；无处罚记录。");
    assertThat(order.text())
        .startsWith("合成数据：")
        .contains("应急管理局：\n")
        .contains("数据截至 2023-09-30（业务时钟），切面 #")
        .doesNotContain(HazardOffice.RESPONSIBLE);
  }

  @Test
  void a_bulletin_for_word_has_the_numbers_of_the_pages() throws Exception {
    visit("/assessment.html?quarter=2023Q3");
    WordFile bulletin = WordFile.of(download("#bulletin-quarter"));
    assertThat(bulletin.text()).startsWith("合成数据：").contains("关于济南市2023年第三季度安全生产监管工作情况的通报");
    assertThat(bulletin.rows().stream().filter(row -> !row.get(0).equals("名次")))
        .extracting(row -> String.join(" ", row.subList(0, 4)))
        .isEqualTo(
            page.locator(".peers tbody tr").all().stream()
                .map(
                    row ->
                        "%s %s %s %s"
                            .formatted(
                                row.locator("td").nth(0).innerText(),
                                row.locator("th button").getAttribute("title"),
                                row.locator("td").nth(1).innerText(),
                                row.locator("td").nth(3).innerText()))
                .toList());
    int told = 0;
    for (JsonNode one : ask("coverage?period=2023Q3").get("indicators")) {
      JsonNode total = one.get("total");
      if (one.get("standing").asText().equals("IN_FORCE")
          && total.get("denominator").asLong() > 0) {
        told++;
        assertThat(bulletin.text())
            .contains(
                "%s（%s）：应查 %,d %s，已查 %,d %s，"
                    .formatted(
                        one.get("name").asText(),
                        one.get("period").get("name").asText(),
                        total.get("denominator").asLong(),
                        one.get("unit").asText(),
                        total.get("numerator").asLong(),
                        one.get("unit").asText()));
      }
    }
    assertThat(told).isPositive();
    JsonNode stock = ask("hazard-stock").get("total");
    assertThat(bulletin.text())
        .contains(
            "未销号隐患 %,d 项，其中重大事故隐患 %,d 项；逾期未整改 %,d 项"
                .formatted(
                    stock.get("open").asLong(),
                    stock.get("majorOpen").asLong(),
                    stock.get("overdue").asLong()));
    JsonNode year = ask("deaths/year").get("total");
    assertThat(bulletin.text())
        .contains(
            "发生生产安全事故 %,d 起（上年同期 %,d 起），死亡 %,d 人"
                .formatted(
                    year.get("accidents").asLong(),
                    year.get("accidentsLastYear").asLong(),
                    year.get("deaths").asLong()));
  }

  @Test
  void a_week_and_a_report_are_one_click_on_the_overview() throws Exception {
    visit("/?period=2023Q3");
    assertThat(WordFile.of(download("#bulletin-week")).text())
        .contains("2023年9月24日至2023年9月30日一周")
        .contains("各区县、功能区，各有关部门：");
    assertThat(WordFile.of(download("#bulletin-report")).text()).contains("市委、市政府：");
    visit("/?period=2023Q2");
    assertThat(page.locator("#bulletin-week").count()).isZero();
    picture("overview-bulletins");
  }

  private JsonNode ask(String path) throws JsonProcessingException {
    return new ObjectMapper()
        .readTree(
            (String) page.evaluate("async path => (await fetch('/api/v1/' + path)).text()", path));
  }

  @Test
  void it_fits_a_phone() {
    page.setViewportSize(390, 844);
    visit(FORM);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("reports-phone");
  }
}
