package anlan.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.core.calendar.Period;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.post.PostForm;
import anlan.dashboard.reference.Document;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.report.ActionForm.Line;
import anlan.dashboard.report.PostListSheet.Post;
import anlan.dashboard.report.Report.Absence;
import anlan.dashboard.report.Report.Basis;
import anlan.dashboard.report.Report.Choice;
import anlan.dashboard.task.TaskForm;
import anlan.dashboard.task.TaskScope;
import anlan.dashboard.title.Progress;
import anlan.dashboard.title.Progress.Milestone;
import anlan.dashboard.title.ProgressPage;
import anlan.dashboard.title.ProgressPage.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The forms as they are laid out. */
class ReportTest {
  private static final Cut CUT =
      new Cut(7, Instant.parse("2023-09-30T08:00:00Z"), LocalDate.of(2023, 9, 30));
  private static final Source SOURCE = new Source("marts.some", "select 1");
  private static final ReportBasis BASIS =
      new ReportBasis(List.of(new Basis("17号", "行动方案", "REFERENCE")), List.of());
  private static final Reference REFERENCE =
      new Reference(
          Map.of("370800", "济宁市"),
          Map.of(),
          List.of(),
          Map.of(
              "S3", new Document("S3", "济安办字〔2023〕39号", "驻点意见", "济宁市"),
              "S0", new Document("S0", "济安发〔2023〕4号", "实施意见", "济南市")),
          Map.of("S3/370800", "IN_FORCE", "S0/370800", "REFERENCE"),
          Map.of(),
          List.of(),
          Map.of());

  private static Line line(String line, String printed, @Nullable String value, String atMost) {
    return new Line(
        line.substring(0, 1),
        "第" + line.charAt(0) + "部分",
        Integer.parseInt(line.replaceAll("\\D", "")),
        line,
        "行" + line,
        printed,
        value == null ? null : new BigDecimal(value),
        value == null ? "尚未接入" : "",
        value == null ? "无人记录" : "",
        atMost,
        null,
        false);
  }

  private static Report action(List<Line> lines) {
    return ActionFormSheet.report(new ActionForm(CUT, "历城区", lines, SOURCE), BASIS);
  }

  @Test
  void lines_stand_in_pairs_and_two_numbers_of_a_line_each_have_a_cell() {
    Report report =
        action(
            List.of(
                line("C3a", "处罚（次，万元）", "3", ""),
                line("C3b", "处罚（次，万元）", "2.5", ""),
                line("C4", "双罚（次）", "0", "C3a"),
                line("C7", "联合惩戒（家）", "2", ""),
                line("C7a", "联合惩戒（家）", "2", "C7"),
                line("C7b", "联合惩戒（家）", "1", "C7"),
                line("C9", "追责（人）", null, "")));
    Form form = report.form();
    assertThat(form.title()).isEqualTo("历城区重大事故隐患专项排查整治2023行动进展情况调度表");
    assertThat(form.grid().get(1).get(0)).isEqualTo("填报单位：历城区");
    assertThat(form.grid().get(1).get(5)).isEqualTo("时间：2023年9月30日");
    assertThat(form.grid().get(2))
        .containsExactly(
            "第C部分",
            3,
            "处罚（次，万元）",
            new BigDecimal("3"),
            new BigDecimal("2.5"),
            4,
            "双罚（次）",
            new BigDecimal("0"),
            null);
    assertThat(form.grid().get(3))
        .containsExactly(null, 7, "联合惩戒（家）", new BigDecimal("2"), null, 9, "追责（人）", "尚未接入", null);
    assertThat(texts(form, Style.WORDS)).contains("第C部分第 7 行：行C7a 2，行C7b 1；一家有多项的各计一次，合计按家计一次。");
    assertThat(report.absences()).containsExactly(new Absence("C9", "行C9", "尚未接入", "无人记录"));
    assertThat(form.landscape()).isFalse();
  }

  @Test
  void a_line_greater_than_what_it_is_part_of_is_told() {
    Line found = line("A1", "发现", "1", "");
    Line rectified =
        new Line(
            "A",
            "总体情况",
            2,
            "A2",
            "完成整改",
            "完成整改",
            new BigDecimal("2"),
            "",
            "",
            "A1",
            new BigDecimal("1"),
            true);
    assertThat(texts(action(List.of(found, rectified)).form(), Style.WARNING))
        .containsExactly("校验：A2 完成整改 为 2，大于 A1 的 1");
    assertThat(texts(action(List.of(found)).form(), Style.WARNING)).isEmpty();
  }

  @Test
  void a_form_that_no_document_asks_for_says_so_and_where_one_does() {
    Report report =
        ActionFormSheet.report(
            new ActionForm(CUT, "高青县", List.of(), SOURCE),
            ReportBasis.of(List.of("S3"), "370322", REFERENCE));
    assertThat(report.basis()).isEmpty();
    assertThat(report.elsewhere()).containsExactly(new Choice("370800", "济宁市"));
    assertThat(texts(report.form(), Style.TEXT)).containsExactly("本辖区没有施行要求填报此表的文件，不适用");
    assertThat(texts(report.form(), Style.WORDS)).endsWith("负责人：", "联系人：", "填表日期：");
  }

