package anlan.jobs.scores;

import anlan.core.calendar.Period;
import anlan.core.scoring.ItemScore;
import anlan.core.scoring.Ranking;
import anlan.core.scoring.Scheme;
import anlan.core.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code indicators.scores} and {@code indicators.score_items}, in contract column order.
 */
final class ScoreRows {
  /** Where the cut stands in both: what differs only there is not written again. */
  static final int CUT = 6;

  private ScoreRows() {}

  /** A unit's row. */
  static @Nullable Object[] unit(
      Scheme scheme,
      String unit,
      Period quarter,
      int day,
      long cut,
      UnitScore score,
      Ranking.Place place) {
    return new @Nullable Object[] {
      scheme.jurisdiction(),
      unit,
      scheme.unitKind().name(),
      scheme.id(),
      quarter.label(),
      day,
      cut,
      scheme.peerGroups().get(unit),
      score.points(),
      score.bonus(),
      score.penalty(),
      score.total(),
      score.grade().name(),
      String.join(",", score.vetoes()),
      String.join(",", score.pendingVetoes()),
      score.unscoredWeight(),
      place.rank(),
      place.place()
    };
  }

  static @Nullable Object[] item(
      Scheme scheme, String unit, Period quarter, int day, long cut, ItemScore item) {
    return new @Nullable Object[] {
      scheme.jurisdiction(),
      unit,
      scheme.unitKind().name(),
      scheme.id(),
      quarter.label(),
      day,
      cut,
      item.item().id(),
      item.state().name(),
      item.numerator(),
      item.denominator(),
      item.value(),
      item.item().formula().toString(),
      item.item().weight().setScale(item.points().scale()),
      item.effectiveWeight(),
      item.points()
    };
  }
}
