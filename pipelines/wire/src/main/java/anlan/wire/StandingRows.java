package anlan.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows that stood in one table before its snapshot: of each key a fingerprint of the row and the
 * subject it was about, until the key is taken.
 *
 * <p>An open-addressing hash table of 24 bytes a slot and two bits, filled to three quarters before
 * it grows by half: 33 to 49 bytes a row. Keys are whole numbers; texts (codes of divisions) are
 * numbered as they come, at some 130 bytes each. What is written is the rows that were not taken,
 * at 24 bytes each.
 */
final class StandingRows {
  /** No slot. */
  static final int NONE = -1;

  private static final int FIELDS = 3;
  private static final int SLOTS_MIN = 64;
  private static final int SLOTS_MAX = Integer.MAX_VALUE / FIELDS - 1;

  private final Map<String, Long> texts = new HashMap<>();
  private long[] slots = new long[SLOTS_MIN * FIELDS];
  private BitSet used = new BitSet();
  private BitSet taken = new BitSet();
  private int size;
  private int left;

  /** How many rows there were when it was filled or read back. */
  int size() {
    return size;
  }

  /** How many were not taken. */
  int left() {
    return left;
  }

  /** Adds a row; its key is new. */
  void add(Object key, long fingerprint, long subject) {
    add(number(key), fingerprint, subject);
  }

  private void add(long key, long fingerprint, long subject) {
    if (size == capacity() / 4 * 3) {
      grow();
    }
    int slot = slot(key);
    used.set(slot);
    slots[slot * FIELDS] = key;
    slots[slot * FIELDS + 1] = fingerprint;
    slots[slot * FIELDS + 2] = subject;
    size++;
    left++;
  }

  /** Takes the row of a key: its slot, or {@link #NONE} if there is none or it was taken before. */
  int take(Object key) {
    int slot = slot(number(key));
    if (!used.get(slot) || taken.get(slot)) {
      return NONE;
    }
    taken.set(slot);
    left--;
    return slot;
  }

  /** Whether a key's row is there and was not taken. */
  boolean isLeft(Object key) {
    int slot = slot(number(key));
    return used.get(slot) && !taken.get(slot);
  }

  long fingerprint(int slot) {
    return slots[slot * FIELDS + 1];
  }

  long subject(int slot) {
    return slots[slot * FIELDS + 2];
  }

  private int capacity() {
    return slots.length / FIELDS;
  }

  private long number(Object key) {
    if (key instanceof Long || key instanceof Integer) {
      return ((Number) key).longValue();
    }
    return texts.computeIfAbsent((String) key, unseen -> (long) texts.size());
  }

  /** The slot that holds the key, or the free one where it belongs. */
  private int slot(long key) {
    int capacity = capacity();
    int slot = home(key, capacity);
    while (used.get(slot) && slots[slot * FIELDS] != key) {
      slot = slot + 1 == capacity ? 0 : slot + 1;
    }
    return slot;
  }

  /** Keys count up, so their bits are mixed (the finalizer of MurmurHash3). */
  private static int home(long key, int capacity) {
    long mixed = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) (((mixed >>> 33) * capacity) >>> 31);
  }

  private void grow() {
    long[] before = slots;
    BitSet usedBefore = used;
    BitSet takenBefore = taken;
    int capacity = (int) Math.min(capacity() * 3L / 2, SLOTS_MAX);
    if (capacity == capacity()) {
      throw new IllegalStateException("a table of more than " + size + " rows can't be compared");
    }
    slots = new long[capacity * FIELDS];
    used = new BitSet(capacity);
    taken = new BitSet(capacity);
    for (int old = usedBefore.nextSetBit(0); old >= 0; old = usedBefore.nextSetBit(old + 1)) {
      int slot = slot(before[old * FIELDS]);
      System.arraycopy(before, old * FIELDS, slots, slot * FIELDS, FIELDS);
      used.set(slot);
      taken.set(slot, takenBefore.get(old));
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (Map.Entry<String, Long> text : texts.entrySet()) {
      Binary.writeString(out, text.getKey());
      out.writeLong(text.getValue());
    }
    out.writeInt(left);
    for (int slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(slot + 1)) {
      if (!taken.get(slot)) {
        for (int field = 0; field < FIELDS; field++) {
          out.writeLong(slots[slot * FIELDS + field]);
        }
      }
    }
  }

  static StandingRows read(DataInput in) throws IOException {
    StandingRows rows = new StandingRows();
    for (int texts = in.readInt(); texts > 0; texts--) {
      rows.texts.put(Binary.readString(in), in.readLong());
    }
    for (int left = in.readInt(); left > 0; left--) {
      rows.add(in.readLong(), in.readLong(), in.readLong());
    }
    return rows;
  }
}
