package anlan.dashboard.bulletin;

import anlan.dashboard.coverage.Figure.State;
import anlan.dashboard.coverage.GroupFigures;
import anlan.dashboard.coverage.IndicatorFigures;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.coverage.Target;
import anlan.dashboard.coverage.Verdict;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 监督检查覆盖情况: each indicator in a sentence, with the districts furthest below its target. */
final class CoverageWords {
  private static final int WORST_MAX = 3;

  private CoverageWords() {}

  /** The indicators of documents that bind here; where none does, all of them, for reference. */
  static List<IndicatorFigures> binding(Overview overview) {
    List<IndicatorFigures> inForce =
        overview.indicators().stream().filter(one -> one.standing().equals("IN_FORCE")).toList();
    return inForce.isEmpty() ? overview.indicators() : inForce;
  }

  static List<IndicatorFigures> unmet(Overview overview) {
    return having(overview, State.UNMET);
  }

  private static List<IndicatorFigures> having(Overview overview, State state) {
    return binding(overview).stream().filter(one -> one.total().state() == state).toList();
  }

  static List<Block> of(Overview overview, boolean weekly) {
    List<Block> blocks = new ArrayList<>();
    int met = having(overview, State.MET).size();
    int unmet = having(overview, State.UNMET).size();
    blocks.add(
        new Words(
            Style.Body,
            met + unmet == 0
                ? "本期尚无可考核的覆盖率指标。"
                : "设有目标的 %d 项覆盖率指标中，%d 项达标、%d 项未达标。".formatted(met + unmet, met, unmet)));
    binding(overview).stream()
        .filter(one -> one.total().denominator() > 0)
        .map(one -> new Words(Style.Body, sentence(one, weekly)))
        .forEach(blocks::add);
    return blocks;
  }

  private static String sentence(IndicatorFigures one, boolean weekly) {
    Verdict total = one.total();
    return "%s（%s）：应查 %s %s，已查 %s %s，覆盖率 %s%s%s%s。"
        .formatted(
            one.name(),
            one.period().name(),
            Numbers.whole(total.denominator()),
            one.unit(),
            Numbers.whole(total.numerator()),
            one.unit(),
            Numbers.percent(total.numerator(), total.denominator()),
            weekly ? change(total.weekChange()) : "",
            verdict(one.target(), total),
            worst(one));
  }

  private static String verdict(@Nullable Target target, Verdict total) {
    return target == null
        ? "（不设目标）"
        : "，目标 %s，%s，%s"
            .formatted(target(target), total.state() == State.MET ? "达标" : "未达标", total.words());
  }

  /** 25% or 33.33%. */
  private static String target(Target target) {
    return new BigDecimal(
                Numbers.percent(target.numerator(), target.denominator()).replace("%", ""))
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  private static String change(@Nullable BigDecimal points) {
    if (points == null) {
      return "";
    }
    return switch (points.signum()) {
      case 1 -> "，较七日前上升 %s 个百分点".formatted(points.toPlainString());
      case -1 -> "，较七日前下降 %s 个百分点".formatted(points.abs().toPlainString());
      default -> "，与七日前持平";
    };
  }

  private static String worst(IndicatorFigures one) {
    List<GroupFigures> below = below(one);
    return one.total().state() != State.UNMET || one.groups().size() < 2 || below.isEmpty()
        ? ""
        : "；较低的有" + below.stream().map(CoverageWords::group).collect(Collectors.joining("、"));
  }

  /** The groups furthest below the target, the worst first. */
  static List<GroupFigures> below(IndicatorFigures one) {
    return one.groups().stream()
        .filter(group -> group.figure().state() == State.UNMET)
        .limit(WORST_MAX)
        .toList();
  }

  private static String group(GroupFigures group) {
    Verdict figure = group.figure();
    return "%s %s（%s/%s）"
        .formatted(
            group.name(),
            Numbers.percent(figure.numerator(), figure.denominator()),
            Numbers.whole(figure.numerator()),
            Numbers.whole(figure.denominator()));
  }
}
