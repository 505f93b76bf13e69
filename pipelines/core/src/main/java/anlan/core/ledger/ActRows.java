package anlan.core.ledger;

import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardAct.Kind;
import anlan.core.hazard.HazardAct.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** What was done about the hazards of one subject, in no order, in parallel arrays. */
final class ActRows {
  private static final Kind[] KINDS = Kind.values();
  private static final long[] NO_IDS = {};
  private static final int[] NO_DAYS = {};
  private static final byte[] NO_KINDS = {};

  int count;
  private byte[] kinds = NO_KINDS;
  private long[] ids = NO_IDS;
  private long[] hazardIds = NO_IDS;
  private int[] first = NO_DAYS;
  private int[] second = NO_DAYS;
  private int[] third = NO_DAYS;

  void put(HazardAct act) {
    int at = indexOf(act.kind().source(), act.id());
    if (at < 0) {
      if (count == ids.length) {
        resize(count + count / 2 + 1);
      }
      at = count++;
    }
    kinds[at] = (byte) act.kind().ordinal();
    ids[at] = act.id();
    hazardIds[at] = act.hazardId();
    first[at] = act.first();
    second[at] = act.second();
    third[at] = act.third();
  }

  void remove(Source source, long id) {
    int at = indexOf(source, id);
    if (at >= 0) {
      replaceWithLast(at);
    }
  }

  /** The act of a table and key, null if there is none. */
  @Nullable HazardAct find(Source source, long id) {
    int at = indexOf(source, id);
    return at < 0 ? null : at(at);
  }

  /** All that was done about a hazard. */
  List<HazardAct> of(long hazardId) {
    List<HazardAct> acts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (hazardIds[i] == hazardId) {
        acts.add(at(i));
      }
    }
    return acts;
  }

  /** Forgets acts that were over before a day and whose hazard isn't kept. */
  void forget(int day, LongPredicate isKept) {
    for (int i = count - 1; i >= 0; i--) {
      if (first[i] < day && at(i).lastDay() < day && !isKept.test(hazardIds[i])) {
        replaceWithLast(i);
      }
    }
  }

  ActRows copy() {
    ActRows copy = new ActRows();
    copy.count = count;
    copy.kinds = kinds.clone();
    copy.ids = ids.clone();
    copy.hazardIds = hazardIds.clone();
    copy.first = first.clone();
    copy.second = second.clone();
    copy.third = third.clone();
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      out.writeByte(kinds[i]);
      out.writeLong(ids[i]);
      out.writeLong(hazardIds[i]);
      out.writeInt(first[i]);
      out.writeInt(second[i]);
      out.writeInt(third[i]);
    }
  }

  static ActRows read(DataInput in) throws IOException {
    ActRows rows = new ActRows();
    int count = in.readInt();
    if (count > 0) {
      rows.resize(count);
    }
    rows.count = count;
    for (int i = 0; i < count; i++) {
      rows.kinds[i] = in.readByte();
      rows.ids[i] = in.readLong();
      rows.hazardIds[i] = in.readLong();
      rows.first[i] = in.readInt();
      rows.second[i] = in.readInt();
      rows.third[i] = in.readInt();
    }
    return rows;
  }

  private HazardAct at(int at) {
    return new HazardAct(
        KINDS[kinds[at]], ids[at], hazardIds[at], first[at], second[at], third[at]);
  }

  private int indexOf(Source source, long id) {
    for (int i = 0; i < count; i++) {
      if (ids[i] == id && KINDS[kinds[i]].source() == source) {
        return i;
      }
    }
    return -1;
  }

  private void replaceWithLast(int at) {
    count--;
    kinds[at] = kinds[count];
    ids[at] = ids[count];
    hazardIds[at] = hazardIds[count];
    first[at] = first[count];
    second[at] = second[count];
    third[at] = third[count];
  }

  private void resize(int capacity) {
    kinds = Arrays.copyOf(kinds, capacity);
    ids = Arrays.copyOf(ids, capacity);
    hazardIds = Arrays.copyOf(hazardIds, capacity);
    first = Arrays.copyOf(first, capacity);
    second = Arrays.copyOf(second, capacity);
    third = Arrays.copyOf(third, capacity);
  }
}
