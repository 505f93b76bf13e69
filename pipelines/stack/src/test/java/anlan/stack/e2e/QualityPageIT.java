package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.HIGH_TECH;
import static anlan.stack.e2e.Office.SHUNHUALU;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages 数据质量, 运行状态 and 数据字典 as an official sees them, against what Trino says: two enterprises
 * and two hazards of 高新区 mistyped, and a title of the year 2203 that was not taken.
 */
class QualityPageIT extends PageVisit {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate CLOCK = LocalDate.of(2023, 6, 30);
  private static final String IN_ZONE = "/quality.html?district=" + HIGH_TECH;

  private static final long SUBJECT = 18_001;
  private static final long SUBJECTS = 4;
  private static final long WITHOUT_DEADLINE = 180_001;
  private static final long DUE_BEFORE_FOUND = 180_002;

  @BeforeAll
  static void mistype() throws Exception {
    for (long subject = SUBJECT; subject < SUBJECT + SUBJECTS; subject++) {
      running.office().opens(subject, SHUNHUALU, OPENED);
    }
    execute(
        "enterprise",
        "update subject set uscc = '无' where subject_id = 18001",
        "update subject set name = '测试企业' where subject_id = 18002",
        "insert into model_title (title_id, subject_id, level, field, awarded_on, recorded_at)"
            + " values (18001, 18003, 'COUNTY', 'GENERAL', '2203-03-01', now())");
    try (HazardOffice hazards = new HazardOffice(running.stack(), 1_800_000)) {
      hazards.finds(WITHOUT_DEADLINE, SUBJECT + 2, "2023-03-01", "2023-03-20", Map.of());
      hazards.finds(DUE_BEFORE_FOUND, SUBJECT + 3, "2023-03-02", "2023-03-20", Map.of());
    }
    execute(
        "inspection",
        "update hazard set deadline = null where hazard_id = " + WITHOUT_DEADLINE,
        "update hazard set deadline = '2023-02-01' where hazard_id = " + DUE_BEFORE_FOUND);
    running.office().ticks(CLOCK);
    awaitRow(
        "B33 18002, B5 18001, B6 180001, B7 180002",
        () ->
            running
                .lake()
                .row(
                    "select array_join(array_agg(rule || ' ' || cast(row_key as varchar)"
                        + " order by rule, row_key), ', ')"
                        + " from marts.quality_flags where district = '370176'"));
    awaitRow(
        "1",
        () ->
            running
                .lake()
                .row(
                    "select count(*) from ops.rejected where table_name ="
                        + " 'enterprise.model_title' and reason = 'DATE_OUT_OF_RANGE'"));
  }

