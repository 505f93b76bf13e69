package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.District;
import anlan.city.place.Town;
import anlan.city.season.Season.Habit;
import anlan.city.season.Span;
import anlan.city.subject.Life;
import anlan.city.subject.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grid keepers' checks (网格检查) of nine-small places, once a quarter, some twice. */
final class GridChecks {
  private static final long REVIEW = 63;

  private GridChecks() {}

  static void add(Life life, Setting setting, Dice dice, List<Check> checks) {
    List<Span> quarters = Span.quarters(setting.year());
    for (int quarter = 0; quarter < quarters.size(); quarter++) {
      int times = dice.chance(0.1) ? 2 : 1;
      for (int time = 0; time < times; time++) {
        Pace.Met met = Pace.meet(life, Habit.GRID, quarters.get(quarter), setting, dice);
        if (met == null || !met.state().isNineSmall() || life.isNeglected(met.day())) {
          continue;
        }
        double chance = Pace.chance(met.state(), setting, District::grid, quarter);
        if (dice.chance(chance)) {
          Check check = gridCheck(met, chance, setting, dice);
          Town town = setting.gazetteer().town(met.state().town());
          Dice ofReview = Dice.of(setting.seed(), life.id(), REVIEW, met.day());
          checks.add(check.reviewedAt(Review.of(check.uploadedAt(), town, ofReview)));
        }
      }
    }
  }

  private static Check gridCheck(Pace.Met met, double diligence, Setting setting, Dice dice) {
    long recordedAt = Visit.recorded(met.day(), dice);
    return Visit.other(
        "GRID_CHECK",
        "GRID",
        met.day(),
        Findings.ofInspector(0.7, dice),
        uploadedAt(recordedAt, diligence, dice),
        recordedAt,
        Teams.grid(met.state(), setting));
  }

  private static @Nullable Long uploadedAt(long recordedAt, double diligence, Dice dice) {
    if (dice.chance((1 - diligence) * 0.25)) {
      return null;
    }
    boolean late = dice.chance(0.03);
    return recordedAt + (late ? dice.between(4, 25) * 86_400L : dice.between(30, 80_000));
  }
}
