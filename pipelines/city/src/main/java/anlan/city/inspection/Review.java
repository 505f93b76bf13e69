package anlan.city.inspection;

import anlan.city.chance.Dice;
import anlan.city.place.Town;
import anlan.city.season.Day;
import org.jspecify.annotations.Nullable;

/**
 * When a town reviews an uploaded grid check (镇街审核): mostly within days, in slack towns later or
 * never.
 */
public final class Review {
  private Review() {}

  /** The instant, in seconds; null if never, or if there is nothing to review. */
  static @Nullable Long of(@Nullable Long uploadedAt, Town town, Dice dice) {
    if (uploadedAt == null || dice.chance(neglect(town))) {
      return null;
    }
    boolean late = dice.chance(neglect(town));
    int days = late ? dice.between(8, 25) : dice.between(0, 6);
    return uploadedAt + days * Day.SECONDS + dice.between(600, 20_000);
  }

  /** Whether a town gets round, on a day, to a check that waits for it. */
  public static boolean happens(Town town, Dice dice) {
    return dice.chance(0.45 * (1 - 2 * neglect(town)));
  }

  /** From nearly none to a fifth. */
  private static double neglect(Town town) {
    return 0.01 + 0.25 * Math.max(0, town.slack() - 0.6);
  }
}
