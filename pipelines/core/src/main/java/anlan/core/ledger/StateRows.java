package anlan.core.ledger;

import static java.util.Objects.requireNonNull;

import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The state rows of one subject, sorted by effective day and id, in parallel arrays. */
final class StateRows {
  private static final Status[] STATUSES = Status.values();
  private static final SubjectClass[] CLASSES = SubjectClass.values();
  private static final Level[] LEVELS = Level.values();
  private static final int STANDARDISED = 1;
  private static final int LICENSED_OR_ABOVE_SCALE = 2;

  /** The bits of attributes come after those of the two flags. */
  private static final int ATTRIBUTES_SHIFT = 2;

  int count;
  long[] ids = new long[1];
  int[] effectiveOn = new int[1];
  Status[] status = new Status[1];
  private byte[] flags = new byte[1];
  Cell[] cells = new Cell[1];

  void put(SubjectState state) {
    remove(state.id());
    if (count == ids.length) {
      resize(count + 2);
    }
    int at = count;
    while (at > 0
        && (effectiveOn[at - 1] > state.effectiveOn()
            || (effectiveOn[at - 1] == state.effectiveOn() && ids[at - 1] > state.id()))) {
      at--;
    }
    move(at, at + 1);
    count++;
    ids[at] = state.id();
    effectiveOn[at] = state.effectiveOn();
    status[at] = state.status();
    flags[at] =
        (byte)
            ((state.standardised() ? STANDARDISED : 0)
                | (state.licensedOrAboveScale() ? LICENSED_OR_ABOVE_SCALE : 0)
                | state.attributes() << ATTRIBUTES_SHIFT);
    cells[at] = CellPool.pooled(state.cell());
  }

  void remove(long id) {
    int at = indexOf(id);
    if (at >= 0) {
      move(at + 1, at);
      count--;
    }
  }

  boolean isStandardised(int at) {
    return (flags[at] & STANDARDISED) != 0;
  }

  boolean isLicensedOrAboveScale(int at) {
    return (flags[at] & LICENSED_OR_ABOVE_SCALE) != 0;
  }

  /** The attributes a state has, as bits. */
  int attributes(int at) {
    return flags[at] >> ATTRIBUTES_SHIFT;
  }

  int indexOf(long id) {
    for (int i = 0; i < count; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where the subject stood on a day; before its first state, where it stands on that one's day.
   */
  Cell cellOn(int day) {
    int sought = Math.max(day, effectiveOn[0]);
    int at = count - 1;
    while (effectiveOn[at] > sought) {
      at--;
    }
    return cells[at];
  }

  /** Forgets the first rows. */
  void removeFirst(int rows) {
    move(rows, 0);
    count -= rows;
  }

  StateRows copy() {
    StateRows copy = new StateRows();
    copy.count = count;
    copy.ids = ids.clone();
    copy.effectiveOn = effectiveOn.clone();
    copy.status = status.clone();
    copy.flags = flags.clone();
    copy.cells = cells.clone();
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      out.writeLong(ids[i]);
      out.writeInt(effectiveOn[i]);
      out.writeByte(status[i].ordinal());
      out.writeByte(flags[i]);
      Cell cell = cells[i];
      out.writeByte(requireNonNull(cell.subjectClass()).ordinal());
      out.writeByte(requireNonNull(cell.level()).ordinal());
      out.writeUTF(cell.town());
      out.writeUTF(cell.department());
      out.writeUTF(cell.sector());
      out.writeUTF(cell.category());
    }
  }

  static StateRows read(DataInput in) throws IOException {
    StateRows rows = new StateRows();
    int count = in.readInt();
    rows.resize(Math.max(1, count));
    rows.count = count;
    for (int i = 0; i < count; i++) {
      rows.ids[i] = in.readLong();
      rows.effectiveOn[i] = in.readInt();
      rows.status[i] = STATUSES[in.readByte()];
      rows.flags[i] = in.readByte();
      SubjectClass subjectClass = CLASSES[in.readByte()];
      Level level = LEVELS[in.readByte()];
      String town = in.readUTF();
      String department = in.readUTF();
      String sector = in.readUTF();
      rows.cells[i] =
          CellPool.pooled(new Cell(town, subjectClass, department, level, sector, in.readUTF()));
    }
    return rows;
  }

  /** Moves the rows from {@code from} on to {@code to} on. */
  private void move(int from, int to) {
    int moved = count - from;
    System.arraycopy(ids, from, ids, to, moved);
    System.arraycopy(effectiveOn, from, effectiveOn, to, moved);
    System.arraycopy(status, from, status, to, moved);
    System.arraycopy(flags, from, flags, to, moved);
    System.arraycopy(cells, from, cells, to, moved);
  }

  private void resize(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    effectiveOn = Arrays.copyOf(effectiveOn, capacity);
    status = Arrays.copyOf(status, capacity);
    flags = Arrays.copyOf(flags, capacity);
    cells = Arrays.copyOf(cells, capacity);
  }
}
