package anlan.stack.e2e;

import static anlan.stack.e2e.Office.MINGSHUI;
import static anlan.stack.e2e.Office.SHUANGSHAN;
import static anlan.stack.e2e.Office.ZHANGQIU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages about hazards as an official sees them, against what Trino says: hazards of 章丘区, one of
 * each age, one with everything that can happen to a hazard.
 */
class HazardsPageIT extends PageVisit {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate CLOCK = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String IN_DISTRICT = "?district=" + ZHANGQIU;

  private static final long FULL_STORY = 30_003;
  private static final long SUBJECT = 3_001;
  private static final long OTHER_SUBJECT = 3_002;

  @BeforeAll
  static void findHazards() throws Exception {
    Office office = running.office();
    office.opens(SUBJECT, MINGSHUI, OPENED);
    office.opens(OTHER_SUBJECT, SHUANGSHAN, OPENED);
    try (HazardOffice hazards = new HazardOffice(running.stack(), 300_000)) {
      hazards.finds(30_001, SUBJECT, "2023-06-01", "2023-06-25", Map.of());
      hazards.finds(30_002, SUBJECT, "2023-05-20", "2023-06-10", Map.of());
      tellFullStory(hazards);
      hazards.finds(30_004, OTHER_SUBJECT, "2023-01-05", "2023-01-10", Map.of());
      hazards.finds(30_005, SUBJECT, "2023-05-01", "2023-05-31", Map.of());
      hazards.rectifies(30_005, "2023-05-20");
      hazards.reviews(30_005, SUBJECT, "2023-05-20", "2023-05-22", true);
      hazards.finds(30_006, SUBJECT, "2023-05-02", "2023-05-15", Map.of());
      hazards.rectifies(30_006, "2023-05-18");
      hazards.reviews(30_006, SUBJECT, "2023-05-18", "2023-05-19", true);
      hazards.finds(30_007, OTHER_SUBJECT, "2023-06-20", "2023-06-29", Map.of());
      hazards.rectifies(30_007, "2023-06-28");
      Map<String, Object> unplanned = new HashMap<>();
      unplanned.put("level", "MAJOR");
      unplanned.put("origin", "SELF_CHECK");
      unplanned.put("funds", null);
      unplanned.put("emergency_plan", null);
      hazards.finds(30_008, OTHER_SUBJECT, "2023-06-01", "2023-07-15", unplanned);
      hazards.finds(30_009, OTHER_SUBJECT, "2023-03-01", "2023-03-05", Map.of());
      hazards.voids(30_009);
    }
    office.ticks(CLOCK);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(
                        running
                            .lake()
                            .row(
                                "select found, closed, overdue, waiting_review"
                                    + " from marts.hazard_stock_by_unit where unit_kind ="
                                    + " 'DISTRICT' and unit = '370114'"))
                    .isEqualTo("8 2 4 1"));
  }

  /**
   * Found, listed, extended, transferred, rectified, failed, signed, suspended without approval.
   */
  private static void tellFullStory(HazardOffice hazards) throws Exception {
    hazards.finds(
        FULL_STORY,
        SUBJECT,
        "2023-02-01",
        "2023-03-15",
        Map.of("level", "MAJOR", "department_id", 1, "origin", "DEPARTMENT"));
    hazards.lists(FULL_STORY, SUBJECT, "2023-02-06", "2023-04-30");
    hazards.extendsDeadline(FULL_STORY, SUBJECT, "2023-03-10", "2023-03-14", "2023-04-30");
    hazards.transfers(FULL_STORY, SUBJECT, "2023-04-10", 1, 2);
    hazards.rectifies(FULL_STORY, "2023-04-28");
    hazards.fails(FULL_STORY, SUBJECT, "2023-04-28", "2023-05-05", "2023-05-20", 9);
    hazards.signs(FULL_STORY, SUBJECT, "LEADER", "2023-05-06");
    hazards.suspends(FULL_STORY, SUBJECT, "2023-06-01", "2023-06-10");
    hazards.fines(FULL_STORY, SUBJECT, "2023-06-12", 20_000);
  }

  @Test
  void figures_are_trinos() throws Exception {
    visit("/hazards.html" + IN_DISTRICT);
    String[] stock =
        running
            .lake()
            .row(
                "select open_hazards, overdue, overdue_over_90, waiting_review"
                    + " from marts.hazard_stock_by_unit"
                    + " where unit_kind = 'DISTRICT' and unit = '370114'")
            .split(" ");
    assertThat(stock).containsExactly("6", "4", "1", "1");
    assertThat(rate("open")).isEqualTo(stock[0] + "项");
    assertThat(rate("overdue")).isEqualTo(stock[1] + "项");
    assertThat(rate("over90")).isEqualTo(stock[2] + "项");
    assertThat(page.locator("#to-waiting-review").innerText()).isEqualTo(stock[3]);
    String[] due =
        running
            .lake()
            .row(
                "select on_time, due, format('%.2f', 100 * cast(rate as double))"
                    + " from marts.rectification_by_unit where unit_kind = 'DISTRICT'"
                    + " and unit = '370114' and period = '2023Q2'")
            .split(" ");
    assertThat(due[2]).isEqualTo("16.67");
    assertThat(rate("onTime")).isEqualTo(due[2] + "%");
    assertThat(page.locator("#to-on-time").innerText()).isEqualTo(due[0]);
    assertThat(page.locator("#to-due").innerText()).isEqualTo(due[1]);
    String major =
        running
            .lake()
            .row(
                "select count_if(state not like 'CLOSED%'), count_if(state = 'OVERDUE')"
                    + " from marts.hazards_now where district = '370114'"
                    + " and hazard_level = 'MAJOR'");
    assertThat(major).isEqualTo("2 1");
    assertThat(rate("major") + " " + page.locator("#to-major-overdue").innerText())
        .isEqualTo(major.replace(" ", "项 "));
  }

  @Test
  void ages_are_trinos_and_the_worst_comes_first() throws Exception {
    visit("/hazards.html");
    List<String> districts =
        running
            .lake()
            .rows(
                "select unit, overdue, overdue_1_7, overdue_8_30, overdue_31_90, overdue_over_90,"
                    + " open_hazards from marts.hazard_stock_by_unit"
                    + " where unit_kind = 'DISTRICT' and jurisdiction = '370100'"
                    + " order by overdue desc, overdue_over_90 desc, open_hazards desc, unit");
    assertThat(districts).first().isEqualTo("370114 4 1 1 1 1 6");
    assertThat(
            page.locator("#ageing tbody tr").all().stream()
                .map(
                    row ->
                        row.locator("th button").getAttribute("id").replace("group-", "")
                            + " "
                            + String.join(" ", row.locator("td").allInnerTexts().subList(1, 7)))
                .toList())
        .isEqualTo(districts);
    page.locator("#trend-table").click();
    assertThat(page.locator("#trend tbody tr").first().innerText().split("\\s+"))
        .containsExactly(
            running
                .lake()
                .row(
                    "select day, sum(overdue), sum(overdue_1_7), sum(overdue_8_30),"
                        + " sum(overdue_31_90), sum(overdue_over_90)"
                        + " from marts.hazard_stock_by_day where day = date '2023-06-30'"
                        + " and jurisdiction = '370100' group by day")
                .split(" "));
  }

  @Test
  void an_age_leads_to_its_hazard_and_to_its_every_change() throws Exception {
    visit("/hazards.html");
    page.locator("#days31To90-" + ZHANGQIU).click();
    page.waitForURL("**age=31-90**");
    awaitSettled();
    assertThat(page.locator("#list .search .quiet").innerText()).startsWith("共 1 项");
    page.locator("#hazard-" + FULL_STORY).click();
    Locator sheet = page.locator("#hazard[open]");
    sheet.locator(".changes li").first().waitFor();
    assertThat(page.url()).contains("hazard=" + FULL_STORY).contains("age=31-90");
    assertThat(sheet.locator(".course .what").allInnerTexts())
        .containsExactly(
            "发现隐患（重大事故隐患）",
            "挂牌督办（市）",
            "申请延期至 2023-04-30",
            "批准延期至 2023-04-30",
            "移送",
            "报告整改完成",
            "复查不合格，重新整改",
            "主要负责人签字",
            "自此逾期，至 2023-06-30 已 41 天",
            "停产挂起",
            "挂起的最后一日",
            "处罚企业：罚款");
    assertThat(sheet.locator(".course").innerText())
        .contains("2023-05-14 录入，迟 9 天")
        .contains("重定期限 2023-05-20")
        .contains("应急管理局 → 住房城乡建设局")
        .contains("没有批准记录，期限照计");
    long changes = 0;
    for (String table :
        List.of(
            "",
            "_extension",
            "_review",
            "_signature",
            "_listing",
            "_suspension",
            "_transfer",
            "_penalty")) {
      changes +=
          running
              .lake()
              .number(
                  "select count(*) from history.hazard%s where hazard_id = %d"
                      .formatted(table, FULL_STORY));
    }
    assertThat(changes).isEqualTo(9);
    assertThat(sheet.locator(".changes li").count()).isEqualTo((int) changes);
    assertThat(sheet.locator(".changes li", withText("隐患修改")).innerText())
        .contains("报告整改完成")
        .contains("— → 2023-04-28");
    picture("hazard-desk");
    page.locator("#hazard-close").click();
    page.waitForURL(url -> !url.contains("hazard="));
  }

  @Test
  void nobody_is_named() {
    visit("/hazards.html" + IN_DISTRICT + "&hazard=" + FULL_STORY);
    page.locator("#hazard[open] .changes li").first().waitFor();
    assertThat(page.locator("#hazard").innerText()).contains("整改责任人").contains("已落实");
    assertThat(page.content()).doesNotContain(HazardOffice.RESPONSIBLE);
    String answer =
        (String)
            page.evaluate(
                "async () => (await fetch('/api/v1/hazards/%d/history')).text()"
                    .formatted(FULL_STORY));
    assertThat(answer)
        .contains("已落实")
        .doesNotContain(HazardOffice.RESPONSIBLE)
        .doesNotContainPattern("[0-9a-f]{64}");
  }

  @Test
  void the_file_of_a_subject_holds_all_that_is_known_of_it() throws Exception {
    visit("/hazards.html" + IN_DISTRICT + "&hazard=" + FULL_STORY);
    page.locator("#hazard[open] .facts a").click();
    page.waitForURL("**/subject.html?subject=" + SUBJECT);
    awaitSettled();
    assertThat(page.locator("#lead h1").innerText()).isEqualTo("（合成）企业" + SUBJECT);
    assertThat(page.locator("#facts").innerText()).contains("章丘区明水街道").contains("2022-01-04");
    assertThat(page.locator("#part-hazards tbody th").allInnerTexts())
        .isEqualTo(
            running
                .lake()
                .rows(
                    "select hazard_id from marts.hazards_now where subject_id = %d order by state"
                            .formatted(SUBJECT)
                        + " like 'CLOSED%', days_overdue desc nulls last, found_on desc, hazard_id"));
    assertThat(page.locator("#part-penalties tbody tr").allInnerTexts())
        .singleElement()
        .asString()
        .contains("2023-06-12")
        .contains("罚款")
        .contains("20,000");
    assertThat(page.locator("#part-duties tbody tr").count())
        .isPositive()
        .isEqualTo(
            (int)
                running
                    .lake()
                    .number(
                        "select count(*) from marts.subject_duties cross join marts.city_clock"
                            + " where duty = 'DUE' and clock between start_day and end_day"
                            + " and subject_id = "
                            + SUBJECT));
    assertThat(page.locator("#part-posts").innerText()).contains("没有驻点");
    assertThat(page.locator("#changes .changes li").count()).isPositive();
    assertThat(page.content()).doesNotContain(HazardOffice.RESPONSIBLE);
    assertThat(new String(download("#csv-file"), StandardCharsets.UTF_8))
        .contains("（合成）企业%d一企一档".formatted(SUBJECT))
        .contains(FULL_STORY + ",")
        .doesNotContain(HazardOffice.RESPONSIBLE);
    picture("subject-desk");
    page.setViewportSize(390, 844);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("subject-phone");
  }

  @Test
  void what_was_not_rectified_on_time_is_what_the_rate_lacks() {
    visit("/hazards.html" + IN_DISTRICT);
    page.locator("#to-missed").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**list=missed**");
    awaitSettled();
    assertThat(page.locator("#list .search .quiet").innerText()).startsWith("共 5 项");
    page.reload();
    awaitSettled();
    assertThat(hazardsListed()).containsExactly(FULL_STORY, 30_002L, 30_001L, 30_006L, 30_007L);
    page.locator("#choose-origin").selectOption("DEPARTMENT");
    page.waitForURL("**origin=DEPARTMENT**");
    awaitSettled();
    assertThat(hazardsListed()).containsExactly(FULL_STORY);
    page.goBack();
    page.locator("#hazard-30007").waitFor();
    assertThat(hazardsListed()).hasSize(5);
  }

  @Test
  void major_hazards_show_what_they_lack() throws Exception {
    visit("/hazards.html" + IN_DISTRICT);
    page.locator(".places a", withPageText("重大隐患")).click();
    page.waitForURL(url -> url.endsWith("/major.html" + IN_DISTRICT));
    awaitSettled();
    assertThat(rate("open")).isEqualTo("2项");
    assertThat(rate("planned")).isEqualTo("50.00%");
    assertThat(rate("listed")).isEqualTo("100.00%");
    assertThat(page.locator("tr:has(#hazard-%d)".formatted(FULL_STORY)).innerText())
        .contains("逾期 41 天")
        .contains("齐全")
        .contains("市 2023-02-06")
        .contains("期限 2023-04-30，未摘牌");
    assertThat(page.locator("tr:has(#hazard-30008)").innerText()).contains("缺资金、预案");
    String form =
        running
            .lake()
            .row(
                "select array_join(array_agg(value order by line), ' ')"
                    + " from marts.major_hazard_form where unit_kind = 'DISTRICT'"
                    + " and unit = '370114' and line like 'A%'");
    assertThat(form).isEqualTo("1 0 0 0 0 0");
    assertThat(String.join(" ", page.locator("#form td.num").allInnerTexts())).isEqualTo(form);
    page.locator("#line-a1").click();
    page.waitForURL("**list=a1**");
    awaitSettled();
    assertThat(hazardsListed()).containsExactly(30_008L);
    picture("major-desk");
  }

  @Test
  void the_pages_fit_a_desk_and_a_phone_and_have_a_table_beside_every_chart() {
    visit("/hazards.html");
    Locator charts = page.locator("[role=img]");
    assertThat(charts.count()).isEqualTo(2);
    for (Locator chart : charts.all()) {
      assertThat(chart.locator("canvas").count()).isEqualTo(1);
      assertThat(chart.locator("xpath=..").locator("table tbody tr").count()).isPositive();
    }
    assertThat(page.locator("#stamp").innerText()).contains("数据截至 2023-06-30").contains("合成数据");
    picture("hazards-desk");
    page.setViewportSize(390, 844);
    for (String name : List.of("hazards", "major")) {
      visit("/" + name + ".html" + IN_DISTRICT);
      picture(name + "-phone");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
  }

  private String rate(String card) {
    return page.locator(".card:has(#card-%s) .rate".formatted(card)).innerText();
  }

  private List<Long> hazardsListed() {
    return page.locator("#list tbody th .link").all().stream()
        .map(link -> Long.valueOf(link.getAttribute("id").replace("hazard-", "")))
        .toList();
  }

  private static Page.LocatorOptions withPageText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.LocatorOptions withText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
