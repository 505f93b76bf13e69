package anlan.core.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks units among their peers (同类组排名): vetoed ones behind all others, the higher total first;
 * equal ones share a rank and the next is skipped (1, 1, 3).
 */
public final class Ranking {
  private static final Comparator<UnitScore> RANK =
      Comparator.<UnitScore, Boolean>comparing(score -> !score.vetoes().isEmpty())
          .thenComparing(UnitScore::total, Comparator.reverseOrder());

  private Ranking() {}

  /**
   * A unit's place.
   *
   * @param rank shared by equals
   * @param place in the order they are shown, from 1
   */
  public record Place(int rank, int place) {}

  /** The places of all units of one peer group, by code. */
  public static Map<String, Place> of(Map<String, UnitScore> scores) {
    List<Map.Entry<String, UnitScore>> order = new ArrayList<>(scores.entrySet());
    order.sort(
        Map.Entry.<String, UnitScore>comparingByValue(
                RANK.thenComparing(UnitScore::standing, TieBreak.ORDER))
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Place> places = new LinkedHashMap<>();
    int rank = 0;
    for (int i = 0; i < order.size(); i++) {
      boolean equal =
          i > 0 && RANK.compare(order.get(i - 1).getValue(), order.get(i).getValue()) == 0;
      rank = equal ? rank : i + 1;
      places.put(order.get(i).getKey(), new Place(rank, i + 1));
    }
    return places;
  }
}
