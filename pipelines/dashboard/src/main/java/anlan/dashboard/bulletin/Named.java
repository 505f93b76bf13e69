package anlan.dashboard.bulletin;

import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The units that a bulletin names (点名), across peer groups: those with the highest totals and those
 * with the lowest, vetoed ones (一票否决) before all others. At most three each and no more than half
 * of all; where the next has the same total as the last, fewer, so that of equals none is singled
 * out. What the documents leave open, and our rule (本系统约定).
 *
 * @param best the highest first
 * @param worst the lowest first
 */
record Named(List<Score> best, List<Score> worst) {
  private static final int NAMED_MAX = 3;

  private static final Comparator<Score> WORST_FIRST =
      Comparator.comparing((Score score) -> score.vetoes().isEmpty()).thenComparing(Score::total);

  static Named of(List<PeerGroup> groups) {
    List<Score> all =
        new ArrayList<>(groups.stream().flatMap(group -> group.scores().stream()).toList());
    all.sort(WORST_FIRST.thenComparing(Score::unit));
    List<Score> worst = first(all);
    all.sort(WORST_FIRST.reversed().thenComparing(Score::unit));
    return new Named(first(all).stream().filter(score -> score.vetoes().isEmpty()).toList(), worst);
  }

  private static List<Score> first(List<Score> sorted) {
    int count = Math.min(NAMED_MAX, sorted.size() / 2);
    while (count > 0 && WORST_FIRST.compare(sorted.get(count - 1), sorted.get(count)) == 0) {
      count--;
    }
    return List.copyOf(sorted.subList(0, count));
  }

  boolean isEmpty() {
    return best.isEmpty() && worst.isEmpty();
  }

  /** The codes of all that are named. */
  List<String> units() {
    return Stream.concat(best.stream(), worst.stream()).map(Score::unit).distinct().toList();
  }
}
