package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.SOUTHERN_HILLS;
import static anlan.stack.e2e.Office.ZHONGGONG;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page 标准化企业 as an official sees it, against what Trino says: eight enterprises of 南部山区, three
 * with a title, one of them cancelled, one with a major hazard.
 */
class TitlesPageIT extends PageVisit {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate CLOCK = LocalDate.of(2023, 6, 30);
  private static final String IN_ZONE = "/titles.html?district=" + SOUTHERN_HILLS;
  private static final String OF_ZONE =
      "from marts.title_progress where unit = '37FQ02' and title_target = 'COUNTY_GENERAL'"
          + " and milestone_percent = 30";

  private static final long SUBJECT = 17_001;
  private static final long SUBJECTS = 8;
  private static final long HAZARD = 170_001;

  @BeforeAll
  static void awardTitles() throws Exception {
    for (long subject = SUBJECT; subject < SUBJECT + SUBJECTS; subject++) {
      running.office().opens(subject, ZHONGGONG, OPENED);
    }
    try (Connection enterprise = running.stack().postgres("enterprise");
        Statement statement = enterprise.createStatement()) {
      statement.execute(
          "insert into model_title (title_id, subject_id, level, field, awarded_on, cancelled_on,"
              + " cancel_reason, recorded_at) values"
              + " (17001, 17001, 'COUNTY', 'GENERAL', '2023-03-01', null, null, now()),"
              + " (17002, 17002, 'COUNTY', 'GENERAL', '2023-03-02', null, null, now()),"
              + " (17003, 17003, 'COUNTY', 'GENERAL', '2023-03-03', '2023-05-01', 'OTHER', now())");
    }
    try (HazardOffice hazards = new HazardOffice(running.stack(), 1_700_000)) {
      hazards.finds(HAZARD, SUBJECT + 1, "2023-04-01", "2023-07-30", Map.of("level", "MAJOR"));
    }
    running.office().ticks(CLOCK);
    awaitRow(
        "2 8 3 1",
        () -> running.lake().row("select valid_titles, titles_target, milestone, gap " + OF_ZONE));
    awaitRow(
        "17001 false null, 17002 true 75, 17003 false null",
        () ->
            running
                .lake()
                .row(
                    "select array_join(array_agg(format('%s %s %s', title_id, to_cancel,"
                        + " days_overdue) order by title_id), ', ') from marts.titles_now"
                        + " where district = '37FQ02'"));
  }

  @Test
  void targets_are_trinos() throws Exception {
    visit("/titles.html");
    List<String> targets =
        running
            .lake()
            .rows(
                "select title_target, sum(valid_titles), '/', sum(titles_target),"
                    + " if(sum(gap) > 0, format('还差 %d 家', sum(gap)), '达到')"
                    + " from marts.title_progress cross join marts.city_clock"
                    + " where jurisdiction = '370100' and milestone_on <= clock"
                    + " and clock < until_day group by title_target"
                    + " having sum(titles_target) > 0 order by title_target");
    assertThat(targets).anyMatch(target -> target.startsWith("COUNTY_GENERAL "));
    assertThat(
            page.locator("#targets tbody tr").all().stream()
                .map(TitlesPageIT::target)
                .filter(target -> !target.contains("—"))
                .sorted()
                .toList())
        .isEqualTo(targets);
    assertThat(page.locator("#stamp").innerText()).contains("数据截至 2023-06-30").contains("合成数据");
    assertThat(page.locator("#lead").innerText()).contains("济安发〔2023〕4号").contains("现行");
  }

  /** "COUNTY_GENERAL 2 / 8 还差 1 家" of a row of the page. */
  private static String target(Locator row) {
    String words = row.locator("td").last().innerText();
    return row.locator("th button").getAttribute("id").replace("target-", "")
        + " "
        + row.locator("td.value").innerText()
        + " "
        + (words.startsWith("还差") ? words : "达到");
  }

  @Test
  void a_gap_leads_to_its_unit_and_the_unit_to_its_titles() {
    visit(IN_ZONE);
    page.locator("#target-COUNTY_GENERAL").click();
    page.waitForURL("**target=COUNTY_GENERAL**");
    awaitSettled();
    String unit = page.locator("tr:has(#unit-%s)".formatted(SOUTHERN_HILLS)).innerText();
    assertThat(unit).contains("2 / 8").contains("3，差 1").contains("未达到").contains("还差 1 家");
    picture("titles-desk");
    page.locator("#unit-" + SOUTHERN_HILLS).focus();
    page.keyboard().press("Enter");
    page.waitForURL("**list=standing**");
    awaitSettled();
    assertThat(page.locator("#list tbody tr").allInnerTexts())
        .hasSize(2)
        .anyMatch(title -> title.contains("（合成）企业17001") && title.contains("有效"));
    page.reload();
    awaitSettled();
    assertThat(page.locator("#list-standing").getAttribute("aria-pressed")).isEqualTo("true");
    page.locator("#subject-17001").click();
    page.locator("#history[open] .changes li").first().waitFor();
    assertThat(page.locator("#history .changes").innerText()).contains("标准化企业称号");
    page.goBack();
    page.waitForURL(url -> !url.contains("subject="));
  }

  @Test
  void what_is_to_be_cancelled_leads_to_what_speaks_against_it() {
    visit(IN_ZONE);
    assertThat(page.locator(".card:has(#card-cancel) .rate").innerText()).isEqualTo("1家");
    page.locator("#card-cancel").click();
    page.waitForURL("**list=to_cancel**");
    awaitSettled();
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("#list tbody tr").innerText())
        .contains("（合成）企业17002")
        .contains("应取消，逾期 75 天")
        .contains("期限 2023-04-16");
    page.locator("#reason-17002").click();
    page.locator("#hazard[open] .course li").first().waitFor();
    assertThat(page.url()).contains("hazard=" + HAZARD);
    assertThat(page.content()).doesNotContain(HazardOffice.RESPONSIBLE);
  }

  @Test
  void a_list_is_taken_away_as_it_is_shown() throws Exception {
    visit(IN_ZONE + "&list=all");
    List<String> shown =
        page.locator("#list tbody th small").allInnerTexts().stream()
            .map(title -> title.replace("称号 ", ""))
            .toList();
    assertThat(shown).containsExactly("17002", "17003", "17001");
    List<String> lines = new String(download("#csv-list"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).startsWith("\uFEFF标准化企业称号清单（全部）");
    assertThat(lines.get(1)).startsWith("数据截至 2023-06-30（业务时钟），切面 #");
    assertThat(lines.get(2)).isEqualTo("辖区：济南市；区县：济南市南部山区");
    assertThat(lines.get(4)).startsWith("称号编号,监管对象编号,单位,");
    assertThat(lines.subList(5, lines.size()).stream().map(line -> line.split(",")[0]))
        .isEqualTo(shown);
    assertThat(new String(download("#xlsx-list"), StandardCharsets.ISO_8859_1)).startsWith("PK");
  }

  @Test
  void the_page_fits_a_desk_and_a_phone_and_says_when_there_is_nothing() {
    visit("/titles.html");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    picture("titles-city-desk");
    page.setViewportSize(390, 844);
    visit(IN_ZONE + "&target=COUNTY_GENERAL&list=all");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("titles-phone");
    visit(IN_ZONE + "&q=没有这样的单位");
    assertThat(page.locator("#list .empty").innerText()).contains("没有这样的单位");
  }
}
