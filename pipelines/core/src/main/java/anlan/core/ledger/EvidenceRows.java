package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.catalogue.Catalogue;
import anlan.core.inspection.InspectionFacts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The inspections of one subject, or its activities, sorted by business date, in parallel arrays.
 * Only grid checks are reviewed: most subjects have no array for that.
 */
final class EvidenceRows {
  int count;
  long[] ids = new long[2];
  int[] checkedOn = new int[2];
  int[] uploadedOn = new int[2];
  short[] facts = new short[2];
  private int @Nullable [] reviewedOn;

  void put(Inspection inspection) {
    put(
        inspection.id(),
        inspection.checkedOn(),
        inspection.uploadedOn(),
        inspection.facts(),
        inspection.reviewedOn());
  }

  void put(Activity activity) {
    put(
        activity.id(),
        activity.happenedOn(),
        activity.uploadedOn(),
        factsOf(activity),
        Inspection.NOT_REVIEWED);
  }

  /** What evidence asks of an activity, see {@link InspectionFacts}. */
  static int factsOf(Activity activity) {
    return InspectionFacts.ofActivity(activity.kind(), !activity.isVoid(), activity.isUploaded());
  }

  private void put(long id, int day, int uploaded, int itsFacts, int reviewed) {
    remove(id);
    if (count == ids.length) {
      resize(count + count / 2 + 2);
    }
    int at = count;
    while (at > 0 && checkedOn[at - 1] > day) {
      at--;
    }
    move(at, at + 1);
    count++;
    ids[at] = id;
    checkedOn[at] = day;
    uploadedOn[at] = uploaded;
    facts[at] = (short) itsFacts;
    if (reviewedOn == null && reviewed != Inspection.NOT_REVIEWED) {
      reviewedOn = new int[ids.length];
      Arrays.fill(reviewedOn, Inspection.NOT_REVIEWED);
    }
    if (reviewedOn != null) {
      reviewedOn[at] = reviewed;
    }
  }

  /** Whether a row is one that a town reviews. */
  boolean isReviewable(int at) {
    return InspectionFacts.isReviewable(facts[at]);
  }

  /** The day of the town's review, {@link Inspection#NOT_REVIEWED} if there was none. */
  int reviewedOn(int at) {
    return reviewedOn == null ? Inspection.NOT_REVIEWED : reviewedOn[at];
  }

  /** Whether there is such a row that differs from another at most in its review. */
  boolean isAlike(Inspection inspection) {
    int at = indexOf(inspection.id());
    return at >= 0
        && checkedOn[at] == inspection.checkedOn()
        && uploadedOn[at] == inspection.uploadedOn()
        && facts[at] == inspection.facts();
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

  /** The business date of a row, {@link Integer#MAX_VALUE} if there is no such row. */
  int dayOf(long id) {
    int at = indexOf(id);
    return at < 0 ? Integer.MAX_VALUE : checkedOn[at];
  }

  /** The evidence a row is, as bits of the catalogue; none if there is no such row. */
  int evidenceOf(long id, Catalogue catalogue) {
    int at = indexOf(id);
    return at < 0 ? 0 : catalogue.evidenceOf(facts[at]);
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

  /** The first day of a row, not before the given, {@link Integer#MAX_VALUE} if there is none. */
  int firstFrom(int day) {
    int at = before(day);
    return at < count ? checkedOn[at] : Integer.MAX_VALUE;
  }

  /** Forgets the first rows. */
  void removeFirst(int rows) {
    move(rows, 0);
    count -= rows;
  }

  EvidenceRows copy() {
    EvidenceRows copy = new EvidenceRows();
    copy.count = count;
    copy.ids = ids.clone();
    copy.checkedOn = checkedOn.clone();
    copy.uploadedOn = uploadedOn.clone();
    copy.facts = facts.clone();
    copy.reviewedOn = reviewedOn == null ? null : reviewedOn.clone();
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    out.writeBoolean(reviewedOn != null);
    for (int i = 0; i < count; i++) {
      out.writeLong(ids[i]);
      out.writeInt(checkedOn[i]);
      out.writeInt(uploadedOn[i]);
      out.writeShort(facts[i]);
      if (reviewedOn != null) {
        out.writeInt(reviewedOn[i]);
      }
    }
  }

  static EvidenceRows read(DataInput in) throws IOException {
    EvidenceRows rows = new EvidenceRows();
    int count = in.readInt();
    rows.resize(Math.max(2, count));
    rows.count = count;
    int[] reviewedOn = in.readBoolean() ? new int[rows.ids.length] : null;
    for (int i = 0; i < count; i++) {
      rows.ids[i] = in.readLong();
      rows.checkedOn[i] = in.readInt();
      rows.uploadedOn[i] = in.readInt();
      rows.facts[i] = in.readShort();
      if (reviewedOn != null) {
        reviewedOn[i] = in.readInt();
      }
    }
    rows.reviewedOn = reviewedOn;
    return rows;
  }

  /** Moves the rows from {@code from} on to {@code to} on. */
  private void move(int from, int to) {
    int moved = count - from;
    System.arraycopy(ids, from, ids, to, moved);
    System.arraycopy(checkedOn, from, checkedOn, to, moved);
    System.arraycopy(uploadedOn, from, uploadedOn, to, moved);
    System.arraycopy(facts, from, facts, to, moved);
    if (reviewedOn != null) {
      System.arraycopy(reviewedOn, from, reviewedOn, to, moved);
    }
  }

  private void resize(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    checkedOn = Arrays.copyOf(checkedOn, capacity);
    uploadedOn = Arrays.copyOf(uploadedOn, capacity);
    facts = Arrays.copyOf(facts, capacity);
    if (reviewedOn != null) {
      reviewedOn = Arrays.copyOf(reviewedOn, capacity);
    }
  }
}
