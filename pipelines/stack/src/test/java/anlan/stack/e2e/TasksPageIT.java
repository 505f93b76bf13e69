package anlan.stack.e2e;

import static anlan.stack.e2e.Eventually.awaitRow;
import static anlan.stack.e2e.Office.RENCHENG;
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
 * The page 任务清单 as an official sees it, against what Trino says: two departments of 济宁市, one that
 * filed its plan five days late, one that never did, and 任城区, which met in time. Their tasks begin
 * in September, so this class moves the clock that the others stand on.
 */
@Order(Integer.MAX_VALUE - 1)
class TasksPageIT extends PageVisit {
  private static final LocalDate CLOCK = LocalDate.of(2023, 9, 30);
  private static final String TASKS = "/tasks.html?jurisdiction=370800";
  private static final String STATES =
      " from marts.task_states where jurisdiction = '370800' and due_on <= date '2023-10-14'";

  @BeforeAll
  static void submit() throws Exception {
    execute(
        "enterprise",
        "insert into department values (20001, '济宁市工业和信息化局', '工业', '370800'),"
            + " (20002, '济宁市商务局', '商务', '370800')");
    execute(
        "inspection",
        "insert into submission values"
            + " (20001, '370800', 20001, 'POST_FILING', '2023', '2023-09-15', '2023-09-20', now()),"
            + " (20002, '370800', 20001, 'POST_ANALYSIS', '2023Q3', '2023-09-30', '2023-09-28',"
            + " now()),"
            + " (20003, '370800', 20001, 'POST_FILING', '2023', '2023-09-15', '2023-09-25', now()),"
            + " (20004, '370800', 20002, 'POST_FILING', '2023', '2023-09-15', null, now()),"
            + " (20005, '"
            + RENCHENG
            + "', null, 'POST_CONSULTATION', '2023Q3', '2023-09-30', '2023-09-25', now())");
    running.office().ticks(CLOCK);
    awaitRow(
        "1 16 1 2",
        () ->
            running
                .lake()
                .row(
                    "select count_if(task_state = 'OVERDUE'), count_if(task_state = 'OPEN'),"
                        + " count_if(task_state = 'LATE'), count_if(task_state = 'IN_TIME')"
                        + STATES));
    Browsing operator = Browsing.as("operator", running.stack().config());
    awaitRow(
        "true",
        () -> String.valueOf(operator.get("/api/v1/catalogue").body().contains("济宁市工业和信息化局")));
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
  void counts_are_trinos_and_the_unit_with_most_overdue_comes_first() throws Exception {
    visit(TASKS);
    assertThat(page.locator(".card .rate").allInnerTexts())
        .containsExactly("1项", "16项", "1项", "2项");
    assertThat(page.locator("#lead").innerText())
        .contains("1 项逾期未完成")
        .contains("50.00%")
        .contains("济安办字〔2023〕39号")
        .contains("现行");
    List<String> units =
        running
            .lake()
            .rows(
                "select unit, count_if(task_state = 'OVERDUE'), count_if(task_state = 'OPEN'),"
                    + " 0, count_if(task_state = 'LATE'), count_if(task_state = 'IN_TIME')"
                    + STATES
                    + " group by unit order by 2 desc, 5 desc, 3 desc, unit");
    assertThat(units).hasSize(14).contains("20002 1 3 0 0 0", "20001 0 2 0 1 1");
    assertThat(units).first().isEqualTo("20002 1 3 0 0 0");
    assertThat(page.locator("#units tbody tr").all().stream().map(TasksPageIT::unit).toList())
        .isEqualTo(units);
    assertThat(page.locator("tr:has(#unit-20001)").innerText()).contains("市级部门").contains("50.00%");
    List<String> form =
        running
            .lake()
            .rows(
                "select name, units_due, units_in_time, units_late, units_overdue, units_open"
                    + " from marts.task_list where jurisdiction = '370800' order by clause, task");
    assertThat(
            page.locator("#form tbody tr").all().stream()
                .map(
                    row ->
                        row.locator("td").first().innerText()
                            + " "
                            + String.join(" ", row.locator("td.num").allInnerTexts()))
                .toList())
        .isEqualTo(form);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1366);
    picture("tasks-desk");
  }

