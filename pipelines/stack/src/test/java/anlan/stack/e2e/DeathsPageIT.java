package anlan.stack.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page 百亿元GDP死亡率 as an official sees it, against what Trino says: two fatal accidents of 兰山区 in
 * 临沂市 this year and one last year, its GDP and ceiling.
 */
class DeathsPageIT extends PageVisit {
  private static final LocalDate CLOCK = LocalDate.of(2023, 6, 30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PAGE = "/deaths.html?jurisdiction=371300";
  private static final long COLLAPSE = 14_002;

  @BeforeAll
  static void somethingHappens() throws Exception {
    execute(
        "insert into accident (accident_id, town_code, kind, occurred_at, accepted_on,"
            + " recorded_grade, concluded_on, examined_on, recorded_at) values"
            + " (14001, '371302001', 'FALL', '2023-05-10 09:30+08', null, null, null, null, now()),"
            + " (14002, '371302001', 'COLLAPSE', '2023-02-01 15:00+08', '2023-02-03', 'GENERAL',"
            + " '2023-04-10', '2023-03-01', now()),"
            + " (14003, '371302001', 'FALL', '2022-04-01 08:00+08', '2022-04-02', null,"
            + " '2022-06-01', null, now())");
    execute(
        "insert into accident_victim (victim_id, accident_id, harm, died_on, recorded_at) values"
            + " (14001, 14001, 'DEATH', '2023-05-10', now()),"
            + " (14002, 14002, 'DEATH', '2023-02-01', now()),"
            + " (14003, 14002, 'DEATH', '2023-02-01', now()),"
            + " (14004, 14002, 'SERIOUS', null, now()),"
            + " (14005, 14003, 'DEATH', '2022-04-01', now()),"
            + " (14006, 14003, 'DEATH', '2022-04-03', now())");
    execute("update accident_victim set died_on = '2023-02-20' where victim_id = 14004");
    execute(
        "insert into gdp values (14001, '371300', 2022, 4, 5778.52, 'CURRENT', 'PRELIMINARY',"
            + " '2023-01-28', '公报', false, now()), (14002, '371300', 2023, 1, 1400, 'CURRENT',"
            + " 'PRELIMINARY', '2023-04-28', '合成', true, now()), (14003, '371302', 2023, 1, 380,"
            + " 'CURRENT', 'PRELIMINARY', '2023-04-28', '合成', true, now())");
    execute(
        "insert into death_ceiling values (14001, '371302', 2023, 3, '2023-01-05', '合成', true,"
            + " now()), (14002, '371311', 2023, 5, '2023-01-05', '合成', true, now())");
    running.office().ticks(CLOCK);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(
                      running
                          .lake()
                          .row(
                              "select deaths, gdp, deaths_per_10bn from marts.deaths_per_gdp"
                                  + " where area = '371300' and period = '2023Q1'"))
                  .isEqualTo("3 1400.0000 0.2143");
              assertThat(
                      running
                          .lake()
                          .number(
                              "select count(*) from marts.death_ceilings where area in"
                                  + " ('371302', '371311') and deaths + ceiling in (7, 5)"))
                  .isEqualTo(2);
            });
  }

  @Test
  void figures_are_trinos() throws Exception {
    visit(PAGE);
    assertThat(figure("rate")).isEqualTo("0.2143人");
    String[] year =
        running
            .lake()
            .row(
                "select deaths_ytd, deaths_last_year, larger_ytd from marts.accidents_by_unit"
                    + " where unit_kind = 'JURISDICTION' and unit = '371300'"
                    + " and period = '2023-06'")
            .split(" ");
    assertThat(year).containsExactly("4", "2", "1");
    assertThat(figure("deaths")).isEqualTo(year[0] + "人");
    assertThat(card("deaths").innerText()).contains("上年同期 " + year[1] + " 人");
    assertThat(figure("larger")).isEqualTo(year[2] + "起");
    String left =
        running.lake().row("select allowance from marts.death_allowance where area = '371300'");
    assertThat(left).isEqualTo("36");
    assertThat(figure("allowance")).isEqualTo(left + "人");
    assertThat(card("allowance").innerText()).contains("线为 40 人").contains("5,778.52 亿元");
    assertThat(page.locator("#lead").innerText()).contains("参照").contains("在 0.7 以内");
    picture("deaths-desk");
  }

  @Test
  void quarters_are_trinos_and_unreleased_ones_have_no_rate() throws Exception {
    visit(PAGE);
    List<String> quarters =
        running
            .lake()
            .rows(
                "select deaths, if(deaths_per_10bn is null, '—', format('%.4f', deaths_per_10bn))"
                    + " from marts.deaths_per_gdp where area = '371300'"
                    + " order by period desc limit 8");
    assertThat(
            page.locator("#rates tbody tr").all().stream()
                .map(
                    row ->
                        row.locator("td").nth(0).innerText()
                            + " "
                            + row.locator("td").nth(3).innerText())
                .toList())
        .isEqualTo(quarters);
    assertThat(page.locator("#rates tbody tr").nth(0).innerText()).contains("未发布");
    assertThat(page.locator("#rates tbody tr").nth(1).innerText()).contains("合成");
  }

  @Test
  void districts_are_held_against_their_ceilings() {
    visit(PAGE);
    String worst = page.locator("#districts tbody tr").first().innerText();
    assertThat(worst)
        .contains("兰山区")
        .contains("突破")
        .contains("合成")
        .contains("0.7895")
        .contains("0.2632");
    Locator next = page.locator("tr:has(#district-371311)");
    assertThat(next.innerText()).contains("未超过").contains("—");
    assertThat(page.locator("tr:has(#district-371312)").innerText()).contains("未下达");
    assertThat(page.locator("#districts").innerText()).contains("小数提示");
  }

  @Test
  void what_has_to_follow_is_trinos() throws Exception {
    visit(PAGE);
    List<String> duties =
        running
            .lake()
            .rows(
                "select format('%d / %d', numerator, denominator) from marts.accident_duties_by_unit"
                    + " cross join unnest(array[concluded_in_time, reports_published,"
                    + " examined_accidents], array[conclusions_due, conclusions, fatal_accidents])"
                    + " with ordinality as u (numerator, denominator, line)"
                    + " where unit_kind = 'JURISDICTION' and unit = '371300' and period = '2023'"
                    + " order by line");
    assertThat(duties).last().isEqualTo("1 / 2");
    assertThat(
            List.of("A5", "A6", "A8").stream()
                .map(duty -> page.locator("#duty-%s td".formatted(duty)).nth(1).innerText())
                .toList())
        .isEqualTo(duties);
    assertThat(page.locator("#duty-A8").innerText()).contains("50.00%").contains("有未办");
  }

  @Test
  void a_number_of_deaths_leads_to_its_accidents_and_their_every_change() {
    visit(PAGE);
    page.locator("#deaths-371302").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**list=fatal**");
    awaitSettled();
    assertThat(page.url()).contains("district=371302");
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(2);
    assertThat(page.locator("tr:has(#accident-14001)").innerText()).contains("待认定");
    assertThat(page.locator("tr:has(#accident-14002)").innerText())
        .contains("较大事故")
        .contains("填报为一般事故")
        .contains("2023-02-01 15:00");
    page.locator("#accident-" + COLLAPSE).click();
    Locator sheet = page.locator("#accident[open]");
    sheet.locator(".changes li").first().waitFor();
    assertThat(sheet.locator(".changes li").count()).isEqualTo(5);
    assertThat(sheet.locator(".changes li").first().innerText())
        .contains("伤亡人员修改")
        .contains("— → 2023-02-20");
    assertThat(sheet.innerText()).contains("坍塌").contains("死亡 3 人");
    picture("accident-desk");
    page.keyboard().press("Escape");
    page.waitForURL(url -> !url.contains("accident="));
    page.reload();
    awaitSettled();
    assertThat(page.locator("#list-title").innerText()).isEqualTo("事故清单：本年亡人");
  }

  @Test
  void the_page_fits_a_phone_and_paper() {
    page.setViewportSize(390, 844);
    visit(PAGE);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("deaths-phone");
    page.setViewportSize(1366, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#list .tabs").isVisible()).isFalse();
    picture("deaths-print");
  }

  private String figure(String card) {
    return card(card).locator(".rate").innerText();
  }

  private Locator card(String card) {
    return page.locator(".card:has(#card-%s)".formatted(card));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection inspection = running.stack().postgres("inspection");
        Statement statement = inspection.createStatement()) {
      statement.execute(sql);
    }
  }
}
