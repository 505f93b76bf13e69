package anlan.dashboard.bulletin;

import anlan.dashboard.title.Progress;
import anlan.dashboard.title.Progress.State;
import anlan.dashboard.title.ProgressPage;
import anlan.dashboard.title.ProgressPage.Target;
import anlan.dashboard.word.Paper.Block;
import anlan.dashboard.word.Paper.Style;
import anlan.dashboard.word.Paper.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 标准化企业选树情况: how many targets have met the milestone that is due, and who lacks most. */
final class TitleWords {
  private static final int WORST_MAX = 3;

  private TitleWords() {}

  /** The targets that have not met the milestone that is due, the one that lacks most first. */
  static List<Target> unmet(ProgressPage page) {
    return having(page, State.UNMET).stream()
        .sorted(
            Comparator.comparing((Target target) -> gap(target.progress()))
                .reversed()
                .thenComparing(Target::target))
        .toList();
  }

  private static List<Target> having(ProgressPage page, State state) {
    return page.targets().stream().filter(one -> one.progress().state() == state).toList();
  }

  static List<Block> of(ProgressPage page) {
    List<Target> unmet = unmet(page);
    int met = having(page, State.MET).size();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Words(
            Style.Body,
            met + unmet.size() == 0
                ? "%d 项选树目标的里程碑均未到期或没有应选树的对象。".formatted(page.targets().size())
                : "里程碑已到期的 %d 项选树目标中，%d 项达到、%d 项未达到%s。"
                    .formatted(met + unmet.size(), met, unmet.size(), lacking(unmet))));
    unmet.stream()
        .limit(WORST_MAX)
        .map(target -> new Words(Style.Body, sentence(target)))
        .forEach(blocks::add);
    return blocks;
  }

  private static String lacking(List<Target> unmet) {
    long gap = unmet.stream().mapToLong(target -> gap(target.progress())).sum();
    return gap == 0 ? "" : "，共差 %s 家".formatted(Numbers.whole(gap));
  }

  private static String sentence(Target target) {
    Progress progress = target.progress();
    return "%s：目标 %s 家，有效称号 %s 家，%s；%d 个单位中 %d 个未达到到期的里程碑。"
        .formatted(
            target.name(),
            Numbers.whole(progress.wanted()),
            Numbers.whole(progress.valid()),
            progress.words(),
            target.units(),
            target.behind());
  }

  private static long gap(Progress progress) {
    Long gap = progress.gap();
    return gap == null ? 0 : gap;
  }
}
