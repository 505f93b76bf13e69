package anlan.dashboard.closing;

import anlan.core.calendar.Period;
import anlan.core.closing.Field;
import anlan.core.closing.FrozenAssessment;
import anlan.core.closing.Part;
import anlan.dashboard.closing.Version.Manifest;
import anlan.dashboard.closing.Version.Standing;
import anlan.dashboard.export.Book;
import anlan.dashboard.export.Book.Tab;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.period.Names;
import anlan.dashboard.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of a closed quarter as a workbook: what it is (说明), then results, items and deductions
 * in the order of its CSV and with its numbers. Names of units are added as they are now.
 */
public final class ClosedBook {
  private static final String UNIT = "unit";

  /** Headings of the columns that are kept. */
  static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry(UNIT, "单位代码"),
          Map.entry("unit_kind", "单位种类"),
          Map.entry("scheme", "考评方案"),
          Map.entry("peer_group", "同类组"),
          Map.entry("day", "评分所据业务日期"),
          Map.entry("points", "得分"),
          Map.entry("bonus", "加分"),
          Map.entry("penalty", "扣分"),
          Map.entry("total", "总分"),
          Map.entry("grade", "等次"),
          Map.entry("vetoes", "一票否决"),
          Map.entry("vetoes_pending", "待确认的一票否决情形"),
          Map.entry("unscored_weight", "未计分分值"),
          Map.entry("peer_rank", "同类组名次"),
          Map.entry("place", "同类组内显示次序"),
          Map.entry("item", "考评项"),
          Map.entry("state", "状态"),
          Map.entry("numerator", "分子"),
          Map.entry("denominator", "分母"),
          Map.entry("value", "指标值"),
          Map.entry("formula", "计分公式"),
          Map.entry("weight", "分值"),
          Map.entry("effective_weight", "实际分值"),
          Map.entry("subject_id", "监管对象编号"),
          Map.entry("hazard_id", "隐患编号"),
          Map.entry("accident_id", "事故编号"),
          Map.entry("town", "镇街代码"),
          Map.entry("deduction", "扣分情形"),
          Map.entry("since", "自何日起"),
          Map.entry("days", "天数"));

  private record Line(String what, @Nullable Object value) {}

  private ClosedBook() {}

  /** The workbook of a version, or of what was selected of it. */
  public static Book of(
      FrozenAssessment frozen,
      Version version,
      List<Restatement> restatedBy,
      Selection selection,
      Reference reference) {
    String title =
        "%s%s考评固化版本%d"
            .formatted(
                reference.divisionName(frozen.jurisdiction()),
                Names.of(Period.parse(frozen.quarter())),
                version.number());
    return new Book(
        title,
        List.of(
            new Tab("说明", about(title, frozen, version, restatedBy, selection, reference)),
            new Tab("结果", rows(title + " 考评结果", frozen, Part.RESULT, reference)),
            new Tab("分项", rows(title + " 考评项", frozen, Part.ITEM, reference)),
            new Tab("扣分", rows(title + " 扣分明细", frozen, Part.DEDUCTION, reference))));
  }

  private static Sheet about(
      String title,
      FrozenAssessment frozen,
      Version version,
      List<Restatement> restatedBy,
      Selection selection,
      Reference reference) {
    Standing standing = version.standing();
    Manifest manifest = version.manifest();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("辖区代码", frozen.jurisdiction()));
    lines.add(new Line("季度", frozen.quarter()));
    lines.add(new Line("版本", version.number()));
    lines.add(new Line("版本种类", reference.codeName("version_kind", manifest.kind())));
    lines.add(new Line("是否考评结果", standing.isResult() ? "是" : "否"));
    lines.add(new Line("最近一步", reference.codeName("assessment_step", standing.step())));
    lines.add(new Line("审定时间", moment(standing.approvedAt())));
    lines.add(new Line("发布时间", moment(standing.publishedAt())));
    lines.add(new Line("所含单位种类", selection.units().isEmpty() ? "全部" : selection.units()));
    lines.add(new Line("所含单位", selection.unit().isEmpty() ? "全部" : selection.unit()));
    lines.add(new Line("考评方案", String.join("、", manifest.schemes())));
    lines.add(new Line("切面编号", manifest.cut()));
    lines.add(new Line("切面名称", manifest.cutName()));
    lines.add(new Line("切面发布时间", moment(manifest.stamp())));
    lines.add(new Line("业务日期", manifest.clock()));
    lines.add(new Line("目录文件 SHA-256", manifest.catalogue()));
    lines.add(new Line("程序版本", manifest.code()));
    lines.add(new Line("全部 CSV 的 SHA-256", manifest.sha256()));
    lines.add(new Line("全部考评结果行数", manifest.results()));
    lines.add(new Line("全部考评项行数", manifest.items()));
    lines.add(new Line("全部扣分明细行数", manifest.deductions()));
    lines.add(new Line("固化时间", moment(manifest.takenAt())));
    lines.add(new Line("固化单位", manifest.actor()));
    manifest.reasons().forEach(reason -> lines.add(new Line("固化理由", reason)));
    restatedBy.forEach(
        later ->
            lines.add(
                new Line(
                    "后续版本",
                    "版本 %d（%s，%s）：%s"
                        .formatted(
                            later.version(),
                            reference.codeName("version_kind", later.kind()),
                            reference.codeName("assessment_step", later.standing().step()),
                            String.join("；", later.reasons())))));
    return Sheet.of(
        title,
        List.of("本版本的各行不再变动；“是否考评结果”至“发布时间”及后续版本为取数时的情况", "单位名称按现行目录"),
        lines,
        List.of(Column.of("事项", Line::what), Column.of("内容", Line::value)));
  }

  private static @Nullable String moment(@Nullable Instant instant) {
    return instant == null ? null : Sheet.moment(instant);
  }

  private static Sheet rows(String title, FrozenAssessment frozen, Part part, Reference reference) {
    List<Column<List<String>>> columns = new ArrayList<>();
    for (int i = 0; i < part.fields().size(); i++) {
      Field field = part.fields().get(i);
      int place = i;
      columns.add(
          Column.of(
              HEADINGS.getOrDefault(field.name(), field.name()),
              row -> cell(field, row.get(place), reference)));
      if (field.name().equals(UNIT)) {
        columns.add(Column.of("单位", row -> reference.unitName(row.get(place))));
      }
    }
    return Sheet.of(title, List.of(), frozen.of(part), columns);
  }

  private static @Nullable Object cell(Field field, String text, Reference reference) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (field.name()) {
      case "state" -> reference.codeName("item_state", text);
      case "grade" -> reference.codeName("grade", text);
      default ->
          field.kind() == Field.Kind.DAY ? LocalDate.parse(text) : ClosedQuarter.value(field, text);
    };
  }
}
