package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.LUOZHUANG;
import static anlan.stack.e2e.Office.LUOZHUANGJIE;
import static anlan.stack.e2e.Office.RENCHENG;
import static anlan.stack.e2e.Office.XUZHUANG;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The pages 驻点监督 and 执法 as an official sees them, against what Trino says: three posts of 任城区 in
 * September, one met, one there for too long and seldom, one that repeats it; three cases of 罗庄区,
 * one published, one not. Posts count from September on, so this class moves the clock that the
 * others stand on.
 */
@Order(Integer.MAX_VALUE - 1)
class PostsAndCasesPageIT extends PageVisit {
  private static final LocalDate OPENED = LocalDate.of(2022, 1, 4);
  private static final LocalDate CLOCK = LocalDate.of(2023, 9, 30);
  private static final String PERSON = "（合成）驻点人员甲";
  private static final String PHONE = "00000000019";
  private static final String POSTS = "/posts.html?jurisdiction=370800";
  private static final String CASES = "/enforcement.html?jurisdiction=371300";
  private static final String MONTH =
      " from marts.posts_by_unit where jurisdiction = '370800' and period = '2023-09'";
  private static final String YEAR =
      " from marts.enforcement_by_unit where jurisdiction = '371300' and period = '2023'";

  @BeforeAll
  static void superviseAndPenalise() throws Exception {
    running.office().opens(19_001, XUZHUANG, OPENED);
    running.office().opens(19_002, XUZHUANG, OPENED);
    running.office().opens(19_003, LUOZHUANGJIE, OPENED);
    execute(
        "insert into post values"
            + post(19_001, 19_001, 1, "REGULAR", "2023-09-04")
            + ","
            + post(19_002, 19_002, 1, "STATIONED", "2023-03-01")
            + ","
            + post(19_003, 19_002, 2, "REGULAR", "2023-09-20"),
        "insert into post_log (log_id, post_id, subject_id, duty_day, persons_checked,"
            + " rules_improved, morning_meetings, warning_sessions, drills, reward_yuan,"
            + " dangerous_works, attended_works, hazards_found, hazards_rectified, major_found,"
            + " major_rectified, recorded_at)"
            + " select 19000 + n, 19001, 19001, date '2023-09-03' + n, 3, 1, 1, 0, 0, 0, 0, 0, 1, 1,"
            + " 0, 0, timestamptz '2023-09-03 18:00+08' + n * interval '1 day'"
            + " from generate_series(1, 5) n",
        "insert into post_log (log_id, post_id, subject_id, duty_day, persons_checked,"
            + " rules_improved, morning_meetings, warning_sessions, drills, reward_yuan,"
            + " dangerous_works, attended_works, hazards_found, hazards_rectified, major_found,"
            + " major_rectified, recorded_at) values"
            + " (19011, 19002, 19002, '2023-09-01', 9, 2, 1, 1, 1, 5000, 2, 1, 3, 2, 1, 0,"
            + " '2023-09-02 23:59+08'),"
            + " (19012, 19002, 19002, '2023-09-04', 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
            + " '2023-09-07 09:00+08'),"
            + " (19013, 19002, 19002, '2023-09-05', 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
            + " '2023-09-05 17:00+08')",
        ("insert into enforcement_case (case_id, subject_id, case_no, area_code, department_id,"
                + " procedure_kind, filed_on, decided_on, published_on, similarity_group,"
                + " adjudicated_on, fine, both_penalised, credit_recorded_on, recorded_at) values"
                + " (19001, 19003, '罗应急罚〔2023〕1号', '%1$s', 1, 'GENERAL', '2023-06-01',"
                + " '2023-07-03', '2023-07-20', '甲', '2023-07-01', 30000, true, '2023-07-10', now()),"
                + " (19002, 19003, null, '%1$s', 1, 'GENERAL', '2023-07-01', null, null, null, null,"
                + " null, false, null, now()),"
                + " (19003, 19003, '罗建罚〔2023〕1号', '%1$s', 2, 'SUMMARY', '2023-09-01',"
                + " '2023-09-01', null, null, null, 1000, false, null, now())")
            .formatted(LUOZHUANG));
    execute(
        "update enforcement_case set case_no = '罗应急罚〔2023〕2号', decided_on = '2023-08-01',"
            + " similarity_group = '甲', fine = 12345, performance_due_on = '2023-08-16'"
            + " where case_id = 19002");
    running.office().ticks(CLOCK);
    awaitRow(
        "1 3 7 25 1 0 1 1 2",
        () ->
            running
                .lake()
                .row(
                    "select post_months_met, post_months_due, logs_in_time, logs_due,"
                        + " persons_over_rotation, gap_days, repeated_pairs, attended_works,"
                        + " dangerous_works"
                        + MONTH
                        + " and unit_kind = 'JURISDICTION'"));
    awaitRow(
        "1 2 1 2 1 2 3 43345",
        () ->
            running
                .lake()
                .row(
                    "select published_in_time, publications_due, adjudicated_cases, similar_cases,"
                        + " credited_in_time, credits_due, penalties, fined_yuan"
                        + YEAR
                        + " and unit_kind = 'JURISDICTION'"));
  }

