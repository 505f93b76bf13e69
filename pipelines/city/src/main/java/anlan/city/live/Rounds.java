package anlan.city.live;

import anlan.city.chance.Dice;
import anlan.city.database.EnterpriseReader;
import anlan.city.inspection.Errand;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rounds of a quarter: each errand goes through the subjects it suits. Made anew every quarter,
 * when the subjects opened meanwhile join. Holds eight bytes per subject and errand.
 */
final class Rounds {
  private static final List<String> CLASSES = List.of("HIGH_RISK", "GENERAL", "NINE_SMALL");

  private final List<Round> rounds = new ArrayList<>();
  private final double[] rising;
  private final int subjects;

  Rounds(EnterpriseReader reader, int day, Dice dice) throws SQLException {
    List<long[]> byClass = new ArrayList<>();
    for (String subjectClass : CLASSES) {
      byClass.add(reader.operating(subjectClass, day));
    }
    List<Double> weights = new ArrayList<>();
    for (Errand errand : Errand.values()) {
      Round round = new Round(suiting(errand, byClass), dice);
      rounds.add(round);
      weights.add(errand.yearly() * round.size());
    }
    rising = Dice.rising(weights);
    subjects = byClass.stream().mapToInt(ids -> ids.length).sum();
  }

  int subjects() {
    return subjects;
  }

  /** Drawn by how often each is run. */
  Errand errand(Dice dice) {
    return Errand.values()[dice.weighted(rising)];
  }

  long nextSubject(Errand errand) {
    return rounds.get(errand.ordinal()).next();
  }

  /** One that the errand suits, out of turn. */
  long anySubject(Errand errand, Dice dice) {
    return rounds.get(errand.ordinal()).any(dice);
  }

  private static long[] suiting(Errand errand, List<long[]> byClass) {
    List<long[]> parts = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < CLASSES.size(); i++) {
      if (errand.suits(CLASSES.get(i))) {
        parts.add(byClass.get(i));
        length += byClass.get(i).length;
      }
    }
    long[] all = new long[length];
    int at = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
