package anlan.core.ledger;

import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The hazards of one subject, sorted by the day they were found, in parallel arrays. Most subjects
 * have none: the arrays then are shared and empty. A city knows few categories, so equal ones are
 * one object.
 */
final class HazardRows {
  /** The same kind found again within so many months of closing is a recurrence (同类复发). */
  private static final int RECURS_WITHIN_MONTHS = 12;

  private static final HazardLevel[] LEVELS = HazardLevel.values();
  private static final Origin[] ORIGINS = Origin.values();
  private static final int ORIGIN_BITS = 4;
  private static final int PLANNED = 1 << (ORIGIN_BITS + 1);
  private static final int DROPPED = PLANNED << 1;
  private static final long[] NO_IDS = {};
  private static final int[] NO_DAYS = {};
  private static final short[] NO_FACTS = {};
  private static final String[] NO_CATEGORIES = {};

  int count;
  int[] foundOn = NO_DAYS;
  private long[] ids = NO_IDS;
  private int[] deadline = NO_DAYS;
  private int[] rectifiedOn = NO_DAYS;
  private int[] reportedOn = NO_DAYS;
  private short[] facts = NO_FACTS;
  private String[] categories = NO_CATEGORIES;

  void put(Hazard hazard) {
    remove(hazard.id());
    if (count == ids.length) {
      resize(count + count / 2 + 1);
    }
    int at = count;
    while (at > 0 && foundOn[at - 1] > hazard.foundOn()) {
      at--;
    }
    move(at, at + 1);
    count++;
    ids[at] = hazard.id();
    foundOn[at] = hazard.foundOn();
    deadline[at] = hazard.deadline();
    rectifiedOn[at] = hazard.rectifiedOn();
    reportedOn[at] = hazard.reportedOn();
    facts[at] =
        (short)
            (hazard.origin().ordinal()
                | hazard.level().ordinal() << ORIGIN_BITS
                | (hazard.fullyPlanned() ? PLANNED : 0)
                | (hazard.dropped() ? DROPPED : 0));
    categories[at] = hazard.category().intern();
  }

  Hazard at(int at) {
    return new Hazard(
        ids[at],
        LEVELS[facts[at] >> ORIGIN_BITS & 1],
        ORIGINS[facts[at] & (1 << ORIGIN_BITS) - 1],
        categories[at],
        foundOn[at],
        deadline[at],
        rectifiedOn[at],
        reportedOn[at],
        (facts[at] & PLANNED) != 0,
        isDropped(at));
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

  /** Whether a row, if it counts, is of a category; none is of the empty one. */
  boolean isOf(int at, String category) {
    return !category.isEmpty() && !isDropped(at) && categories[at].equals(category);
  }

  /** The category of a hazard, empty if it has none or isn't there. */
  String categoryOf(long id) {
    int at = indexOf(id);
    return at < 0 ? "" : categories[at];
  }

  /**
   * Whether there is such a row that was found on the same day, of the same kind, and counts alike.
   */
  boolean foundAlike(Hazard hazard) {
    int at = indexOf(hazard.id());
    return at >= 0
        && foundOn[at] == hazard.foundOn()
        && isDropped(at) == hazard.dropped()
        && categories[at].equals(hazard.category());
  }

  /**
   * When the same kind was found again soon after a hazard was closed, {@link Course#NEVER} if it
   * wasn't.
   */
  int recurredOn(Hazard hazard, Course course) {
    int closedOn = course.closedOn();
    if (closedOn == Course.NEVER || hazard.category().isEmpty()) {
      return Course.NEVER;
    }
    int last = (int) LocalDate.ofEpochDay(closedOn).plusMonths(RECURS_WITHIN_MONTHS).toEpochDay();
    return firstFound(hazard.category(), closedOn, last);
  }

  /**
   * Forgets those found before a day that were closed before another, unless they recurred in one
   * that is kept, and what was done about them.
   */
  void forget(int foundBefore, int closedBefore, ActRows acts) {
    for (int i = count - 1; i >= 0; i--) {
      if (foundOn[i] < foundBefore) {
        Hazard hazard = at(i);
        Course course = Course.of(hazard, acts.of(hazard.id()));
        boolean mayRecur = course.closedOn() >= closedBefore;
        boolean recurred = recurredOn(hazard, course) != Course.NEVER;
        if (hazard.dropped() || !(mayRecur || recurred)) {
          remove(hazard.id());
        }
      }
    }
    acts.forget(foundBefore, hazard -> indexOf(hazard) >= 0);
  }

  /** The first day after one, up to another, on which one of a category was found, else NEVER. */
  private int firstFound(String category, int after, int upTo) {
    for (int i = 0; i < count; i++) {
      if (after < foundOn[i] && foundOn[i] <= upTo && isOf(i, category)) {
        return foundOn[i];
      }
    }
    return Course.NEVER;
  }

  private boolean isDropped(int at) {
    return (facts[at] & DROPPED) != 0;
  }

  /** The day the first was found, {@link Course#NEVER} if there is none. */
  int firstFoundOn() {
    return count == 0 ? Course.NEVER : foundOn[0];
  }

  HazardRows copy() {
    HazardRows copy = new HazardRows();
    copy.count = count;
    copy.ids = ids.clone();
    copy.foundOn = foundOn.clone();
    copy.deadline = deadline.clone();
    copy.rectifiedOn = rectifiedOn.clone();
    copy.reportedOn = reportedOn.clone();
    copy.facts = facts.clone();
    copy.categories = categories.clone();
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      out.writeLong(ids[i]);
      out.writeInt(foundOn[i]);
      out.writeInt(deadline[i]);
      out.writeInt(rectifiedOn[i]);
      out.writeInt(reportedOn[i]);
      out.writeShort(facts[i]);
      out.writeUTF(categories[i]);
    }
  }

  static HazardRows read(DataInput in) throws IOException {
    HazardRows rows = new HazardRows();
    int count = in.readInt();
    if (count > 0) {
      rows.resize(count);
    }
    rows.count = count;
    for (int i = 0; i < count; i++) {
      rows.ids[i] = in.readLong();
      rows.foundOn[i] = in.readInt();
      rows.deadline[i] = in.readInt();
      rows.rectifiedOn[i] = in.readInt();
      rows.reportedOn[i] = in.readInt();
      rows.facts[i] = in.readShort();
      rows.categories[i] = in.readUTF().intern();
    }
    return rows;
  }

  /** Moves the rows from {@code from} on to {@code to} on. */
  private void move(int from, int to) {
    int moved = count - from;
    System.arraycopy(ids, from, ids, to, moved);
    System.arraycopy(foundOn, from, foundOn, to, moved);
    System.arraycopy(deadline, from, deadline, to, moved);
    System.arraycopy(rectifiedOn, from, rectifiedOn, to, moved);
    System.arraycopy(reportedOn, from, reportedOn, to, moved);
    System.arraycopy(facts, from, facts, to, moved);
    System.arraycopy(categories, from, categories, to, moved);
  }

  private void resize(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    foundOn = Arrays.copyOf(foundOn, capacity);
    deadline = Arrays.copyOf(deadline, capacity);
    rectifiedOn = Arrays.copyOf(rectifiedOn, capacity);
    reportedOn = Arrays.copyOf(reportedOn, capacity);
    facts = Arrays.copyOf(facts, capacity);
    categories = Arrays.copyOf(categories, capacity);
  }
}
