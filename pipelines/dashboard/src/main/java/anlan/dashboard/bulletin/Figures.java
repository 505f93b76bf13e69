package anlan.dashboard.bulletin;

import anlan.dashboard.accident.YearDeaths;
import anlan.dashboard.assessment.Ranking;
import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.UnitItems;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.hazard.StockPage;
import anlan.dashboard.title.ProgressPage;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * All that a bulletin tells: the answers that the pages show.
 *
 * @param coverage of the quarter
 * @param hazards as of the clock's day
 * @param deaths of the running year
 * @param titles as of the clock's day
 * @param ranking live scores of the quarter
 * @param approved the result of the quarter that was approved (审定); none while there is none
 * @param items of the units that are named, by their codes
 */
record Figures(
    Overview coverage,
    StockPage hazards,
    YearDeaths deaths,
    ProgressPage titles,
    Ranking ranking,
    List<PeerGroup> approved,
    Map<String, UnitItems> items) {
  /** The cut of the first answer, which is that of all if they agree. */
  Cut cut() {
    return coverage.cut();
  }

  /** What was approved counts; before that, what is live. */
  List<PeerGroup> groups() {
    return approved.isEmpty() ? ranking.groups() : approved;
  }

  boolean isOfOneCut() {
    return cuts().distinct().count() == 1;
  }

  /** The newest of the cuts. */
  long lastCut() {
    return cuts().max().orElseThrow();
  }

  private LongStream cuts() {
    return LongStream.concat(
        LongStream.of(
            coverage.cut().number(),
            hazards.cut().number(),
            deaths.cut(),
            titles.cut().number(),
            ranking.cut().number()),
        items.values().stream().mapToLong(UnitItems::cut));
  }
}
