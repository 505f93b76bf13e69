package anlan.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.report.BulletinSpan.Kind;
import anlan.dashboard.report.DepartmentForm.Days;
import anlan.dashboard.report.Report.Absence;
import anlan.dashboard.report.Report.Basis;
import anlan.dashboard.report.Report.Choice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bulletins, the month of a department and the checklist as they are laid out. */
class CountedFormsTest {
  private static final LocalDate CLOCK = LocalDate.of(2023, 9, 30);
  private static final Cut CUT = new Cut(7, Instant.parse("2023-09-30T08:00:00Z"), CLOCK);
  private static final Source SOURCE = new Source("marts.some", "select 1");
  private static final ReportBasis BASIS =
      new ReportBasis(List.of(new Basis("4号", "实施意见", "IN_FORCE")), List.of());
  private static final ReportBasis NOWHERE =
      new ReportBasis(List.of(), List.of(new Choice("370322", "高青县")));

  @Test
  void a_form_is_of_the_smallest_unit_that_is_said() {
    assertThat(FormUnit.of("370100", "370112", "370112004"))
        .isEqualTo(new FormUnit("370100", "TOWN", "370112004"));
    assertThat(FormUnit.of("370100", "370112", ""))
        .isEqualTo(new FormUnit("370100", "DISTRICT", "370112"));
    assertThat(FormUnit.of("370100", "", ""))
        .isEqualTo(new FormUnit("370100", "JURISDICTION", "370100"));
  }

  @Test
  void a_bulletin_is_about_a_week_a_month_a_quarter_or_a_half_year_that_has_begun() {
    assertThat(BulletinSpan.of("", CLOCK))
        .contains(new BulletinSpan(Kind.WEEK, "2023W39", "2023年第39周（9月25日至10月1日）"));
    assertThat(BulletinSpan.of("2023W01", CLOCK))
        .contains(new BulletinSpan(Kind.WEEK, "2023W01", "2023年第1周（1月2日至1月8日）"));
    assertThat(BulletinSpan.of("2022W52", CLOCK).map(BulletinSpan::name))
        .contains("2022年第52周（12月26日至1月1日）");
    assertThat(BulletinSpan.of("2023-08", CLOCK).map(BulletinSpan::kind)).contains(Kind.MONTH);
    assertThat(BulletinSpan.of("2023H2", CLOCK).map(BulletinSpan::name)).contains("2023年下半年");
    for (String none : List.of("2023", "2023W40", "2022W53", "2023W00", "2023Q4", "nonsense")) {
      assertThat(BulletinSpan.of(none, CLOCK)).as(none).isEmpty();
    }
  }

  @Test
  void the_running_one_of_each_kind_and_those_before_it_are_offered() {
    assertThat(BulletinSpan.offered(CLOCK))
        .extracting(Choice::value)
        .containsExactly(
            "2023W39", "2023W38", "2023W37", "2023W36", "2023W35", "2023W34", "2023W33", "2023W32",
            "2023W31", "2023-09", "2023-08", "2023-07", "2023-06", "2023-05", "2023-04", "2023-03",
            "2023Q3", "2023Q2", "2023Q1", "2022Q4", "2022Q3", "2023H2", "2023H1", "2022H2");
  }

  private static Report bulletin(BulletinTable.Line... lines) {
    BulletinSpan week = BulletinSpan.of("", CLOCK).orElseThrow();
    return BulletinTableSheet.report(
        new BulletinTable(CUT, "历城区", week, Arrays.asList(lines), SOURCE), BASIS);
  }

  private static BulletinTable.Line line(String line, String part, @Nullable Integer... numbers) {
    return new BulletinTable.Line(
        line.startsWith("A") ? "生产安全事故" : "组织与报送",
        line,
        "项" + line,
        number(numbers[0]),
        number(numbers[1]),
        number(numbers[2]),
        number(numbers[3]),
        number(numbers[4]),
        numbers[0] == null ? "不适用" : "",
        "",
        part);
  }

  private static @Nullable BigDecimal number(@Nullable Integer value) {
    return value == null ? null : new BigDecimal(value);
  }

  private static final BulletinTable.Line NOT_RECORDED =
      new BulletinTable.Line(
          "组织与报送", "E4", "追责（人）", null, null, null, null, null, "尚未接入", "无人记录", "");

  @Test
  void a_line_of_a_bulletin_stands_beside_the_period_before_and_the_year() {
    Report report =
        bulletin(
            line("A1", "", 3, 5, 20, 24, null),
            line("A3", "A1", 1, 0, 2, 1, 2),
            line("A4", "", null, null, null, 30, null),
            NOT_RECORDED);
    Form form = report.form();
    assertThat(form.title()).isEqualTo("历城区周调度通报表");
    assertThat(form.grid().get(1)).contains("填报单位：历城区", "期间：2023年第39周（9月25日至10月1日）");
    assertThat(form.grid().get(3))
        .containsExactly(
            "生产安全事故",
            "A1",
            "项A1",
            new BigDecimal(3),
            new BigDecimal(5),
            new BigDecimal(-2),
            new BigDecimal(20),
            new BigDecimal(24),
            "—")
        .hasSize(9);
    assertThat(form.grid().get(4))
        .endsWith(new BigDecimal(2), new BigDecimal(1), new BigDecimal(2));
    assertThat(form.grid().get(5).subList(3, 9))
        .containsExactly("不适用", "—", "—", "—", new BigDecimal(30), "—");
    assertThat(form.grid().get(6).subList(0, 4)).containsExactly("组织与报送", "E4", "追责（人）", "尚未接入");
    assertThat(report.absences())
        .containsExactly(
            new Absence("A4", "项A4", "不适用", "本期没有要求此项的文件、没有应查对象或未下达指标"),
            new Absence("E4", "追责（人）", "尚未接入", "无人记录"));
    assertThat(texts(form, Style.WARNING)).isEmpty();
    assertThat(report.choices()).hasSize(24);
  }