  private static void execute(String database, String... statements) throws SQLException {
    try (Connection connection = running.stack().postgres(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void scores_are_trinos_and_the_lowest_comes_first() throws Exception {
    visit("/quality.html");
    List<String> scores =
        running
            .lake()
            .rows(
                "select district, format('%.2f', quality_score), records, defects,"
                    + " weighted_defects from marts.quality_by_unit"
                    + " where jurisdiction = '370100'"
                    + " order by quality_score, weighted_defects desc, district");
    assertThat(scores).contains("370176 0.00 6 4 6");
    assertThat(
            page.locator("#districts tbody tr").all().stream()
                .map(
                    row ->
                        row.locator("th button").getAttribute("id").replace("district-", "")
                            + " "
                            + String.join(" ", row.locator("td.num").allInnerTexts()))
                .toList())
        .isEqualTo(scores);
    picture("quality-desk");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
  }

  @Test
  void rules_say_what_they_mean_and_are_trinos() throws Exception {
    visit(IN_ZONE);
    List<String> rules =
        running
            .lake()
            .rows(
                "select r.rule, if(r.action = 'PASS', '—', cast(count(f.rule) as varchar))"
                    + " from reference.quality_rules r"
                    + " left join marts.quality_flags f"
                    + " on f.rule = r.rule and f.district = '370176'"
                    + " group by r.rule, r.action order by r.rule");
    assertThat(rules).hasSizeGreaterThan(35).contains("B7 1", "B1 0", "B14 —");
    assertThat(page.locator("#rules tbody tr").all().stream().map(this::rule).sorted().toList())
        .isEqualTo(rules);
    assertThat(page.locator("tr:has(#flags-B7)").innerText())
        .contains("整改期限早于发现日")
        .contains("不计入按期整改率，仍列为未整改")
        .contains("不计入受影响的指标")
        .contains("高新区 1");
    assertThat(page.locator("#rules tbody tr").first().innerText()).startsWith("B6");
    assertThat(page.locator("#rules tbody tr", text("变更重复、乱序")).innerText())
        .contains("系统自行处理，不标记")
        .contains("监管对象库、检查执法库");
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private String rule(Locator row) {
    return row.locator("td").first().innerText() + " " + row.locator("td.num").last().innerText();
  }

  @Test
  void a_flag_leads_to_its_row_and_from_there_to_its_every_change() throws Exception {
    visit(IN_ZONE);
    page.locator("#flags-B7").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**rule=B7**");
    awaitSettled();
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("#list tbody tr").innerText())
        .contains("（合成）企业18004")
        .contains("2023-02-01")
        .contains("整改期限")
        .contains("舜华路街道");
    page.locator("#list tbody th .link").click();
    page.locator("#hazard[open] .changes li").first().waitFor();
    assertThat(page.url()).contains("hazard=" + DUE_BEFORE_FOUND).contains("rule=B7");
    assertThat(page.content()).doesNotContain(HazardOffice.RESPONSIBLE);
    page.locator("#hazard-close").click();
    page.waitForURL(url -> !url.contains("hazard="));
    page.locator("#rule-clear").click();
    page.waitForURL(url -> !url.contains("rule="));
    awaitSettled();
    assertThat(page.locator("#list .search .quiet").innerText()).startsWith("共 4 项");
    assertThat(new String(download("#csv-list"), StandardCharsets.UTF_8).lines().skip(5))
        .hasSize(4)
        .allMatch(line -> line.contains("济南高新技术产业开发区"));
  }

  @Test
  void rejected_messages_are_counted_and_not_shown() throws Exception {
    visit("/quality.html");
    List<String> rejected =
        running
            .lake()
            .rows(
                "select reason, coalesce(table_name, source), count(*) from ops.rejected"
                    + " group by reason, source, table_name"
                    + " order by count(*) desc, reason, source, table_name");
    assertThat(rejected).isNotEmpty();
    assertThat(
            page.locator("#rejected tbody tr").all().stream()
                .map(
                    row ->
                        row.locator("th small").innerText()
                            + " "
                            + (row.locator("td").first().locator("small").count() > 0
                                ? row.locator("td").first().locator("small").innerText()
                                : row.locator("td").first().innerText())
                            + " "
                            + row.locator("td.num").innerText())
                .toList())
        .isEqualTo(rejected);
    assertThat(page.locator("#rejected").innerText())
        .contains("日期超出 1990 年至 2100 年")
        .doesNotContain("2203");
  }

  @Test
  void the_pipelines_own_state_is_trinos() throws Exception {
    visit("/status.html");
    assertThat(page.locator("#source-enterprise").innerText())
        .contains("监管对象库")
        .contains("2023-06-30")
        .contains("正常");
    assertThat(page.locator("#source-inspection").innerText()).contains("正常");
    assertThat(page.locator(".card:has(#card-rejected) .rate").innerText())
        .isEqualTo(running.lake().number("select count(*) from ops.rejected") + "条");
    List<String> requests =
        running.lake().rows("select request from ops.requests order by request desc limit 20");
    assertThat(page.locator("#requests tbody th small").allInnerTexts())
        .isEqualTo(requests.stream().map(request -> "请求 " + request).toList());
    assertThat(
            page.locator("#checks tbody tr").all().stream()
                .map(run -> run.locator("td").nth(2).innerText())
                .toList())
        .as("how many indicators each reconciliation compared")
        .isEqualTo(
            running
                .lake()
                .rows(
                    "select count(*) from ops.reconciliation group by checked_at"
                        + " order by checked_at desc limit 20"));
    List<String> cuts = page.locator("#cuts tbody th").allInnerTexts();
    assertThat(cuts).isNotEmpty();
    assertThat(
            running
                .lake()
                .number(
                    "select count(*) from ops.cuts where cut in (%s)"
                        .formatted(
                            String.join(
                                ", ",
                                cuts.stream().map(cut -> cut.replaceAll("\\D", "")).toList()))))
        .isEqualTo(cuts.size());
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    picture("status-desk");
    page.locator("#about-source").click();
    assertThat(page.locator("#definition[open]").innerText()).contains("超过 24 小时为迟滞");
    page.setViewportSize(390, 844);
    visit("/status.html");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("status-phone");
  }

  @Test
  void the_dictionary_finds_a_word_and_a_keyboard_walks_where_a_view_comes_from() throws Exception {
    visit("/dictionary.html");
    assertThat(page.locator("#lead").innerText()).contains("张表与视图");
    page.locator("#search").fill("任务 逾期");
    page.keyboard().press("Enter");
    page.waitForURL("**q=**");
    page.locator("[id='open-marts.task_list']").click();
    Locator relation = page.locator("#relation");
    relation.locator(".columns tbody tr").first().waitFor();
    assertThat(
            relation.locator(".columns tbody tr").all().stream()
                .map(
                    row ->
                        row.locator("th .mono").innerText()
                            + " "
                            + row.locator("td").first().innerText())
                .toList())
        .isEqualTo(
            running
                .lake()
                .rows(
                    "select column_name, data_type from information_schema.columns where"
                        + " table_schema = 'marts' and table_name = 'task_list'"
                        + " order by ordinal_position"));
    assertThat(relation.innerText())
        .contains("one row per jurisdiction, task and period")
        .contains("逾期未完成的单位数");
    picture("dictionary-desk");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    page.locator("[id='from-marts.task_states']").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**name=marts.task_states**");
    page.locator("[id='from-marts.task_evidence']").waitFor();
    assertThat(page.locator("[id='to-marts.task_list']").count()).isEqualTo(1);
    page.locator("[id='from-marts.task_evidence']").press("Enter");
    page.locator("[id='from-current.submission']").press("Enter");
    page.locator("[id='from-history.submission']").press("Enter");
    page.waitForURL("**name=history.submission**");
    awaitSettled();
    assertThat(relation.locator(".lineage").innerText()).contains("来源库表 inspection.submission");
    page.goBack();
    page.locator("#relation-title", new Page.LocatorOptions().setHasText("current.submission"))
        .waitFor();
    visit("/dictionary.html?name=history.gdp");
    assertThat(relation.locator(".about .clause").first().innerText()).contains("百亿元GDP");
    visit("/dictionary.html?q=没有这样的表");
    assertThat(page.locator("#list .empty").innerText()).contains("没有这样的表");
    page.setViewportSize(390, 844);
    visit("/dictionary.html?name=marts.coverage_by_unit");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("dictionary-phone");
  }

  @Test
  void the_page_fits_a_phone_and_says_when_there_is_nothing() {
    page.setViewportSize(390, 844);
    visit(IN_ZONE);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("quality-phone");
    visit(IN_ZONE + "&q=没有这样的单位");
    assertThat(page.locator("#list .empty").innerText()).contains("没有这样的单位");
  }
}
