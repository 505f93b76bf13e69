package anlan.dashboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dashboard.export.Format;
import anlan.dashboard.export.ReadBack;
import anlan.dashboard.export.Sheet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken away is what the page gets: each file against the JSON, cell by cell. */
class ExportsTest {
  private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);

  /**
   * A table and where its rows are in the JSON.
   *
   * @param name for the report
   * @param table as an API makes it
   * @param rows pointer to the rows
   * @param fields heading → pointer within a row
   */
  record Case(String name, Table table, String rows, Map<String, String> fields) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> tables() {
    return Stream.of(
        new Case(
            "hazards",
            ExportSamples.hazards(),
            "/rows",
            Map.of(
                "隐患编号", "/hazard",
                "单位", "/name",
                "隐患描述", "/description",
                "来源", "/origin",
                "发现日期", "/foundOn",
                "有效期限", "/deadline",
                "逾期天数", "/daysOverdue")),
        new Case(
            "stock",
            ExportSamples.stock(),
            "/groups",
            Map.of(
                "来源", "/name",
                "逾期", "/stock/overdue",
                "逾期 8—30 天", "/stock/ages/days8To30",
                "逾期超过 90 天", "/stock/ages/over90",
                "未销号", "/stock/open",
                "本季按期整改", "/stock/onTime/numerator",
                "本季到期", "/stock/onTime/denominator")),
        new Case(
            "ranking",
            ExportSamples.ranking(),
            "/groups/0/scores",
            Map.of(
                "名次", "/rank",
                "单位", "/name",
                "总分", "/total",
                "等次", "/gradeName",
                "加分", "/bonus",
                "较上季", "/change")),
        new Case(
            "accidents",
            ExportSamples.accidents(),
            "/rows",
            Map.of(
                "事故编号", "/accident",
                "类别", "/kind",
                "死亡", "/deaths",
                "填报等级（不一致的）", "/recordedGrade",
                "结案期限", "/after/concludeDue",
                "结案日期", "/after/concluded")),
        new Case(
            "titles",
            ExportSamples.titles(),
            "/rows",
            Map.of(
                "称号编号", "/title",
                "单位", "/name",
                "选树领域", "/fieldName",
                "授予日期", "/awardedOn",
                "事故编号", "/accident",
                "重大隐患编号", "/hazard",
                "应取消期限", "/cancelDueOn",
                "逾期天数", "/daysOverdue")),
        new Case(
            "uncovered",
            ExportSamples.uncovered(),
            "/rows",
            Map.of(
                "监管对象编号", "/subject",
                "地址", "/address",
                "行业领域或场所类别", "/detail",
                "开办日期", "/openedOn",
                "最近合格检查", "/lastCheckedOn")),
        new Case(
            "denominator changes",
            ExportSamples.denominatorChanges(),
            "/rows",
            Map.of(
                "日期", "/day",
                "增减", "/directionName",
                "原因", "/reason",
                "监管对象编号", "/subject",
                "名称", "/name",
                "开办日期", "/openedOn")),
        new Case(
            "visits",
            ExportSamples.visits(),
            "/rows",
            Map.of(
                "名称", "/name",
                "地址", "/address",
                "应查内容", "/due",
                "最早期限", "/end",
                "剩余天数", "/daysLeft",
                "最近合格检查", "/lastCheckedOn",
                "逾期隐患（项）", "/overdueHazards")),
        new Case(
            "deductions",
            ScoreSamples.deductions(),
            "/rows",
            Map.of(
                "监管对象编号", "/subject",
                "隐患编号", "/hazard",
                "列入原因", "/deduction",
                "期限", "/since",
                "逾期天数", "/days")),
        new Case(
            "gains",
            ScoreSamples.gains(),
            "/items",
            Map.of(
                "编号", "/item",
                "可做事项", "/way",
                "单位", "/unit",
                "可增分", "/gain",
                "不能挽回", "/barred",
                "不能挽回的缘由", "/why")),
        new Case(
            "units",
            ExportSamples.units(),
            "/units",
            Map.of(
                "单位", "/name",
                "对象", "/progress/subjects",
                "目标（家）", "/progress/wanted",
                "有效称号（家）", "/progress/valid",
                "30%（2023-06-30）应有（家）", "/progress/milestones/0/wanted",
                "60%（2023-09-30）还差（家）", "/progress/milestones/1/gap",
                "说明", "/progress/words")),
        new Case(
            "rules",
            ExportSamples.rules(),
            "/rules",
            Map.of(
                "规则", "/rule",
                "问题", "/name",
                "处理", "/action",
                "权重", "/weight",
                "标记", "/flags")),
        new Case(
            "flags",
            ExportSamples.flags(),
            "/rows",
            Map.of(
                "规则", "/rule",
                "问题", "/ruleName",
                "行号", "/row",
                "列", "/field",
                "所填的值", "/foundValue",
                "监管对象编号", "/subject",
                "日期", "/seenOn")),
        new Case(
            "posts",
            AffairSamples.posts(),
            "/rows",
            Map.of(
                "驻点编号", "/post",
                "驻点企业名称", "/name",
                "驻点人员编号", "/person",
                "批准延长至", "/extendedUntil",
                "有日志的工作日", "/loggedWorkdays",
                "达标所需", "/wanted",
                "应填日志", "/logs/denominator",
                "到场监督（次）", "/works/numerator",
                "轮换超期天数", "/daysOver")),
        new Case(
            "post days",
            AffairSamples.days(),
            "/days",
            Map.of(
                "日期", "/day",
                "填报日期", "/enteredOn",
                "应填报期限", "/logDueOn",
                "危险作业（次）", "/works",
                "到场监督（次）", "/attended",
                "其中重大（项）", "/major")),
        new Case(
            "post form",
            AffairSamples.form(),
            "/lines",
            Map.of(
                "序号", "/line",
                "行业领域", "/domain",
                "派出驻点监督人员市级（人次）", "/counts/0",
                "督促落实有奖举报（万元）", "/counts/9",
                "重大事故隐患已整改（项）", "/counts/14")),
        new Case(
            "case duties",
            AffairSamples.duties(),
            "/rows",
            Map.of(
                "案件编号", "/caseId",
                "案号", "/caseNo",
                "事项", "/dutyName",
                "期限", "/dueOn",
                "办理日期", "/doneOn",
                "逾期天数", "/daysOverdue")),
        new Case(
            "tasks",
            TaskSamples.tasks(),
            "/rows",
            Map.of(
                "项目名称", "/section",
                "重点任务", "/name",
                "责任单位", "/unitName",
                "期间", "/period",
                "期限", "/dueOn",
                "完成日期", "/doneOn",
                "逾期或剩余天数", "/days",
                "条款", "/clauseText")),
        new Case(
            "task units",
            TaskSamples.units(),
            "/units",
            Map.of(
                "责任单位", "/name",
                "类别", "/kindName",
                "逾期未完成", "/figures/overdue",
                "按期完成", "/figures/inTime",
                "应完成（已完成或已逾期）", "/figures/punctual/denominator")),
        new Case(
            "task form",
            TaskSamples.form(),
            "/lines",
            Map.of(
                "项目名称", "/section",
                "重点任务", "/name",
                "具体内容", "/content",
                "负责单位", "/obliged",
                "完成时限", "/deadline",
                "逾期未完成（项）", "/overdue")),
        new Case(
            "task facts",
            TaskSamples.facts(),
            "/facts",
            Map.of("编号", "/id", "种类", "/kindName", "日期", "/doneOn", "佐证材料", "/material")),
        new Case(
            "dictionary columns",
            TaskSamples.columns(),
            "/relation/fields",
            Map.of("列", "/name", "类型", "/type", "含义", "/meaning", "单位", "/unit")),
        new Case(
            "cuts",
            AffairSamples.cuts(),
            "/cuts",
            Map.of("切面", "/cut", "业务时钟", "/clock", "发布用时（毫秒）", "/publishMs")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void both_files_hold_what_the_page_gets(Case of) throws IOException {
    JsonNode rows = new ObjectMapper().readTree(Json.write(of.table().answer())).at(of.rows());
    assertThat(rows).isNotEmpty();
    Sheet sheet = (Sheet) of.table().sheet().get();
    List<List<String>> csv = ReadBack.csv(Format.CSV.write(sheet));
    List<Map<Integer, Object>> xlsx = ReadBack.xlsx(Format.XLSX.write(sheet));
    int head = 1 + sheet.notes().size();
    assertThat(csv).hasSizeGreaterThanOrEqualTo(head + 1 + rows.size()).hasSameSizeAs(xlsx);
    assertThat(csv.get(head)).isEqualTo(sheet.headings()).containsAll(of.fields().keySet());
    for (int column = 0; column < sheet.headings().size(); column++) {
      String heading = sheet.headings().get(column);
      assertThat(xlsx.get(head).get(column)).isEqualTo(heading);
      String pointer = of.fields().get(heading);
      for (int row = 0; pointer != null && row < rows.size(); row++) {
        JsonNode expected = rows.get(row).at(pointer);
        assertThat(expected.isMissingNode()).as(pointer).isFalse();
        String cell = csv.get(head + 1 + row).get(column);
        assertThat(of(cell, expected)).as(heading + " in CSV").isEqualTo(value(expected));
        assertThat(ofBook(xlsx.get(head + 1 + row).get(column), expected))
            .as(heading + " in xlsx")
            .isEqualTo(value(expected));
      }
    }
  }

  /**
   * A field of a CSV as JSON would say it, without the apostrophe that keeps Excel from
   * calculating.
   */
  private static @Nullable Object of(String field, JsonNode expected) {
    if (expected.isNumber()) {
      return new BigDecimal(field).stripTrailingZeros();
    }
    String words = field.startsWith("'=") ? field.substring(1) : field;
    return words.isEmpty() ? null : words;
  }

  private static @Nullable Object value(JsonNode expected) {
    if (expected.isNull() || expected.asText().isEmpty()) {
      return null;
    }
    return expected.isNumber() ? expected.decimalValue().stripTrailingZeros() : expected.asText();
  }

  /** A cell of a workbook as JSON would say it: a day is a number there. */
  private static @Nullable Object ofBook(@Nullable Object cell, JsonNode expected) {
    if (cell instanceof BigDecimal number) {
      return expected.isTextual()
          ? FIRST_SERIAL.plusDays(number.longValueExact()).toString()
          : number.stripTrailingZeros();
    }
    return cell instanceof String words && words.isEmpty() ? null : cell;
  }
}
