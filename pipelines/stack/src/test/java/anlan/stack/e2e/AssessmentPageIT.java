package anlan.stack.e2e;

import static anlan.stack.e2e.Office.DAGUANYUAN;
import static anlan.stack.e2e.Office.SHIZHONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.stack.server.Trino;
import anlan.warehouse.trino.Login;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page 考评排名 as an official sees it, against what Trino says: 市中区 with five general enterprises,
 * one of them spot-checked, and two hazards due, one of them overdue.
 */
class AssessmentPageIT extends PageVisit {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 10);
  private static final LocalDate CLOCK = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String QUARTER = "/assessment.html?quarter=2023Q2";
  private static final String UNIT = QUARTER + "&unit=" + SHIZHONG;

  private static final long SUBJECT = 13_001;
  private static final long OVERDUE = 130_001;
  private static final long RECTIFIED = 130_002;

  @BeforeAll
  static void fillTheQuarter() throws Exception {
    Office office = running.office();
    for (long n = 0; n < 5; n++) {
      office.opens(SUBJECT + n, DAGUANYUAN, OPENED);
    }
    office.checks(SUBJECT + 4, IN_MAY);
    try (HazardOffice hazards = new HazardOffice(running.stack(), 1_300_000)) {
      hazards.finds(OVERDUE, SUBJECT, "2023-06-01", "2023-06-10", Map.of());
      hazards.finds(RECTIFIED, SUBJECT, "2023-05-01", "2023-05-31", Map.of());
      hazards.rectifies(RECTIFIED, "2023-05-20");
      hazards.reviews(RECTIFIED, SUBJECT, "2023-05-20", "2023-05-22", true);
    }
    keepsAResult();
    office.ticks(CLOCK);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(
                        running
                            .lake()
                            .rows(
                                "select item, numerator, denominator from marts.score_items_now"
                                    + " where unit = '370103' and quarter = '2023Q2'"
                                    + " and item in ('D2.2', 'D4.1') order by item"))
                    .containsExactly("D2.2 1 5", "D4.1 1 2"));
  }

  /** A quarter of 临沂市 as closing would leave it: approved, two units. */
  private static void keepsAResult() throws SQLException {
    try (Connection trino = Trino.connect(running.stack().config(), Login.USER);
        Statement statement = trino.createStatement()) {
      statement.execute(
          "insert into assessment.results values"
              + " ('371300', '2023Q2', 1, 'kept', '371302', 'DISTRICT', 'DISTRICT_2023', '城区',"
              + " date '2023-06-30', 88.5, 1, 0, 89.5, 'GOOD', '', 'LISTED_OVERDUE', 0, 1, 1),"
              + " ('371300', '2023Q2', 1, 'kept', '371311', 'DISTRICT', 'DISTRICT_2023', '城区',"
              + " date '2023-06-30', 91.25, 0, 0, 91.25, 'FAILED', 'CONCEALMENT', '', 0, 2, 2)");
      statement.execute(
          "insert into assessment.versions values ('371300', '2023Q2', 1, 'kept', 'FIRST',"
              + " 'DISTRICT_2023', 7, 'kept', current_timestamp, date '2023-06-30', 'c', 'c',"
              + " '0123abcd', 2, 0, 0, current_timestamp, '安委会办公室', '初评')");
      statement.execute(
          "insert into assessment.steps values ('371300', '2023Q2', 1, '', 'APPROVAL', '市安委会',"
              + " '全体会议审定', current_timestamp)");
    }
  }

  @Test
  void a_result_is_kept_visibly_apart_from_what_is_live() {
    visit(QUARTER + "&jurisdiction=371300");
    assertThat(page.locator("#standing").innerText()).contains("实时（未经审定）");
    page.locator("#view-frozen").click();
    page.waitForURL("**view=frozen**");
    awaitSettled();
    assertThat(page.locator("#standing").innerText())
        .contains("已固化 · 第 1 版")
        .contains("尚未发布")
        .doesNotContain("未经审定");
    assertThat(page.locator("#lead h1").innerText()).endsWith("考评结果");
    Locator rows = page.locator(".peers tbody tr");
    assertThat(rows.count()).isEqualTo(2);
    assertThat(rows.first().innerText()).contains("兰山区").contains("89.50").contains("待确认");
    assertThat(rows.last().innerText())
        .contains("91.25")
        .contains("不合格")
        .contains("否决")
        .contains("瞒报、谎报事故查实");
    assertThat(page.locator("#procedure tbody tr").allInnerTexts())
        .hasSize(2)
        .anyMatch(step -> step.contains("审定") && step.contains("市安委会"));
    assertThat(page.locator("#procedure").innerText()).contains("0123abcd");
    picture("assessment-frozen");
    page.reload();
    awaitSettled();
    assertThat(page.locator("#view-frozen").getAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void departments_and_towns_are_ranked_by_schemes_of_their_own() {
    visit(QUARTER);
    page.locator("#units-TOWN").click();
    page.waitForURL("**units=TOWN**");
    awaitSettled();
    assertThat(page.locator(".peers caption").allInnerTexts())
        .anyMatch(caption -> caption.startsWith("历城区街道"));
    page.locator("#units-DEPARTMENT").click();
    page.waitForURL("**units=DEPARTMENT**");
    awaitSettled();
    assertThat(page.locator(".peers tbody tr").count()).isEqualTo(12);
    page.locator("#unit-10001").click();
    page.waitForURL("**unit=10001**");
    awaitSettled();
    assertThat(page.locator("#unit-title").innerText()).isEqualTo("济南市应急管理局：分项得分");
    assertThat(page.locator("#unit tbody tr:not(.group)").first().innerText())
        .contains("B1.1")
        .contains("无数据来源");
    picture("assessment-departments");
  }

  @Test
  void ranks_and_totals_are_trinos_and_said_to_be_live() throws Exception {
    visit(QUARTER);
    List<String> scores =
        running
            .lake()
            .rows(
                "select unit, peer_rank, format('%.2f', total), grade_name from marts.scores_now"
                    + " where jurisdiction = '370100' and unit_kind = 'DISTRICT' and quarter ="
                    + " '2023Q2' order by min(unit) over (partition by peer_group), place");
    assertThat(scores).anyMatch(score -> score.startsWith(SHIZHONG));
    assertThat(
            page.locator(".peers tbody tr").all().stream()
                .map(
                    row ->
                        row.locator("th button").getAttribute("id").replace("unit-", "")
                            + " "
                            + String.join(
                                " ",
                                List.of(
                                    row.locator("td").nth(0).innerText(),
                                    row.locator("td").nth(1).innerText(),
                                    row.locator("td").nth(3).innerText())))
                .toList())
        .isEqualTo(scores);
    assertThat(page.locator("#standing").innerText()).contains("实时（未经审定）");
    assertThat(page.locator("#stamp").innerText()).contains("数据截至 2023-06-30").contains("合成数据");
    picture("assessment-desk");
  }

  @Test
  void items_are_trinos_and_say_how_they_give_points() throws Exception {
    visit(QUARTER);
    page.locator("#unit-" + SHIZHONG).focus();
    page.keyboard().press("Enter");
    page.waitForURL("**unit=" + SHIZHONG + "**");
    awaitSettled();
    List<String> items =
        running
            .lake()
            .rows(
                "select item, format('%.2f', weight), if(state = 'SCORED', format('%.2f',"
                    + " effective_weight), '—'), if(state = 'SCORED', if(weight = 0, '只展示',"
                    + " format('%.2f', points)), '—') from marts.score_items_now"
                    + " where unit = '370103' and quarter = '2023Q2' order by item");
    assertThat(items).hasSizeGreaterThan(15);
    assertThat(
            page.locator("#unit tbody tr:not(.group)").all().stream()
                .map(
                    row ->
                        row.locator("th").innerText().split(" ")[0]
                            + " "
                            + String.join(" ", row.locator("td").allInnerTexts().subList(3, 6)))
                .toList())
        .isEqualTo(items);
    String spotChecks = item("D2.2").innerText();
    assertThat(spotChecks).contains("1 / 5").contains("20.00%").contains("达到 25% 得满分");
    assertThat(item("D5.1").innerText()).contains("达到 100% 得满分");
    assertThat(item("D6.1").innerText()).contains("文件未施行");
    page.locator("#trend-table").click();
    assertThat(page.locator("#trend tbody tr").first().innerText().split("\\s+"))
        .containsExactly(
            running
                .lake()
                .row(
                    "select day, format('%.2f', total), peer_rank from marts.score_trend"
                        + " where unit = '370103' and quarter = '2023Q2' order by day desc")
                .split(" "));
    picture("assessment-unit-desk");
  }

  @Test
  void what_would_raise_the_score_most_comes_first_and_is_worth_what_the_items_lost()
      throws Exception {
    visit(UNIT);
    assertThat(page.locator("#gains .panel-head").innerText()).contains("统计日即季末");
    List<String> open =
        running
            .lake()
            .rows(
                "select m.item, m.to_mend, format('+%.2f', m.points_lost) from marts.score_mends m"
                    + " where m.unit = '370103' and m.quarter = '2023Q2' and m.mending = 'ALL'"
                    + " order by m.points_lost desc, m.item");
    assertThat(open).anyMatch(gain -> gain.startsWith("D2.2 1 "));
    List<String> shown =
        page.locator("#gains-open tbody tr").all().stream()
            .map(
                row ->
                    row.getAttribute("id").replace("gain-", "")
                        + " "
                        + row.locator("td").nth(0).innerText().split(" ")[0]
                        + " "
                        + row.locator("td").nth(2).innerText())
            .toList();
    assertThat(shown).containsAll(open);
    assertThat(shown.stream().map(gain -> Double.valueOf(gain.split(" ")[2])).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(page.locator("#barred-D4\\.1").innerText()).contains("整改期限已过");
    page.locator("#gain-list-D2\\.2").click();
    page.waitForURL("**item=D2.2**");
    awaitSettled();
    assertThat(page.locator("#list-title").innerText()).contains("D2.2");
    picture("assessment-gains-desk");
  }

  @Test
  void a_lost_point_leads_to_its_hazard_and_to_its_every_change() {
    visit(UNIT);
    page.locator("#lost-D4\\.1").click();
    page.waitForURL("**item=D4.1**");
    awaitSettled();
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("#list tbody tr").innerText())
        .contains("疏散通道堆物")
        .contains("大观园街道")
        .contains("未按期整改")
        .contains("2023-06-10")
        .contains("20");
    page.locator("#hazard-" + OVERDUE).click();
    Locator sheet = page.locator("#hazard[open]");
    sheet.locator(".changes li").first().waitFor();
    assertThat(page.url()).contains("hazard=" + OVERDUE).contains("item=D4.1");
    assertThat(sheet.locator(".course .what").allInnerTexts())
        .containsExactly("发现隐患（一般隐患）", "自此逾期，至 2023-06-30 已 20 天");
    assertThat(page.content()).doesNotContain(HazardOffice.RESPONSIBLE);
    page.keyboard().press("Escape");
    page.waitForURL(url -> !url.contains("hazard="));
    assertThat(page.locator("#hazard[open]").count()).isZero();
  }

  @Test
  void a_lost_point_leads_to_the_subjects_not_checked() throws Exception {
    visit(UNIT);
    page.locator("#lost-D2\\.2").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**item=D2.2**");
    awaitSettled();
    assertThat(page.locator("#list .pager span").innerText()).endsWith("共 4 项");
    assertThat(
            running
                .lake()
                .number(
                    "select denominator - numerator from marts.score_items_now"
                        + " where unit = '370103' and quarter = '2023Q2' and item = 'D2.2'"))
        .isEqualTo(4);
    page.locator("#subject-" + SUBJECT).click();
    page.locator("#history[open] .changes li").first().waitFor();
    assertThat(page.locator("#history-title").innerText()).isEqualTo("（合成）企业" + SUBJECT);
    page.goBack();
    page.waitForURL(url -> !url.contains("subject="));
    assertThat(page.locator("#history[open]").count()).isZero();
    page.reload();
    awaitSettled();
    assertThat(page.locator("#list-title").innerText()).contains("D2.2");
  }

  @Test
  void a_jurisdiction_without_a_scheme_says_so() {
    visit("/assessment.html?jurisdiction=370322");
    assertThat(page.locator("#lead").innerText()).contains("本辖区没有考评方案");
    assertThat(page.locator("#ranking").isVisible()).isFalse();
    assertThat(page.locator("#standing").isVisible()).isFalse();
    page.locator("#choose-jurisdiction").selectOption("370100");
    page.waitForURL(url -> !url.contains("jurisdiction="));
    awaitSettled();
    assertThat(page.locator("#ranking").isVisible()).isTrue();
  }

  @Test
  void the_page_fits_a_phone_and_paper() {
    page.setViewportSize(390, 844);
    visit(UNIT + "&item=D2.2");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("assessment-phone");
    page.setViewportSize(1366, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".places").isVisible()).isFalse();
    assertThat(page.locator("#standing").isVisible()).isTrue();
    picture("assessment-print");
  }

  private Locator item(String item) {
    return page.locator(
        "#unit tbody tr:not(.group)", new Page.LocatorOptions().setHasText(item + " "));
  }
}
