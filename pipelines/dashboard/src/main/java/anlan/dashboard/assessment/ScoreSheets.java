package anlan.dashboard.assessment;

import anlan.dashboard.assessment.DeductionPage.Deduction;
import anlan.dashboard.assessment.Frozen.Step;
import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.export.Column;
import anlan.dashboard.export.Sheet;
import anlan.dashboard.reference.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of the page 考评排名, to be taken away: points to the four digits that are kept. */
public final class ScoreSheets {
  private static final String LIVE = "性质：实时得分，未经审定，不是考评结果";
  private static final String KEPT = "性质：固化的版本，不随数据变动；“现按所知”是实时得分，不改变结果";

  private ScoreSheets() {}

  private record Place(String group, Score score) {}

  private static List<Place> places(List<PeerGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.scores().stream().map(score -> new Place(group.name(), score)))
        .toList();
  }

  private static List<Column<Place>> scored() {
    return List.of(
        Column.of("同类组", Place::group),
        Column.of("名次", place -> place.score().rank()),
        Column.of("单位", place -> place.score().name()),
        Column.of("总分", place -> place.score().total()),
        Column.of("等次", place -> place.score().gradeName()),
        Column.of("一票否决", place -> names(place.score().vetoes())),
        Column.of("待确认的一票否决情形", place -> names(place.score().pending())),
        Column.of("得分", place -> place.score().points()),
        Column.of("加分", place -> place.score().bonus()),
        Column.of("扣分", place -> place.score().penalty()));
  }

  private static String names(List<Veto> vetoes) {
    return vetoes.stream().map(Veto::name).collect(Collectors.joining("、"));
  }

  /** The units of each peer group by their places. */
  public static Sheet ranking(Ranking ranking) {
    List<Column<Place>> columns = new ArrayList<>(scored());
    columns.add(Column.of("较上季", place -> place.score().change()));
    return Sheet.of(
        "%s%s考评得分（未经审定）%s"
            .formatted(ranking.jurisdictionName(), ranking.quarter().name(), ranking.asOf()),
        List.of(Sheet.asOf(ranking.cut(), ranking.asOf()), LIVE, "口径：总分＝各项得分＋加分－扣分，在同类组内排名"),
        places(ranking.groups()),
        columns);
  }

  /** The result that was kept, beside what the quarter comes to as known now. */
  public static Sheet result(Frozen frozen, Ranking ranking) {
    Map<String, BigDecimal> known = new HashMap<>();
    places(ranking.groups())
        .forEach(place -> known.put(place.score().unit(), place.score().total()));
    List<Column<Place>> columns = new ArrayList<>(scored());
    columns.add(Column.of("现按所知", place -> known.get(place.score().unit())));
    columns.add(
        Column.of(
            "相差",
            place -> {
              BigDecimal now = known.get(place.score().unit());
              return now == null ? null : now.subtract(place.score().total());
            }));
    return Sheet.of(
        "%s%s考评结果".formatted(ranking.jurisdictionName(), ranking.quarter().name()),
        List.of(Sheet.asOf(ranking.cut(), ranking.asOf()), KEPT),
        places(frozen.groups()),
        columns);
  }

  /** The steps of the procedure. */
  public static Sheet steps(Frozen frozen, Ranking ranking, Reference reference) {
    return Sheet.of(
        "%s%s考评程序".formatted(ranking.jurisdictionName(), ranking.quarter().name()),
        List.of(Sheet.asOf(ranking.cut(), ranking.asOf()), "口径：各版本经过的步骤，按时间先后"),
        frozen.steps(),
        List.of(
            Column.of("时间", step -> Sheet.moment(step.takenAt())),
            Column.of("版本", Step::version),
            Column.of("步骤", step -> reference.codeName("assessment_step", step.step())),
            Column.of("单位", step -> step.unit().isEmpty() ? "全部" : step.unit()),
            Column.of("由谁", Step::actor),
            Column.of("理由", Step::reason)));
  }

  private record Item(UnitItems.Group group, ItemResult result) {}

  /** The items of a unit's score. */
  public static Sheet items(UnitItems unit, UnitScope scope, Reference reference, Cut seen) {
    return Sheet.of(
        "%s%s分项得分".formatted(reference.unitName(unit.unit()), label(scope)),
        List.of(Sheet.asOf(seen, unit.cut()), LIVE, "口径：未计分项的分值按比例并入同组其他项；失分＝实际分值－得分"),
        unit.groups().stream()
            .flatMap(group -> group.items().stream().map(item -> new Item(group, item)))
            .toList(),
        List.of(
            Column.of("分组", item -> item.group().id() + " " + item.group().name()),
            Column.of("编号", item -> item.result().item()),
            Column.of("考评项", item -> item.result().name()),
            Column.of("状态", item -> item.result().stateName()),
            Column.of("分子", item -> ifScored(item, item.result().numerator())),
            Column.of(
                "分母",
                item -> item.result().share() ? ifScored(item, item.result().denominator()) : null),
            Column.of("指标值", item -> item.result().value()),
            Column.of("计分公式", item -> item.result().words()),
            Column.of("分值", item -> item.result().weight()),
            Column.of("实际分值", item -> ifScored(item, item.result().effectiveWeight())),
            Column.of("得分", item -> ifScored(item, item.result().points())),
            Column.of("失分", item -> ifScored(item, item.result().lost())),
            Column.of("文件", item -> String.join("、", item.result().documents())),
            Column.of("依据", item -> item.result().basis())));
  }

  private static @Nullable Object ifScored(Item item, Object value) {
    return item.result().state().equals("SCORED") ? value : null;
  }

  private static String label(UnitScope scope) {
    return scope.quarter().quarter().label();
  }

  /** What the items of a unit that lost points can still win back, and what not. */
  public static Sheet gains(Gains gains, Reference reference, Cut seen) {
    return Sheet.of(
        "%s%s提分建议".formatted(reference.unitName(gains.unit()), gains.quarter().label()),
        List.of(
            Sheet.asOf(seen, gains.cut()),
            LIVE,
            "口径：可增分＝所列事项在季末前全部完成、其他不变时按同一计分方案重算的得分－现得分；不能挽回＝失分－可增分"),
        gains.items(),
        List.of(
            Column.of("编号", Gain::item),
            Column.of("考评项", Gain::name),
            Column.of("可做事项", Gain::way),
            Column.of("还差", gain -> gain.way() == null ? null : gain.toMend()),
            Column.of("单位", Gain::unit),
            Column.of("可增分", Gain::gain),
            Column.of("不能挽回", Gain::barred),
            Column.of("不能挽回的缘由", Gain::why)));
  }

  /** A unit's total day by day, the newest first. */
  public static Sheet trend(ScoreTrend trend, Reference reference, Cut seen) {
    List<ScoreTrend.Point> rows = new ArrayList<>(trend.points());
    Collections.reverse(rows);
    return Sheet.of(
        "%s%s总分走势".formatted(reference.unitName(trend.unit()), trend.quarter().label()),
        List.of(Sheet.asOf(seen, trend.cut()), LIVE),
        rows,
        List.of(
            Column.of("日期", ScoreTrend.Point::day),
            Column.of("总分", ScoreTrend.Point::total),
            Column.of("同类组名次", ScoreTrend.Point::rank)));
  }

  /** What is behind the points that an item lost. */
  public static Sheet deductions(
      DeductionPage page, UnitScope scope, Reference reference, Cut seen) {
    return Sheet.of(
            "%s%s扣分明细 %s%s"
                .formatted(
                    reference.unitName(page.unit()), label(scope), page.item(), page.itemName()),
            List.of(Sheet.asOf(seen, page.cut()), LIVE),
            page.rows(),
            List.of(
                Column.of("监管对象编号", Deduction::subject),
                Column.of("隐患编号", Deduction::hazard),
                Column.of("对象", Deduction::name),
                Column.of("说明", Deduction::detail),
                Column.of("属地", Deduction::town),
                Column.of("列入原因", Deduction::deduction),
                Column.of("期限", Deduction::since),
                Column.of("逾期天数", Deduction::days)))
        .ofTotal(page.total());
  }
}
