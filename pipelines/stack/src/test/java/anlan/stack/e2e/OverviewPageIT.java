package anlan.stack.e2e;

import static anlan.stack.e2e.Office.DAODEJIE;
import static anlan.stack.e2e.Office.HUAIYIN;
import static anlan.stack.e2e.Office.TIANQIAO;
import static anlan.stack.e2e.Office.WUYINGSHAN;
import static anlan.stack.e2e.Office.ZHENXINGJIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The overview as an official sees it, against what Trino says: general enterprises of 槐荫区, where
 * the quarter's spot checks are behind, and of 天桥区, where they are not. In the quarter one opens in
 * 天桥区, one closes there and one moves from there to 槐荫区.
 */
class OverviewPageIT extends PageVisit {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 10);
  private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long MOVED = 1024;
  private static final long NEW = 1045;
  private static final long CLOSED = 1046;
  private static final String QUARTER = "/?period=2023Q2&indicator=C2";

  @BeforeAll
  static void fillTwoDistricts() throws Exception {
    Office office = running.office();
    for (long n = 1; n <= 44; n++) {
      boolean isMoved = 1000 + n == MOVED;
      office.opens(
          1000 + n, isMoved || n > 33 ? WUYINGSHAN : n <= 24 ? ZHENXINGJIE : DAODEJIE, OPENED);
    }
    office.moves(MOVED, ZHENXINGJIE, LocalDate.of(2023, 6, 1));
    office.opens(NEW, WUYINGSHAN, LocalDate.of(2023, 4, 20));
    office.opens(CLOSED, WUYINGSHAN, OPENED);
    office.closes(CLOSED, WUYINGSHAN, LocalDate.of(2023, 5, 15));
    for (long n : new long[] {1, 2, 25, 26, 27, 34, 35, 36}) {
      office.checks(1000 + n, IN_MAY);
    }
    office.ticks(LAST_DAY);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(running.lake().spotChecks(HUAIYIN)).isEqualTo("5 33");
              assertThat(running.lake().spotChecks(TIANQIAO)).isEqualTo("3 12");
            });
  }

  @Test
  void the_page_says_of_which_clock_and_cut_it_is() throws Exception {
    visit(QUARTER);
    assertThat(page.locator("#stamp").innerText())
        .contains("数据截至 2023-06-30")
        .contains("发布于 ")
        .contains("合成数据");
    long cut =
        Long.parseLong(
            page.locator("#stamp")
                .innerText()
                .replaceAll("(?s).*#([0-9,]+).*", "$1")
                .replace(",", ""));
    assertThat(cut).isPositive().isLessThanOrEqualTo(running.lake().newestCut());
  }

  @Test
  void figures_are_trinos_and_the_worst_district_comes_first() throws Exception {
    visit(QUARTER);
    List<String> districts =
        running
            .lake()
            .rows(
                "select district_name, format('%.2f%%', 100 * cast(rate as double)),"
                    + " format('%d / %d', numerator, denominator)"
                    + " from marts.coverage_by_district where indicator = 'C2'"
                    + " and period = '2023Q2' and jurisdiction = '370100'"
                    + " order by worst_rank, gap desc, district");
    assertThat(districts).contains("槐荫区 15.15% 5 / 33", "天桥区 25.00% 3 / 12");
    assertThat(ranking()).isEqualTo(districts);
    for (String card :
        running
            .lake()
            .rows(
                "select indicator, numerator, denominator from marts.coverage_by_jurisdiction"
                    + " where jurisdiction = '370100'"
                    + " and (indicator, period) in (('C2', '2023Q2'), ('C3', '2023'),"
                    + " ('C8', '2023'), ('C9', '2023Q2'))")) {
      String[] figure = card.split(" ");
      assertThat(page.locator(".card:has(#card-%s) .count".formatted(figure[0])).innerText())
          .as(figure[0])
          .startsWith("%s / %s".formatted(figure[1], figure[2]));
    }
  }

  @Test
  void filters_are_in_the_address_and_survive_a_reload() {
    visit(QUARTER);
    page.locator("#choose-district").selectOption(HUAIYIN);
    page.waitForURL("**district=" + HUAIYIN + "**");
    awaitSettled();
    List<String> towns = ranking();
    assertThat(towns).hasSize(2).first().asString().startsWith("振兴街街道 8.33% 2 / 24");
    page.reload();
    awaitSettled();
    assertThat(page.locator("#choose-district").inputValue()).isEqualTo(HUAIYIN);
    assertThat(page.locator("#lead h1").innerText()).contains("槐荫区");
    assertThat(ranking()).isEqualTo(towns);
    page.locator("#clear").click();
    awaitSettled();
    assertThat(page.url()).doesNotContain("district");
    page.goBack();
    awaitSettled();
    assertThat(ranking()).isEqualTo(towns);
  }

  @Test
  void the_list_behind_a_district_is_as_long_as_what_is_missing() {
    visit(QUARTER);
    page.locator("#group-" + HUAIYIN).click();
    page.waitForURL("**district=" + HUAIYIN + "**");
    awaitSettled();
    Locator list = page.locator("#uncovered");
    assertThat(list.locator(".search .quiet").innerText()).startsWith("共 28 家");
    List<String> names = list.locator("tbody .link").allInnerTexts();
    list.locator("#page-after").click();
    page.waitForURL("**page=2**");
    awaitSettled();
    List<String> rest = list.locator("tbody .link").allInnerTexts();
    assertThat(names).hasSize(20).doesNotContainAnyElementsOf(rest);
    assertThat(rest).hasSize(8).allMatch(name -> name.startsWith("（合成）企业10"));
    list.locator("tbody .link").first().click();
    page.locator("#history[open] .events li").first().waitFor();
    assertThat(page.url()).contains("subject=10");
  }

  @Test
  void a_denominator_leads_to_what_changed_it_and_to_each_subject() throws Exception {
    visit(QUARTER);
    page.locator("#denominator-" + TIANQIAO).click();
    page.waitForURL("**/denominator.html?**");
    awaitSettled();
    assertThat(page.locator("#equation").innerText()).isEqualTo("期初 13 ＋ 新增 1 － 减少 2 ＝ 期末 12");
    assertThat(page.locator("#list tbody tr").allInnerTexts())
        .hasSize(3)
        .satisfiesExactly(
            closed -> assertThat(closed).contains("2023-05-15", "减少", "注销、关停"),
            opened -> assertThat(opened).contains("2023-05-20", "新增", "新开办", "2023-04-20"),
            moved -> assertThat(moved).contains("2023-06-01", "减少", "属地变动"));
    page.locator("#line-out-MOVED").click();
    page.waitForURL("**change_reason=MOVED**");
    awaitSettled();
    Locator link = page.locator("#list tbody th a");
    assertThat(link.allInnerTexts()).containsExactly("（合成）企业" + MOVED);
    assertThat(link.getAttribute("href")).isEqualTo("/subject.html?subject=" + MOVED);
    assertThat(new String(download("#csv-table"), StandardCharsets.UTF_8))
        .contains("期初底数,2023-04-01,13", "减少,合计,2", "期末底数,2023-06-30,12");
    picture("denominator-desk");
  }

  @Test
  void who_comes_from_the_menu_chooses_an_indicator() {
    visit("/");
    page.locator(".places a", new Page.LocatorOptions().setHasText("底数变动表")).click();
    page.waitForURL("**/denominator.html**");
    awaitSettled();
    page.locator("#choose-indicator").selectOption("C2");
    page.waitForURL("**indicator=C2**");
    awaitSettled();
    assertThat(page.locator("#lead h1").innerText()).isEqualTo("一般单位季度实地抽查率底数变动表");
  }

  @Test
  void a_move_changes_the_denominators_of_two_districts_and_not_that_of_both() {
    String changes = "/denominator.html?period=2023Q2&indicator=C2";
    visit(changes + "&district=" + HUAIYIN);
    assertThat(page.locator("#equation").innerText()).isEqualTo("期初 32 ＋ 新增 1 － 减少 0 ＝ 期末 33");
    visit(changes + "&since=2023-05-31&until=2023-06-01");
    assertThat(page.locator("#list tbody a").allInnerTexts())
        .noneMatch(name -> name.endsWith(Long.toString(MOVED)));
    visit(changes + "&district=" + TIANQIAO + "&since=2023-03-31");
    assertThat(page.locator("#equation").innerText())
        .as("who goes on from one quarter to the next changes nothing")
        .isEqualTo("期初 13 ＋ 新增 1 － 减少 2 ＝ 期末 12");
  }

  @Test
  void whom_to_visit_next_is_everybody_due_once_and_never_visited_first() throws Exception {
    long due =
        running
            .lake()
            .number(
                "select count(distinct u.subject_id) from marts.uncovered_subjects u"
                    + " join reference.periods p on p.period = u.period"
                    + " join marts.city_clock c on c.clock between p.start_day and p.end_day"
                    + " where u.indicator in ('C2', 'C3', 'C8') and u.town = '"
                    + DAODEJIE
                    + "'");
    visit(QUARTER + "&district=%s&town=%s".formatted(HUAIYIN, DAODEJIE));
    page.locator("#to-visits").click();
    page.waitForURL("**/visits.html?**");
    awaitSettled();
    assertThat(page.locator("#list .search .quiet").innerText()).isEqualTo("共 " + due + " 家");
    Locator rows = page.locator("#list tbody tr");
    assertThat(rows.count()).isEqualTo(Math.toIntExact(due)).isGreaterThanOrEqualTo(6);
    for (int i = 0; i < 6; i++) {
      assertThat(rows.nth(i).innerText()).contains("（合成）企业" + (1028 + i), "从未检查", "行业主管（监管）部门现场检查");
    }
    assertThat(page.locator("#pace-C2").innerText()).contains("25%").containsPattern("还差|已达到");
    assertThat(page.locator("#list .by-hand").first().isVisible()).isFalse();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#list thead .by-hand").allInnerTexts())
        .containsExactly("检查日期", "检查人签字");
    assertThat(page.locator("#list tbody .by-hand").first().isVisible()).isTrue();
    picture("visits-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    assertThat(new String(download("#csv-list"), StandardCharsets.UTF_8))
        .contains("检查日期,检查人签字", "（合成）企业1028");
  }

  @Test
  void a_grid_keeper_has_nobody_to_visit_among_general_enterprises() {
    visit("/visits.html?visitor=GRID&class=GENERAL&district=" + HUAIYIN);
    assertThat(page.locator("#list .empty").innerText()).isEqualTo("没有待查的监管对象。");
    assertThat(page.locator("#list-GRID").getAttribute("aria-pressed")).isEqualTo("true");
  }

  @Test
  void a_table_stands_beside_every_chart() {
    visit(QUARTER);
    Locator charts = page.locator("[role=img]");
    assertThat(charts.count()).isEqualTo(2);
    for (Locator chart : charts.all()) {
      assertThat(chart.locator("canvas").count()).isEqualTo(1);
      assertThat(chart.locator("xpath=..").locator("table tbody tr").count()).isPositive();
    }
  }

  @Test
  void the_page_fits_a_desk_and_a_phone() {
    visit(QUARTER);
    picture("overview-desk");
    page.setViewportSize(390, 844);
    visit(QUARTER + "&district=" + HUAIYIN);
    picture("overview-phone");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    for (String path : List.of("/visits.html?", "/denominator.html?period=2023Q2&indicator=C2&")) {
      visit(path + "district=" + HUAIYIN);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
    }
  }

  /** Full names: the page shows zones by their short ones. */
  private List<String> ranking() {
    return page.locator("#groups tbody tr").all().stream()
        .map(
            row ->
                "%s %s %s"
                    .formatted(
                        row.locator("th button").getAttribute("title"),
                        row.locator("td").nth(1).innerText(),
                        row.locator("td").nth(2).innerText()))
        .toList();
  }
}