  @Test
  void statistics_of_posts_have_eighteen_columns_under_four_groups() {
    List<BigDecimal> counts = new ArrayList<>();
    for (int i = 4; i <= 18; i++) {
      counts.add(new BigDecimal(i));
    }
    Form form =
        PostStatisticsSheet.report(
                new PostForm(
                    CUT,
                    "济宁市",
                    List.of(
                        new PostForm.Line(1, "建设", "定期", counts),
                        new PostForm.Line(2, "综合", "蹲守", counts)),
                    SOURCE),
                "建设",
                "370800",
                REFERENCE)
            .form();
    assertThat(form.headRows()).isEqualTo(5);
    assertThat(form.grid().get(1).get(0)).isEqualTo("部门：济宁市建设领域派出部门");
    assertThat(form.grid().stream().filter(row -> Long.valueOf(2).equals(row.get(0)))).isEmpty();
    assertThat(form.grid().get(2)).contains("派出驻点监督人员", "派驻企业单位", "督促企业单位落实责任及措施", "驻点监督排查发现隐患");
    assertThat(form.grid().get(3).subList(3, 7)).containsExactly("市级", "县级", "市级", "县级");
    assertThat(form.grid().get(4).subList(3, 8))
        .containsExactly("（人次）", "（人次）", "（人次）", "（人次）", "（人）");
    assertThat(form.grid().get(5)).hasSize(18).startsWith(1L, "建设", "定期").endsWith(counts.get(14));
    assertThat(texts(form, Style.WARNING))
        .containsExactly("校验：第 1 行已整改大于发现隐患", "校验：第 1 行重大事故隐患大于发现隐患", "校验：第 1 行重大事故隐患已整改大于发现");
  }

  @Test
  void posts_are_those_of_the_department_and_persons_are_numbers() {
    Post one = new Post("1", "任城区应急局", "甲厂", "某路", "定期", 41);
    Post two = new Post("2", "任城区住建局", "乙厂", "", "蹲守", 42);
    Report report = PostListSheet.report(CUT, "济宁市", "2", List.of(one, two), BASIS, SOURCE);
    assertThat(report.unitName()).isEqualTo("任城区住建局");
    assertThat(report.choices())
        .containsExactly(new Choice("1", "任城区应急局"), new Choice("2", "任城区住建局"));
    assertThat(report.form().grid().get(3))
        .containsExactly(1, "任城区住建局", "乙厂", "", "蹲守", "编号 42", "不出源库");
    assertThat(report.form().rows()).isEqualTo(7);
    assertThat(
            texts(
                PostListSheet.report(CUT, "济宁市", "", List.of(), BASIS, SOURCE).form(), Style.TEXT))
        .containsExactly("截至日没有驻点");
  }

  @Test
  void tasks_of_a_section_stand_beside_its_name_and_only_documents_in_force_are_offered() {
    TaskForm form =
        new TaskForm(
            CUT,
            "济宁市",
            List.of(task("驻点监督", "方案备案"), task("驻点监督", "月度统计"), task("信息化", "平台")),
            SOURCE);
    TaskScope scope = new TaskScope("370800", "", null, "", Period.parse("2023Q3"));
    Report report = TaskListSheet.report(form, scope, REFERENCE);
    assertThat(report.form().cells())
        .filteredOn(cell -> cell.style() == Style.SIDE)
        .extracting(cell -> cell.value() + " " + cell.rows())
        .containsExactly("驻点监督 2", "信息化 1");
    assertThat(report.form().grid().get(3).get(5)).isEqualTo("应完成 9：按期 5，逾期完成 2，逾期未完成 1，未到期 1");
    assertThat(report.choices()).containsExactly(new Choice("S3", "济安办字〔2023〕39号"));
    assertThat(report.basis()).containsExactly(new Basis("济安办字〔2023〕39号", "驻点意见", "IN_FORCE"));
    assertThat(texts(report.form(), Style.WORDS)).contains("辖区：济宁市；文件：全部现行文件；期限所在期间：2023Q3。");
  }

  @Test
  void titles_stand_against_their_milestones() {
    Progress progress =
        new Progress(
            20,
            10,
            3,
            List.of(
                new Milestone(LocalDate.of(2023, 6, 30), 30, 3, 0, true),
                new Milestone(LocalDate.of(2023, 9, 30), 60, 6, 3, true)));
    Target target = new Target("COUNTY_GENERAL", "区县一般", "COUNTY", "区县级", 2, 1, progress);
    Report report =
        TitleSheet.report(
            new ProgressPage(
                CUT,
                "370100",
                "济南市",
                REFERENCE.documents().get("S0"),
                "IN_FORCE",
                List.of(target),
                "COUNTY_GENERAL",
                List.of(),
                SOURCE),
            "历城区");
    assertThat(report.form().title()).isEqualTo("历城区标准化企业选树进度表");
    assertThat(report.form().grid().get(2)).contains("30%（2023-06-30）", "60%（2023-09-30）");
    assertThat(report.form().grid().get(3).subList(6, 8)).containsExactly("应有（家）", "还差（家）");
    assertThat(report.form().grid().get(4))
        .containsExactly("区县级", "区县一般", 2, 20L, 10L, 3L, 3L, 0L, 6L, 3L, "未达到");
    assertThat(report.basis()).containsExactly(new Basis("济安发〔2023〕4号", "实施意见", "IN_FORCE"));
  }

  private static TaskForm.Line task(String section, String name) {
    return new TaskForm.Line("39号", section, name, "内容", "派出部门", "每月5日前", 9, 5, 2, 1, 1);
  }

  private static List<String> texts(Form form, Style style) {
    return form.cells().stream()
        .filter(cell -> cell.style() == style)
        .map(cell -> String.valueOf(cell.value()))
        .toList();
  }
}