  private static String unit(Locator row) {
    return row.locator("th button").getAttribute("id").replace("unit-", "")
        + " "
        + String.join(" ", row.locator("td.num").allInnerTexts().subList(0, 5));
  }

  @Test
  void a_number_leads_to_its_tasks_and_a_task_to_what_fulfils_it() throws Exception {
    visit(TASKS);
    page.locator("#late-20001").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**list=late**");
    awaitSettled();
    assertThat(page.url()).contains("unit=20001").contains("kind=CITY_DEPARTMENT");
    assertThat(page.locator("#list tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("#list tbody tr").innerText())
        .contains("方案备案")
        .contains("济宁市工业和信息化局")
        .contains("2023-09-15")
        .contains("逾期 5 天完成")
        .contains("济安办字〔2023〕39号");
    page.locator("#list tbody th .link").click();
    Locator sheet = page.locator("#task[open]");
    sheet.locator(".facts-of tbody tr").first().waitFor();
    assertThat(sheet.locator(".facts-of tbody tr").count()).isEqualTo(2);
    assertThat(sheet.locator(".facts-of tbody tr").first().innerText())
        .contains("报送 20001")
        .contains("2023-09-20")
        .contains("期限后");
    assertThat(sheet.locator(".facts").innerText())
        .contains("2023年9月15日前")
        .contains("“前”含当日，本系统约定");
    picture("task-desk");
    assertThat(new String(download("#csv-task"), StandardCharsets.UTF_8).lines().skip(4))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("20001,报送：方案备案,2023-09-20,");
    page.keyboard().press("Escape");
    page.waitForURL(url -> !url.contains("task="));
    page.reload();
    awaitSettled();
    assertThat(page.locator("#list-late").getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.locator("#units tbody tr").count()).isEqualTo(2);
    List<String> lines = new String(download("#csv-list"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(2)).isEqualTo("辖区：济宁市；文件：全部现行文件；责任单位类别：市级部门；责任单位：济宁市工业和信息化局");
    assertThat(lines.subList(5, lines.size())).singleElement().asString().contains(",逾期完成,5,");
    page.locator("#unit-clear").click();
    page.waitForURL(url -> !url.contains("unit="));
  }

  @Test
  void the_list_is_printed_as_the_documents_have_it() throws Exception {
    visit("/reports.html?jurisdiction=370800&form=tasks");
    List<String> form =
        running
            .lake()
            .rows(
                "select name, format('应完成 %d：按期 %d，逾期完成 %d，逾期未完成 %d，未到期 %d', sum(units_due),"
                    + " sum(units_in_time), sum(units_late), sum(units_overdue), sum(units_open))"
                    + " from marts.task_list where jurisdiction = '370800'"
                    + " group by document, clause, task, name order by document, clause, task");
    assertThat(form).hasSizeGreaterThan(3).anyMatch(line -> line.contains("逾期完成 1"));
    assertThat(
            page.locator(".printed tbody tr:has(td.text)").all().stream()
                .map(row -> row.locator("td.text"))
                .map(cells -> cells.first().innerText() + " " + cells.last().innerText())
                .toList())
        .isEqualTo(form);
    assertThat(Printed.inWorkbook(download("#xlsx-report"))).isEqualTo(Printed.onPage(page));
    picture("reports-tasks-desk");
  }

  @Test
  void it_says_when_there_is_nothing_and_fits_a_phone() {
    visit("/tasks.html?jurisdiction=370322");
    assertThat(page.locator("#lead").innerText()).contains("没有文件在高青县施行");
    page.locator("#go-370800").click();
    page.waitForURL("**jurisdiction=370800**");
    awaitSettled();
    assertThat(page.locator(".card").count()).isEqualTo(4);
    visit(TASKS + "&period=2023-08");
    assertThat(page.locator(".card .state").allInnerTexts()).containsOnly("不适用");
    assertThat(page.locator("#list .empty").innerText()).contains("没有逾期未完成的任务");
    page.setViewportSize(390, 844);
    visit(TASKS + "&list=all");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    picture("tasks-phone");
  }
}
