package anlan.core.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The inspections of one subject, sorted by business date, in parallel arrays. */
final class InspectionRows {
  int count;
  long[] ids = new long[2];
  int[] checkedOn = new int[2];
  int[] uploadedOn = new int[2];
  short[] facts = new short[2];

  void put(Inspection inspection) {
    remove(inspection.id());
    if (count == ids.length) {
      resize(count + count / 2 + 2);
    }
    int at = count;
    while (at > 0 && checkedOn[at - 1] > inspection.checkedOn()) {
      at--;
    }
    move(at, at + 1);
    count++;
    ids[at] = inspection.id();
    checkedOn[at] = inspection.checkedOn();
    uploadedOn[at] = inspection.uploadedOn();
    facts[at] = (short) inspection.facts();
  }

  void remove(long id) {
    int at = indexOf(id);
    if (at >= 0) {
      move(at + 1, at);
      count--;
    }
  }

  int indexOf(long id) {
    for (int i = 0; i < count; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  /** The day of the first, {@link Integer#MAX_VALUE} if there is none. */
  int firstCheckedOn() {
    return count == 0 ? Integer.MAX_VALUE : checkedOn[0];
  }

  /** How many rows were checked before a day; also the index of the first that was not. */
  int before(int day) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (checkedOn[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Forgets the first rows. */
  void removeFirst(int rows) {
    move(rows, 0);
    count -= rows;
  }

  InspectionRows copy() {
    InspectionRows copy = new InspectionRows();
    copy.count = count;
    copy.ids = ids.clone();
    copy.checkedOn = checkedOn.clone();
    copy.uploadedOn = uploadedOn.clone();
    copy.facts = facts.clone();
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      out.writeLong(ids[i]);
      out.writeInt(checkedOn[i]);
      out.writeInt(uploadedOn[i]);
      out.writeShort(facts[i]);
    }
  }

  static InspectionRows read(DataInput in) throws IOException {
    InspectionRows rows = new InspectionRows();
    int count = in.readInt();
    rows.resize(Math.max(2, count));
    rows.count = count;
    for (int i = 0; i < count; i++) {
      rows.ids[i] = in.readLong();
      rows.checkedOn[i] = in.readInt();
      rows.uploadedOn[i] = in.readInt();
      rows.facts[i] = in.readShort();
    }
    return rows;
  }

  /** Moves the rows from {@code from} on to {@code to} on. */
  private void move(int from, int to) {
    int moved = count - from;
    System.arraycopy(ids, from, ids, to, moved);
    System.arraycopy(checkedOn, from, checkedOn, to, moved);
    System.arraycopy(uploadedOn, from, uploadedOn, to, moved);
    System.arraycopy(facts, from, facts, to, moved);
  }

  private void resize(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    checkedOn = Arrays.copyOf(checkedOn, capacity);
    uploadedOn = Arrays.copyOf(uploadedOn, capacity);
    facts = Arrays.copyOf(facts, capacity);
  }
}
