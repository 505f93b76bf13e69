package anlan.stack.e2e;

import static anlan.stack.e2e.Office.DAODEJIE;
import static anlan.stack.e2e.Office.HUAIYIN;
import static anlan.stack.e2e.Office.TIANQIAO;
import static anlan.stack.e2e.Office.WUYINGSHAN;
import static anlan.stack.e2e.Office.ZHENXINGJIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The overview as an official sees it, against what Trino says: general enterprises of 槐荫区, where
 * the quarter's spot checks are behind, and of 天桥区, where they are not.
 */
class OverviewPageIT extends PageVisit {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate IN_MAY = LocalDate.of(2023, 5, 10);
  private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String QUARTER = "/?period=2023Q2&indicator=C2";

  @BeforeAll
  static void fillTwoDistricts() throws Exception {
    Office office = running.office();
    for (long n = 1; n <= 45; n++) {
      office.opens(1000 + n, n <= 24 ? ZHENXINGJIE : n <= 33 ? DAODEJIE : WUYINGSHAN, OPENED);
    }
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
