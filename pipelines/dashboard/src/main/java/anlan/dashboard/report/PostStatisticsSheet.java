package anlan.dashboard.report;

import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.period.Names;
import anlan.dashboard.post.PostForm;
import anlan.dashboard.post.PostForm.Line;
import anlan.dashboard.reference.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out 安全生产驻点监督工作情况统计表 (F3, 附件2) as it is printed: four groups of columns, their names and
 * their units, the document's 人次 of enterprises too.
 */
public final class PostStatisticsSheet {
  private static final String TITLE = "全市安全生产驻点监督工作情况统计表";
  private static final List<String> FIRST = List.of("序号", "行业领域", "驻点监督形式");
  private static final List<Integer> WIDTHS =
      List.of(5, 14, 11, 8, 8, 8, 8, 10, 10, 9, 9, 9, 9, 9, 8, 8, 11, 8);

  /** Where the counts of hazards begin among the numbers of a line. */
  private static final int FOUND = 11;

  private record Group(String name, List<String> columns, List<String> units) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group("派出驻点监督人员", List.of("市级", "县级"), List.of("人次", "人次")),
          new Group("派驻企业单位", List.of("市级", "县级"), List.of("人次", "人次")),
          new Group(
              "督促企业单位落实责任及措施",
              List.of(
                  "核查全员责任清单",
                  "指导完善规章制度",
                  "督促召开“晨会”",
                  "督促召开警示教育",
                  "督促召开应急演练",
                  "督促落实有奖举报",
                  "现场监督危险作业"),
              List.of("人", "条", "次", "场次", "次", "万元", "次")),
          new Group(
              "驻点监督排查发现隐患",
              List.of("发现隐患", "已整改", "其中发现重大事故隐患", "已整改"),
              List.of("项", "项", "项", "项")));

  private PostStatisticsSheet() {}

  /** The form of a domain (行业领域), or of all if none is said. */
  public static Report report(
      PostForm form, String domain, String jurisdiction, Reference reference) {
    ReportBasis basis = ReportBasis.of(List.of("S3"), jurisdiction, reference);
    return new Report(
        form.cut(),
        form.jurisdictionName(),
        basis.here(),
        basis.elsewhere(),
        form.lines().stream()
            .map(Line::domain)
            .filter(one -> !one.isEmpty())
            .distinct()
            .map(one -> new Report.Choice(one, one))
            .toList(),
        sheet(form, domain, basis.here().isEmpty()),
        List.of(),
        form.source());
  }

  private static Form sheet(PostForm form, String domain, boolean nowhere) {
    List<Line> lines =
        form.lines().stream()
            .filter(line -> domain.isEmpty() || line.domain().equals(domain))
            .toList();
    FormRows rows =
        new FormRows(
            TITLE,
            "部门：%s%s派出部门"
                .formatted(form.jurisdictionName(), domain.isEmpty() ? "各" : domain + "领域"),
            "截至：" + Names.day(form.cut().clock()),
            WIDTHS);
    heads(rows);
    for (Line line : lines) {
      List<Object> values = new ArrayList<>(List.of(line.line(), line.domain(), line.formName()));
      values.addAll(line.counts());
      rows.line(values);
    }
    if (lines.isEmpty()) {
      rows.whole(Style.TEXT, nowhere ? "本辖区没有施行要求填报此表的文件，不适用" : "自文件施行以来没有驻点");
    }
    lines.forEach(line -> excesses(line).forEach(one -> rows.whole(Style.WARNING, one)));
    return rows.signed(
        true,
        form.cut(),
        List.of(
            "自文件施行之日起累计，次年起自1月1日累计（本系统约定）。派驻企业单位按家计一次，单位“人次”照原表印。",
            "注：此表由市级驻点监督派出部门填写，相关数据为动态累计数据，发现重大事故隐患要随时报告。"));
  }

  private static void heads(FormRows rows) {
    for (int column = 0; column < FIRST.size(); column++) {
      rows.cell(column, 3, 1, Style.HEAD, FIRST.get(column));
    }
    int column = FIRST.size();
    for (Group group : GROUPS) {
      rows.cell(column, 1, group.columns().size(), Style.HEAD, group.name());
      column += group.columns().size();
    }
    rows.next();
    leaves(rows, GROUPS.stream().flatMap(group -> group.columns().stream()).toList());
    leaves(
        rows,
        GROUPS.stream().flatMap(group -> group.units().stream()).map("（%s）"::formatted).toList());
    rows.endOfHead();
  }

  private static void leaves(FormRows rows, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      rows.cell(FIRST.size() + i, 1, 1, Style.HEAD, names.get(i));
    }
    rows.next();
  }

  /** The form's checks: what is rectified or major is part of what was found. */
  private static List<String> excesses(Line line) {
    BigDecimal found = line.counts().get(FOUND);
    BigDecimal rectified = line.counts().get(FOUND + 1);
    BigDecimal major = line.counts().get(FOUND + 2);
    BigDecimal majorRectified = line.counts().get(FOUND + 3);
    List<String> wrong = new ArrayList<>();
    if (rectified.compareTo(found) > 0) {
      wrong.add("校验：第 %d 行已整改大于发现隐患".formatted(line.line()));
    }
    if (major.compareTo(found) > 0) {
      wrong.add("校验：第 %d 行重大事故隐患大于发现隐患".formatted(line.line()));
    }
    if (majorRectified.compareTo(major) > 0) {
      wrong.add("校验：第 %d 行重大事故隐患已整改大于发现".formatted(line.line()));
    }
    return wrong;
  }
}
