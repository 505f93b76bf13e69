package anlan.dashboard.bulletin;

import anlan.dashboard.assessment.ItemResult;
import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.Score;
import anlan.dashboard.assessment.UnitItems;
import anlan.dashboard.assessment.Veto;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Grid;
import anlan.dashboard.word.Paper.Heads;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 考评排名与点名: the table of each peer group, and why the best and the worst are where they are. */
final class RankingWords {
  private static final int ITEMS_MAX = 3;
  private static final List<Integer> WIDTHS = List.of(10, 26, 13, 12, 26, 13);
  private static final List<String> HEADS = List.of("名次", "单位", "总分", "等次", "一票否决", "较上季");

  private RankingWords() {}

  static List<Block> ranking(Figures figures) {
    List<Block> blocks = new ArrayList<>();
    List<Score> all = figures.groups().stream().flatMap(group -> group.scores().stream()).toList();
    blocks.add(
        new Words(
            Style.Body,
            "%s对 %d 个单位%s，%s分同类组排名如下；总分＝各项得分＋加分－扣分。"
                .formatted(
                    figures.ranking().quarter().name(),
                    all.size(),
                    figures.approved().isEmpty() ? "的考评为实时得分，未经审定" : "的考评结果已经审定",
                    vetoes(all))));
    for (PeerGroup group : figures.groups()) {
      blocks.add(
          new Words(Style.Caption, "%s（%d 个单位）".formatted(group.name(), group.scores().size())));
      blocks.add(table(group));
    }
    return blocks;
  }

  private static String vetoes(List<Score> all) {
    long vetoed = all.stream().filter(score -> !score.vetoes().isEmpty()).count();
    long pending = all.stream().filter(score -> !score.pending().isEmpty()).count();
    return (vetoed > 0 ? "一票否决 %d 个，".formatted(vetoed) : "")
        + (pending > 0 ? "有一票否决情形待确认的 %d 个，".formatted(pending) : "");
  }

  private static Grid table(PeerGroup group) {
    return new Grid(
        Heads.TOP,
        WIDTHS,
        Stream.concat(Stream.of(HEADS), group.scores().stream().map(RankingWords::row)).toList());
  }

  private static List<String> row(Score score) {
    return List.of(
        Integer.toString(score.rank()),
        score.name(),
        Numbers.points(score.total()),
        score.gradeName(),
        vetoes(score, "\n"),
        change(score.change()));
  }

  private static String vetoes(Score score, String between) {
    String names =
        Stream.concat(
                score.vetoes().stream().map(Veto::name),
                score.pending().stream().map(veto -> veto.name() + "（待确认）"))
            .collect(Collectors.joining(between));
    return names.isEmpty() ? "无" : names;
  }

  private static String change(@Nullable BigDecimal change) {
    return change == null ? "—" : (change.signum() > 0 ? "+" : "") + Numbers.points(change);
  }

  /** Who is named, and why. */
  static List<Block> named(Named named, Figures figures) {
    List<Block> blocks = new ArrayList<>();
    if (!figures.approved().isEmpty()) {
      blocks.add(new Words(Style.Body, "名次与总分为审定的结果，所列分项为现按所知的实时得分。"));
    }
    for (int i = 0; i < named.best().size(); i++) {
      blocks.add(new Words(Style.Body, best(i + 1, named.best().get(i), figures)));
    }
    for (int i = 0; i < named.worst().size(); i++) {
      blocks.add(new Words(Style.Body, worst(i + 1, named.worst().get(i), figures)));
    }
    return blocks;
  }

  private static String best(int place, Score score, Figures figures) {
    List<ItemResult> full =
        items(score, figures).filter(item -> item.lost().signum() == 0).toList();
    return "靠前第 %d：%s，总分 %s，%s%s。"
        .formatted(
            place,
            score.name(),
            Numbers.points(score.total()),
            score.gradeName(),
            full.isEmpty()
                ? ""
                : "；%d 个分项得满分，其中%s"
                    .formatted(
                        full.size(),
                        listed(
                            full.stream()
                                .sorted(
                                    Comparator.comparing(ItemResult::effectiveWeight)
                                        .reversed()
                                        .thenComparing(ItemResult::item)),
                            RankingWords::measured)));
  }

  private static String worst(int place, Score score, Figures figures) {
    List<ItemResult> lost = items(score, figures).filter(item -> item.lost().signum() > 0).toList();
    return "靠后第 %d：%s，总分 %s，%s%s%s。"
        .formatted(
            place,
            score.name(),
            Numbers.points(score.total()),
            score.gradeName(),
            score.vetoes().isEmpty() && score.pending().isEmpty()
                ? ""
                : "，一票否决：" + vetoes(score, "、"),
            lost.isEmpty()
                ? ""
                : "；失分较多的是"
                    + listed(
                        lost.stream()
                            .sorted(
                                Comparator.comparing(ItemResult::lost)
                                    .reversed()
                                    .thenComparing(ItemResult::item)),
                        item ->
                            "%s，失 %s 分".formatted(measured(item), Numbers.points(item.lost()))));
  }

  private static Stream<ItemResult> items(Score score, Figures figures) {
    UnitItems items = figures.items().get(score.unit());
    return items == null
        ? Stream.of()
        : items.groups().stream()
            .flatMap(group -> group.items().stream())
            .filter(item -> item.state().equals("SCORED") && item.effectiveWeight().signum() > 0);
  }

  private static String listed(Stream<ItemResult> items, Function<ItemResult, String> words) {
    return items.limit(ITEMS_MAX).map(words).collect(Collectors.joining("、"));
  }

  /** An item with its value as its table shows it: a share of one as percent. */
  private static String measured(ItemResult item) {
    BigDecimal value = item.value();
    if (!item.share()) {
      return "%s（计数 %s）".formatted(item.name(), Numbers.whole(item.numerator()));
    }
    String rate =
        item.scale() == 1
            ? Numbers.percent(item.numerator(), item.denominator())
            : value == null ? "不适用" : value.stripTrailingZeros().toPlainString();
    return "%s（%s，%s/%s）"
        .formatted(
            item.name(), rate, Numbers.whole(item.numerator()), Numbers.whole(item.denominator()));
  }
}
