package anlan.dashboard.bulletin;

import anlan.dashboard.assessment.Score;
import anlan.dashboard.coverage.GroupFigures;
import anlan.dashboard.coverage.IndicatorFigures;
import anlan.dashboard.hazard.Stock;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What comes next: one paragraph for each thing that the figures show to be lacking. */
final class NextSteps {
  private final String who;
  private final List<String> steps = new ArrayList<>();

  private NextSteps(String who) {
    this.who = who;
  }

  /** The paragraphs; {@code who} is to act, in the words before what they do. */
  static List<Block> of(Figures figures, Named named, String who) {
    NextSteps next = new NextSteps(who);
    CoverageWords.unmet(figures.coverage()).forEach(next::coverage);
    next.hazards(figures.hazards().total());
    if (DeathWords.isAbove(figures.deaths())) {
      next.steps.add(who + "深刻吸取事故教训，查清超出控制数的原因，逐项落实防范措施。");
    }
    if (!TitleWords.unmet(figures.titles()).isEmpty()) {
      next.steps.add(who + "对照选树目标，补齐到期里程碑的差额。");
    }
    if (!named.worst().isEmpty()) {
      next.steps.add(
          "%s查明靠后的原因，于＿＿＿＿年＿＿月＿＿日前书面报告整改情况。"
              .formatted(named.worst().stream().map(Score::name).collect(Collectors.joining("、"))));
    }
    if (next.steps.isEmpty()) {
      next.steps.add(who + "保持现有工作力度，巩固成效。");
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < next.steps.size(); i++) {
      blocks.add(new Words(Style.Body, "%d. %s".formatted(i + 1, next.steps.get(i))));
    }
    return blocks;
  }

  private void coverage(IndicatorFigures one) {
    String worst =
        CoverageWords.below(one).stream().map(GroupFigures::name).collect(Collectors.joining("、"));
    steps.add(
        "%s补齐%s，%s%s。"
            .formatted(
                who,
                one.name(),
                one.total().words(),
                worst.isEmpty() || one.groups().size() < 2 ? "" : "，" + worst + "尤须加快"));
  }

  private void hazards(Stock stock) {
    if (stock.overdue() == 0) {
      return;
    }
    steps.add(
        "%s对逾期未整改的 %s 项隐患逐项督办%s。"
            .formatted(
                who,
                Numbers.whole(stock.overdue()),
                stock.majorOverdue() + stock.ages().over90() == 0
                    ? ""
                    : "，先办重大事故隐患 %s 项和逾期超过 90 天的 %s 项"
                        .formatted(
                            Numbers.whole(stock.majorOverdue()),
                            Numbers.whole(stock.ages().over90()))));
  }
}
