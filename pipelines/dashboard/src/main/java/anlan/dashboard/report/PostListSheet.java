package anlan.dashboard.report;

import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Form;
import anlan.dashboard.export.Form.Style;
import anlan.dashboard.period.Names;
import anlan.dashboard.report.Report.Choice;
import java.util.List;

/** Lays out 驻点情况统计表 (F2, 附件1): its seven columns, persons as numbers. */
final class PostListSheet {
  private static final String TITLE = "驻点情况统计表";
  private static final List<String> HEADS =
      List.of("序号", "部门单位", "驻点企业名称", "驻点企业地址", "驻点形式", "驻点人员姓名", "驻点人员联系方式");
  private static final List<Integer> WIDTHS = List.of(6, 28, 32, 36, 10, 16, 18);
  private static final String KEPT = "不出源库";

  private PostListSheet() {}

  /**
   * A post that stands.
   *
   * @param department its number
   * @param departmentName with the division that it is of
   * @param name of the enterprise
   * @param address of the enterprise
   * @param formName 驻点形式
   * @param person who stands for the name of whoever is there
   */
  record Post(
      String department,
      String departmentName,
      String name,
      String address,
      String formName,
      long person) {}

  static Report report(
      Cut cut,
      String jurisdictionName,
      String department,
      List<Post> all,
      ReportBasis basis,
      Source source) {
    List<Choice> departments =
        all.stream()
            .map(post -> new Choice(post.department(), post.departmentName()))
            .distinct()
            .toList();
    List<Post> posts =
        all.stream()
            .filter(post -> department.isEmpty() || post.department().equals(department))
            .toList();
    String unit =
        departments.stream()
            .filter(one -> one.value().equals(department))
            .map(Choice::name)
            .findFirst()
            .orElse(jurisdictionName);
    return new Report(
        cut,
        unit,
        basis.here(),
        basis.elsewhere(),
        departments,
        sheet(cut, unit, posts, basis.here().isEmpty()),
        List.of(),
        source);
  }

  private static Form sheet(Cut cut, String unit, List<Post> posts, boolean nowhere) {
    FormRows rows =
        new FormRows(TITLE, "填报单位：" + unit, "截至：" + Names.day(cut.clock()), WIDTHS)
            .heads(HEADS)
            .endOfHead();
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      rows.cell(0, 1, 1, Style.NUMBER, i + 1)
          .cell(1, 1, 1, Style.TEXT, post.departmentName())
          .cell(2, 1, 1, Style.TEXT, post.name())
          .cell(3, 1, 1, Style.TEXT, post.address())
          .cell(4, 1, 1, Style.TEXT, post.formName())
          .cell(5, 1, 1, Style.TEXT, "编号 " + post.person())
          .cell(6, 1, 1, Style.ABSENT, KEPT)
          .next();
    }
    if (posts.isEmpty()) {
      rows.whole(Style.TEXT, nowhere ? "本辖区没有施行要求填报此表的文件，不适用" : "截至日没有驻点");
    }
    return rows.signed(true, cut, List.of("驻点人员姓名、联系方式为个人信息，不出源库，以编号代替；上报前由填报单位填写。"));
  }
}
