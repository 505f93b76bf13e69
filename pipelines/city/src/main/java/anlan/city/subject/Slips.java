package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.season.Day;
import java.util.ArrayList;
import java.util.List;

/** Slips of the pen in state rows: wrong days, missing departments, rows that were a mistake. */
final class Slips {
  private static final int MISTAKEN = 90;

  private Slips() {}

  static List<Entry<State>> of(List<State> truth, Dice dice) {
    List<Entry<State>> entries = new ArrayList<>(truth.size() + 1);
    for (State state : truth) {
      entries.add(slip(state, dice));
    }
    if (dice.chance(0.0015)) {
      entries.add(mistake(truth.get(truth.size() - 1), dice));
    }
    return entries;
  }

  private static Entry<State> slip(State state, Dice dice) {
    int mendedOn = Day.on(state.recordedAt()) + dice.between(2, 30);
    int luck = dice.below(1_000);
    if (luck < 6) {
      State wrong = state.withEffectiveOn(state.effectiveOn() - dice.between(1, 10));
      return Entry.amended(wrong, mendedOn, state);
    }
    if (luck < 9 && state.department() != null) {
      return Entry.amended(state.withDepartment(null), mendedOn, state);
    }
    return Entry.lasting(state);
  }

  /** A suspension noted for the wrong subject, taken out again. */
  private static Entry<State> mistake(State last, Dice dice) {
    int day = last.effectiveOn() + dice.between(5, 60);
    long recordedAt = Recording.after(day, dice);
    State wrong =
        last.next(last.subjectId() * Life.STATES + MISTAKEN, day, recordedAt)
            .withStatus("SUSPENDED");
    return Entry.deleted(wrong, Day.on(recordedAt) + dice.between(2, 20));
  }
}
