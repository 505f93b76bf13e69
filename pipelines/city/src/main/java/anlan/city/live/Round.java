package anlan.city.live;

import anlan.city.chance.Dice;

/** A shuffled list of subjects, visited in turn, so that the year reaches all alike. */
final class Round {
  private final long[] subjects;
  private int next;

  Round(long[] ordered, Dice dice) {
    subjects = ordered.clone();
    for (int i = subjects.length - 1; i > 0; i--) {
      int other = dice.below(i + 1);
      long subject = subjects[i];
      subjects[i] = subjects[other];
      subjects[other] = subject;
    }
  }

  int size() {
    return subjects.length;
  }

  long any(Dice dice) {
    return subjects[dice.below(subjects.length)];
  }

  long next() {
    next = next == subjects.length ? 0 : next;
    return subjects[next++];
  }
}
