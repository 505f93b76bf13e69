package anlan.wire;

import java.util.Arrays;

/**
 * The subject each row of a table is about, by key, while history is replayed.
 *
 * <p>An open-addressing hash table over two arrays of longs, filled to two thirds before it
 * doubles: 24 to 48 bytes a row. A removed key keeps its slot.
 */
final class KeySubjects {
  private static final int SLOTS_MIN = 1 << 8;
  private static final int SLOTS_MAX = 1 << 30;

  private long[] keys = new long[SLOTS_MIN];
  private long[] subjects = emptySlots(SLOTS_MIN);
  private boolean[] used = new boolean[SLOTS_MIN];
  private int size;

  /** Notes a key's subject and returns the one before, {@link Change#NO_SUBJECT} if none. */
  long put(long key, long subject) {
    int slot = slot(key);
    if (!used[slot]) {
      if (size == keys.length / 3 * 2) {
        grow();
        slot = slot(key);
      }
      used[slot] = true;
      keys[slot] = key;
      size++;
    }
    long before = subjects[slot];
    subjects[slot] = subject;
    return before;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (mixed(key) >>> 32) & mask;
    while (used[slot] && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Keys count up, so their bits are mixed (Fibonacci hashing). */
  private static long mixed(long key) {
    return (key ^ (key >>> 32)) * 0x9e3779b97f4a7c15L;
  }

  private void grow() {
    if (keys.length == SLOTS_MAX) {
      throw new IllegalStateException("a table of more than " + size + " rows can't be replayed");
    }
    long[] keysBefore = keys;
    long[] subjectsBefore = subjects;
    boolean[] usedBefore = used;
    keys = new long[keysBefore.length * 2];
    subjects = emptySlots(keys.length);
    used = new boolean[keys.length];
    for (int old = 0; old < keysBefore.length; old++) {
      if (usedBefore[old]) {
        int slot = slot(keysBefore[old]);
        used[slot] = true;
        keys[slot] = keysBefore[old];
        subjects[slot] = subjectsBefore[old];
      }
    }
  }

  private static long[] emptySlots(int slots) {
    long[] empty = new long[slots];
    Arrays.fill(empty, Change.NO_SUBJECT);
    return empty;
  }
}