  private static String post(long post, long subject, int department, String form, String from) {
    return "(%d, %d, '%s', %d, '%s', %d, '%s', '%s', '%s', '2023-12-31', null, now())"
        .formatted(post, subject, RENCHENG, department, form, post, PERSON, PHONE, from);
  }

  private static void execute(String... statements) throws SQLException {
    try (Connection inspection = running.stack().postgres("inspection");
        Statement statement = inspection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void indicators_of_posts_are_trinos_and_the_worst_department_comes_first() throws Exception {
    visit(POSTS);
    assertThat(figures()).containsExactly("33.33%", "28.00%", "1人", "1对", "50.00%");
    assertThat(page.locator("#lead").innerText())
        .contains("济安办字〔2023〕39号")
        .contains("现行")
        .contains("2 个未达标");
    List<String> units =
        running
            .lake()
            .rows(
                "select unit, format('%d / %d', post_months_met, post_months_due),"
                    + " if(logs_due = 0, '不适用', format('%d / %d', logs_in_time, logs_due)),"
                    + " persons_over_rotation, gap_days, repeated_pairs, if(dangerous_works = 0,"
                    + " '不适用', format('%d / %d', attended_works, dangerous_works))"
                    + MONTH
                    + " and unit_kind = 'DEPARTMENT' order by unit");
    assertThat(units).containsExactly("1 1 / 2 7 / 25 1 0 0 1 / 2", "2 0 / 1 不适用 0 0 1 不适用");
    assertThat(page.locator("#units tbody tr").all().stream().map(row -> unit(row, 6)).toList())
        .isEqualTo(units);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    picture("posts-desk");
  }

  private List<String> figures() {
    return page.locator(".card .rate").allInnerTexts();
  }

  /** "1 1 / 2 7 / 25 1 0 0 1 / 2" of a row of the page: the unit and its first numbers. */
  private static String unit(Locator row, int numbers) {
    return row.locator("th button").getAttribute("id").replace("unit-", "")
        + " "
        + String.join(
            " ",
            row.locator("td.num").allInnerTexts().stream()
                .limit(numbers)
                .map(cell -> cell.substring(cell.indexOf('\n') + 1))
                .toList());
  }

  @Test
  void a_number_of_a_department_leads_to_its_posts_and_a_post_to_its_days() throws Exception {
    visit(POSTS);
    page.locator("#over_rotation-1").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**list=over_rotation**");
    awaitSettled();
    assertThat(page.url()).contains("unit=1");
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("#list tbody tr").innerText())
        .contains("（合成）企业19002")
        .contains("未达标，差 15 天")
        .contains("3 / 20 个工作日有日志")
        .contains("2 / 20")
        .contains("轮换超期 30 天")
        .contains("任城区住房城乡建设局");
    page.locator("#post-19002").click();
    Locator sheet = page.locator("#post[open]");
    sheet.locator(".days tbody tr").first().waitFor();
    assertThat(sheet.locator(".days tbody tr").count()).isEqualTo(20);
    assertThat(sheet.locator(".days tbody tr").first().innerText())
        .contains("2023-09-28")
        .contains("缺日志");
    assertThat(sheet.locator(".days").innerText()).contains("迟填，2023-09-07 录入");
    assertThat(sheet.locator(".days tbody tr").last().innerText())
        .contains("及时")
        .contains("1 / 2")
        .contains("2 / 3（重大 1）");
    assertThat(page.content()).doesNotContain(PERSON).doesNotContain(PHONE);
    picture("post-desk");
    List<String> days = new String(download("#csv-post"), StandardCharsets.UTF_8).lines().toList();
    assertThat(days).hasSize(25).last().asString().startsWith("2023-09-01,是,2023-09-02,");
    page.keyboard().press("Escape");
    page.waitForURL(url -> !url.contains("post="));
    page.reload();
    awaitSettled();
    assertThat(page.locator("#list-over_rotation").getAttribute("aria-pressed")).isEqualTo("true");
    page.locator("#unit-clear").click();
    page.waitForURL(url -> !url.contains("unit="));
  }

  @Test
  void lists_of_posts_are_as_long_as_their_figures_and_are_taken_away() throws Exception {
    visit(POSTS + "&list=under");
    assertThat(page.locator("#list tbody th small").allInnerTexts())
        .containsExactly("驻点 19002", "驻点 19003");
    List<String> lines = new String(download("#csv-list"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).startsWith("\uFEFF驻点情况统计表（未达标）");
    assertThat(lines.get(2)).isEqualTo("辖区：济宁市；期间：2023-09");
    assertThat(lines.subList(5, lines.size()).stream().map(line -> line.split(",")[0]))
        .containsExactly("19002", "19003");
    page.locator("#list-repeated").click();
    page.waitForURL("**list=repeated**");
    awaitSettled();
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(2);
    List<String> form =
        running
            .lake()
            .rows(
                "select line_no, domain, post_form_name, city_dispatches, county_dispatches,"
                    + " city_enterprises, county_enterprises, persons_checked, rules_improved,"
                    + " morning_meetings, warning_sessions, drills, regexp_replace(format('%.1f',"
                    + " reward_wan), '\\.0$', ''),"
                    + " attended_works, hazards_found, hazards_rectified, major_found,"
                    + " major_rectified from marts.post_form where jurisdiction = '370800'"
                    + " order by line_no");
    assertThat(form).hasSize(3).anyMatch(line -> line.contains("9 2 3 1 1 0.5 1 3 2 1 0"));
    assertThat(
            page.locator("#form tbody tr").all().stream()
                .map(row -> String.join(" ", row.locator("td, th").allInnerTexts()))
                .toList())
        .isEqualTo(form);
    visit(POSTS + "&q=没有这样的企业");
    assertThat(page.locator("#list .empty").innerText()).contains("没有这样的企业");
    visit(POSTS + "&period=2023-08");
    assertThat(figures()).containsExactly("—", "—", "0人", "0对", "—");
  }

  @Test
  void both_forms_of_posts_are_printed_as_the_document_has_them() throws Exception {
    visit("/reports.html?jurisdiction=370800&form=post-statistics");
    assertThat(page.locator(".printed thead th.head").count()).isEqualTo(3 + 4 + 15 + 15);
    List<String> form =
        running
            .lake()
            .rows(
                "select line_no, domain, post_form_name, city_dispatches, county_dispatches,"
                    + " city_enterprises, county_enterprises, attended_works, hazards_found,"
                    + " major_rectified from marts.post_form where jurisdiction = '370800'"
                    + " order by line_no");
    assertThat(form).hasSize(3);
    assertThat(
            page.locator(".printed tr:has(td:nth-child(18))").all().stream()
                .map(row -> row.locator("td").allInnerTexts())
                .map(
                    cells ->
                        String.join(" ", cells.subList(0, 7))
                            + " "
                            + String.join(" ", cells.subList(13, 15))
                            + " "
                            + cells.get(17))
                .toList())
        .isEqualTo(form);
    assertThat(Printed.inWorkbook(download("#xlsx-report"))).isEqualTo(Printed.onPage(page));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    picture("reports-posts-desk");
    page.locator("#form-posts").click();
    page.waitForURL("**form=posts**");
    awaitSettled();
    page.locator("#choose-department").selectOption("2");
    page.waitForURL("**department=2**");
    awaitSettled();
    assertThat(page.locator(".printed tr:has(td:nth-child(7)) td:nth-child(6)").allInnerTexts())
        .containsExactly("编号 19003");
    assertThat(page.locator(".printed").innerText())
        .contains("填报单位：任城区住房城乡建设局")
        .contains("不出源库")
        .doesNotContain(PERSON)
        .doesNotContain(PHONE);
    assertThat(Printed.inWorkbook(download("#xlsx-report"))).isEqualTo(Printed.onPage(page));
  }

  @Test
  void where_no_document_asks_for_posts_nothing_is_judged() {
    visit("/posts.html");
    assertThat(page.locator("#lead").innerText()).contains("未在济南市施行");
    assertThat(page.locator(".card .state").allInnerTexts()).hasSize(5).containsOnly("不适用");
    assertThat(page.locator("#units").isVisible()).isFalse();
    page.locator("#go-370800").click();
    page.waitForURL("**jurisdiction=370800**");
    awaitSettled();
    assertThat(page.locator("#units tbody tr").count()).isEqualTo(2);
  }

  @Test
  void enforcement_is_trinos_and_the_worst_comes_first() throws Exception {
    visit(CASES);
    assertThat(figures()).containsExactly("50.00%", "50.00%", "50.00%", "3次", "1次");
    assertThat(page.locator("#lead").innerText()).contains("现行").contains("1 件未按时");
    List<String> units =
        running
            .lake()
            .rows(
                "select unit, if(publications_due = 0, '不适用', format('%d / %d',"
                    + " published_in_time, publications_due)), publications_due - published_in_time,"
                    + " if(similar_cases = 0, '不适用', format('%d / %d', adjudicated_cases,"
                    + " similar_cases)), if(credits_due = 0, '不适用', format('%d / %d',"
                    + " credited_in_time, credits_due)), penalties"
                    + YEAR
                    + " and unit_kind = 'DEPARTMENT' order by unit");
    assertThat(units).containsExactly("1 1 / 2 1 1 / 2 1 / 2 2", "2 不适用 0 不适用 不适用 1");
    assertThat(page.locator("#units tbody tr").all().stream().map(row -> unit(row, 5)).toList())
        .isEqualTo(units);
    assertThat(page.locator("tr:has(#unit-1)").innerText()).contains("4.2345 万元");
    assertThat(page.locator("#similar tbody tr").innerText())
        .contains("罗庄区")
        .contains("50.00%")
        .contains("达到");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    picture("enforcement-desk");
  }

  @Test
  void a_late_publication_leads_to_its_case_from_filing_on() throws Exception {
    visit(CASES);
    page.locator("#missed-1").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**list=missed**");
    awaitSettled();
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("#list tbody tr").innerText())
        .contains("（合成）企业19003")
        .contains("罗应急罚〔2023〕2号")
        .contains("2023-08-29")
        .contains("逾期 32 天");
    assertThat(page.locator("#list .tabs button").allInnerTexts())
        .containsExactly("逾期未公开 1", "本期未按时公开 1", "本期应公开 2", "逾期未纳入信用 1", "逾期未履行 1", "全部事项 5");
    page.locator("#case-19002-PUBLICATION").click();
    Locator sheet = page.locator("#case[open]");
    sheet.locator(".changes li").first().waitFor();
    assertThat(sheet.locator(".changes li").count()).isEqualTo(2);
    assertThat(sheet.locator(".changes li").first().innerText())
        .contains("决定日期")
        .contains("— → 2023-08-01");
    assertThat(sheet.locator(".course li").allInnerTexts())
        .hasSize(5)
        .anyMatch(step -> step.contains("立案") && step.contains("2023-07-01"))
        .anyMatch(step -> step.contains("应公开处罚决定的最后一日，至今逾期 32 天"));
    picture("case-desk");
    page.keyboard().press("Escape");
    page.waitForURL(url -> !url.contains("case="));
    page.locator("#list-unperformed").click();
    page.waitForURL("**list=unperformed**");
    awaitSettled();
    assertThat(page.locator("#list tbody tr").innerText()).contains("逾期 45 天");
    List<String> lines = new String(download("#csv-list"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(2)).isEqualTo("辖区：临沂市；期间：2023；部门：应急管理局");
    assertThat(lines.subList(5, lines.size())).singleElement().asString().startsWith("19002,");
  }

  @Test
  void both_pages_fit_a_phone_and_say_when_there_is_nothing() {
    page.setViewportSize(390, 844);
    visit(POSTS + "&list=all");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("posts-phone");
    visit(CASES + "&list=all");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("enforcement-phone");
    visit(CASES + "&by=district&unit=371302");
    assertThat(page.locator("#list .empty").innerText()).contains("没有逾期未公开的案件");
  }
}