  @Test
  void a_part_greater_than_its_whole_is_told() {
    assertThat(
            texts(
                bulletin(line("A1", "", 1, 0, 1, 0, null), line("A3", "A1", 2, 0, 2, 0, 2)).form(),
                Style.WARNING))
        .containsExactly("校验：A3 项A3 为 2，大于 A1 的 1");
    assertThat(texts(bulletin().form(), Style.TEXT)).containsExactly("所选期间早于账目起始，没有数据");
  }

  private static DepartmentForm.Line field(
      String section, int number, String line, String printed, @Nullable Integer value) {
    return new DepartmentForm.Line(
        section,
        number,
        line,
        "项" + line,
        printed,
        number(value),
        line.equals("B4c") ? new BigDecimal(9) : null,
        value == null ? "尚未接入" : "",
        value == null ? "无人记录" : "");
  }

  @Test
  void a_department_has_the_fields_of_the_template_and_of_some_a_count() {
    Report report =
        DepartmentFormSheet.report(
            new DepartmentForm(
                CUT,
                "工信局",
                "2023年9月",
                new Days(LocalDate.of(2023, 8, 21), LocalDate.of(2023, 9, 20)),
                List.of(
                    field("工作开展计划", 1, "A1", "项A1", null),
                    field("工作完成情况", 4, "B4a", "安全检查", 6),
                    field("工作完成情况", 4, "B4c", "安全检查", 8),
                    field("工作完成情况", 5, "B5", "项B5", null)),
                SOURCE),
            List.of(new Choice("81", "工信局")),
            BASIS);
    Form form = report.form();
    assertThat(form.title()).isEqualTo("工信局2023年9月安全生产工作开展情况");
    assertThat(form.grid().get(1)).contains("期间：2023年8月21日至2023年9月20日");
    assertThat(form.grid().get(3)).containsExactly("工作开展计划", 1, "项A1", null, "尚未接入", null);
    assertThat(form.grid().get(4))
        .containsExactly("工作完成情况", 4, "安全检查", "项B4a", new BigDecimal(6), "—");
    assertThat(form.grid().get(5))
        .containsExactly(null, null, null, "项B4c", new BigDecimal(8), new BigDecimal(9));
    assertThat(report.absences()).extracting(Absence::line).containsExactly("A1", "B5");
    assertThat(report.choices()).containsExactly(new Choice("81", "工信局"));
  }

  @Test
  void a_jurisdiction_that_nobody_asks_has_no_month_and_no_checklist() {
    Report month =
        DepartmentFormSheet.report(
            new DepartmentForm(CUT, "济南市", "2023年9月", null, List.of(), SOURCE), List.of(), NOWHERE);
    Report checklist =
        ChecklistFormSheet.report(
            new ChecklistForm(CUT, "济南市", "2023年第三季度", List.of(), SOURCE), NOWHERE);
    for (Report report : List.of(month, checklist)) {
      assertThat(texts(report.form(), Style.TEXT)).containsExactly("本辖区没有施行要求填报此表的文件，不适用");
      assertThat(report.elsewhere()).containsExactly(new Choice("370322", "高青县"));
    }
  }

  @Test
  void the_second_of_the_six_points_has_four_parts_and_a_whole() {
    Report report =
        ChecklistFormSheet.report(
            new ChecklistForm(
                CUT,
                "高青县",
                "2023年第三季度",
                List.of(
                    new ChecklistForm.Line(1, "1", "第一责任人", "第一责任人", 4, 1, 3, 2, 1),
                    new ChecklistForm.Line(2, "2", "管理情况", "管理情况", 5, 2, 4, 3, 1),
                    new ChecklistForm.Line(2, "2a", "晨会", "管理情况", 5, 6, 4, 3, 0)),
                SOURCE),
            BASIS);
    Form form = report.form();
    assertThat(form.headRows()).isEqualTo(4);
    assertThat(form.grid().get(2))
        .containsExactly("序号", "检查内容", null, "企业自查（家）", null, "部门检查（家）", null, "自查未见而检查不符合（家）");
    assertThat(form.grid().get(4)).containsExactly(1, "第一责任人", null, 4L, 1L, 3L, 2L, 1L);
    assertThat(form.grid().get(5)).containsExactly(2, "管理情况", "合计（有一项不符合计一次）", 5L, 2L, 4L, 3L, 1L);
    assertThat(form.grid().get(6)).containsExactly(null, null, "晨会", 5L, 6L, 4L, 3L, 0L);
    assertThat(texts(form, Style.WARNING)).containsExactly("校验：2a 晨会自查不符合大于对照检查");
  }

  private static List<String> texts(Form form, Style style) {
    return form.cells().stream()
        .filter(cell -> cell.style() == style)
        .map(cell -> String.valueOf(cell.value()))
        .toList();
  }
}
