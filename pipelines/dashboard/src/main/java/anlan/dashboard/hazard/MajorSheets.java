package anlan.dashboard.hazard;

import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.hazard.MajorHazard.Duties;
import anlan.dashboard.hazard.MajorHazard.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of the page 重大隐患, to be taken away. */
public final class MajorSheets {
  /** The lines A1 to A6 of the form, in its words. */
  private static final List<Line> LINES =
      List.of(
          new Line("a1", "企业自查发现的重大事故隐患"),
          new Line("a2", "企业自查发现重大事故隐患中已完成整改的"),
          new Line("a3", "部门检查发现的重大事故隐患"),
          new Line("a4", "部门检查发现重大事故隐患中已完成整改的"),
          new Line("a5", "政府挂牌督办的重大事故隐患"),
          new Line("a6", "挂牌督办重大事故隐患中已完成整改的"));

  private MajorSheets() {}

  private record Line(String list, String name) {}

  /** 专项排查整治调度表 A. */
  public static Sheet form(MajorPage page, String scope) {
    return Sheet.of(
        "专项排查整治调度表A总体情况 " + page.cut().clock(),
        List.of(
            Sheet.asOf(page.cut()),
            scope,
            "口径：自 %s 起累计；“已完成整改”指已销号；A5 与 A1、A3 有重叠，不可相加；单位：个".formatted(page.actionStart())),
        LINES,
        List.of(
            Column.of("行", line -> line.list().toUpperCase(Locale.ROOT)),
            Column.of("项目", Line::name),
            Column.of("个数", line -> page.counts().get(line.list()))));
  }

  /** Major hazards with their duties, signatures and listing. */
  public static Sheet list(MajorPage page, MajorList listed, String scope) {
    List<Column<MajorHazard>> columns = new ArrayList<>(HazardSheets.columns(MajorHazard::item));
    columns.add(Column.of("五落实", hazard -> duties(hazard)));
    columns.add(Column.of("主要负责人签字", hazard -> hazard.signatures().leaderOn()));
    columns.add(Column.of("安全总监等签字", hazard -> hazard.signatures().officerOn()));
    columns.add(Column.of("挂牌级别", ofListing(Listing::level)));
    columns.add(Column.of("挂牌日期", ofListing(Listing::listedOn)));
    columns.add(Column.of("督办期限", ofListing(Listing::deadline)));
    columns.add(Column.of("摘牌日期", ofListing(Listing::delistedOn)));
    columns.add(Column.of("挂牌情况", MajorSheets::listing));
    return Sheet.of(
            "重大事故隐患清单（%s）%s".formatted(listed.heading(), page.cut().clock()),
            List.of(
                Sheet.asOf(page.cut()),
                scope,
                "口径：五落实为责任人、措施、资金、期限、预案；应在发现后 5 个工作日内挂牌；整改完成之前的签字不算"),
            page.rows(),
            columns)
        .ofTotal(page.counts().getOrDefault(page.listed(), 0));
  }

  private static Function<MajorHazard, @Nullable Object> ofListing(
      Function<Listing, @Nullable Object> value) {
    return hazard -> hazard.listing() == null ? null : value.apply(hazard.listing());
  }

  private static String duties(MajorHazard hazard) {
    Duties duties = hazard.duties();
    if (duties.complete()) {
      return "齐全";
    }
    if (hazard.onTheSpot()) {
      return "当场整改";
    }
    List<String> missing = new ArrayList<>();
    addIf(missing, !duties.person(), "责任人");
    addIf(missing, !duties.measures(), "措施");
    addIf(missing, !duties.funds(), "资金");
    addIf(missing, !duties.deadline(), "期限");
    addIf(missing, !duties.emergencyPlan(), "预案");
    return "缺" + String.join("、", missing);
  }

  private static void addIf(List<String> words, boolean holds, String word) {
    if (holds) {
      words.add(word);
    }
  }

  private static @Nullable String listing(MajorHazard hazard) {
    if (hazard.listing() != null) {
      LocalDate delisted = hazard.listing().delistedOn();
      return (hazard.listedInTime() ? "按时挂牌" : "超过 5 个工作日") + (delisted == null ? "，未摘牌" : "，已摘牌");
    }
    if (hazard.listingTermOpen()) {
      return "时限未满";
    }
    return hazard.foundByAuthority() ? "未挂牌" : null;
  }
}
