package anlan.lake;

import java.util.Arrays;

/**
 * Where the row of each key is: an open-addressing hash table over two arrays of longs.
 *
 * <p>A slot takes 16 bytes and at most three of four are used, so a key costs 21 to 43 bytes (a
 * {@code HashMap} takes 86 to 128), and while the table doubles, for a moment, the old one as well.
 * A removed key leaves no mark: the keys behind it move up (backward shift), so that look-ups don't
 * slow down with age.
 */
final class KeyIndex {
  /** The place of a key that isn't there. */
  static final long ABSENT = -1;

  private static final int SLOTS_MIN = 1 << 8;
  private static final int SLOTS_MAX = 1 << 30;

  private long[] keys;
  private long[] places;
  private int size;

  /** An index that need not grow until it holds so many keys. */
  KeyIndex(long expected) {
    int slots = SLOTS_MIN;
    while (limit(slots) < expected && slots < SLOTS_MAX) {
      slots <<= 1;
    }
    keys = new long[slots];
    places = emptyPlaces(slots);
  }

  int size() {
    return size;
  }

  /** Bytes of heap that the arrays take. */
  long bytes() {
    return 2L * Long.BYTES * keys.length;
  }

  /** The place of a key, or {@link #ABSENT}. */
  long place(long key) {
    return places[slot(key)];
  }

  /** Sets a key's place, which is not negative, and returns the one before, or {@link #ABSENT}. */
  long put(long key, long place) {
    int slot = slot(key);
    long before = places[slot];
    if (before == ABSENT && size == limit(keys.length)) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    places[slot] = place;
    size += before == ABSENT ? 1 : 0;
    return before;
  }

  /** Removes a key and returns the place it had, or {@link #ABSENT}. */
  long remove(long key) {
    int slot = slot(key);
    long before = places[slot];
    if (before != ABSENT) {
      size--;
      close(slot);
    }
    return before;
  }

  /** Fills a gap with the keys behind it that a look-up would otherwise no longer reach. */
  private void close(int gap) {
    int mask = keys.length - 1;
    int free = gap;
    for (int slot = (gap + 1) & mask; places[slot] != ABSENT; slot = (slot + 1) & mask) {
      int home = home(keys[slot], mask);
      if (((slot - home) & mask) >= ((slot - free) & mask)) {
        keys[free] = keys[slot];
        places[free] = places[slot];
        free = slot;
      }
    }
    places[free] = ABSENT;
  }

  /** The slot that holds the key, or the free one where it belongs. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = home(key, mask);
    while (places[slot] != ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    if (keys.length == SLOTS_MAX) {
      throw new IllegalStateException(
          "one writer of a keyed table holds %d keys, the most it can; use more of them"
              .formatted(size));
    }
    long[] oldKeys = keys;
    long[] oldPlaces = places;
    keys = new long[oldKeys.length * 2];
    places = emptyPlaces(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPlaces[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  private static int limit(int slots) {
    return slots / 4 * 3;
  }

  private static long[] emptyPlaces(int slots) {
    long[] places = new long[slots];
    Arrays.fill(places, ABSENT);
    return places;
  }

  /** Keys count up, so their bits are mixed (the finalizer of MurmurHash3). */
  private static int home(long key, int mask) {
    long mixed = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) (mixed ^ (mixed >>> 33)) & mask;
  }
}
