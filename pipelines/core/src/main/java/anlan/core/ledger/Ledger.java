package anlan.core.ledger;

import anlan.core.catalogue.Catalogue;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * All rows of one subject that indicators ask for (分户账), and the timeline they yield.
 *
 * <p>Putting the same row again changes nothing, and rows may come in any order. A change posts the
 * difference of two timelines (a {@link Journal} does this cheaply):
 *
 * <pre>
 *   Timeline old = ledger.timeline(catalogue, horizonDay);
 *   ledger.put(inspection);
 *   Timeline.difference(ledger.timeline(catalogue, horizonDay), old).forEach(…);
 * </pre>
 *
 * <p>Bound: {@link #prune} forgets what no period from the horizon on can see, so a ledger holds
 * some two to three years of its subject. What a change has to say about forgotten days is refused:
 * {@link #put(SubjectState)} and {@link #removeState} return false, and of an inspection ask {@link
 * Inspection#isBeyond} first. Both are rejected with reason BEYOND_LEDGER.
 *
 * <p>Not thread-safe.
 */
public final class Ledger {
  /** State rows are kept this long before the horizon: longer than any grace after an opening. */
  private static final int DAYS_KEPT_BEFORE_HORIZON = 366;

  private static final int NOTHING_FORGOTTEN = Integer.MIN_VALUE;

  private final StateRows states;
  private final InspectionRows inspections;

  /** Effective day of the first state row kept, if rows before it were forgotten. */
  private int opening;

  /** An empty ledger. */
  public Ledger() {
    this(new StateRows(), new InspectionRows(), NOTHING_FORGOTTEN);
  }

  private Ledger(StateRows states, InspectionRows inspections, int opening) {
    this.states = states;
    this.inspections = inspections;
    this.opening = opening;
  }

  /**
   * Inserts a state row, or replaces the row of the same id.
   *
   * @return false, and nothing is changed, if the change reaches into forgotten days
   */
  public boolean put(SubjectState state) {
    if (opening != NOTHING_FORGOTTEN && reachesBack(state)) {
      return false;
    }
    states.put(state);
    return true;
  }

  /**
   * Removes a state row; a row that isn't there is no error.
   *
   * @return false, and nothing is changed, if the change reaches into forgotten days
   */
  public boolean removeState(long stateId) {
    if (opening != NOTHING_FORGOTTEN && opens(stateId)) {
      return false;
    }
    states.remove(stateId);
    return true;
  }

  /** Inserts an inspection, or replaces the one of the same id. */
  public void put(Inspection inspection) {
    inspections.put(inspection);
  }

  /** Removes an inspection; one that isn't there is no error. */
  public void removeInspection(long inspectionId) {
    inspections.remove(inspectionId);
  }

  /** Whether there are no rows, so that the ledger itself can be dropped. */
  public boolean isEmpty() {
    return states.count == 0 && inspections.count == 0;
  }

  /**
   * The steps the rows yield: the stock on all days, the indicators of periods that start on or
   * after the horizon. Steps may lie in the future.
   *
   * @param horizonDay a 1 January, in days since 1970-01-01
   */
  public Timeline timeline(Catalogue catalogue, int horizonDay) {
    Timeline timeline = new Timeline();
    post(catalogue, horizonDay, horizonDay, Bookkeeper.NEVER, timeline, 1);
    return timeline;
  }

  /**
   * Forgets inspections before the horizon, and state rows that no day from a year before it on can
   * see. Posts nothing: timelines taken after it still differ from each other as before.
   */
  public void prune(int horizonDay) {
    if (states.count > 0) {
      inspections.removeFirst(inspections.before(horizonDay));
    }
    int opener = 0;
    while (opener + 1 < states.count
        && states.effectiveOn[opener + 1] <= horizonDay - DAYS_KEPT_BEFORE_HORIZON) {
      opener++;
    }
    if (opener > 0) {
      states.removeFirst(opener);
      opening = states.effectiveOn[0];
    }
  }

  /**
   * Adds the part of the timeline, {@code sign} times, that a change between two days can reach:
   * periods that hold one of the days, and the stock if the last is {@link Bookkeeper#NEVER}.
   */
  void post(Catalogue catalogue, int horizonDay, int from, int to, Timeline sum, int sign) {
    new Bookkeeper(catalogue, states, inspections, sum, sign).post(horizonDay, from, to);
  }

  /** The effective day of a state row, {@link Integer#MAX_VALUE} if there is no such row. */
  int effectiveOn(long stateId) {
    int at = states.indexOf(stateId);
    return at < 0 ? Integer.MAX_VALUE : states.effectiveOn[at];
  }

  /** The business date of an inspection, {@link Integer#MAX_VALUE} if there is no such row. */
  int checkedOn(long inspectionId) {
    int at = inspections.indexOf(inspectionId);
    return at < 0 ? Integer.MAX_VALUE : inspections.checkedOn[at];
  }

  /** A ledger of the same rows that shares nothing which changes. */
  public Ledger copy() {
    return new Ledger(states.copy(), inspections.copy(), opening);
  }

  /** Writes all rows. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(opening);
    states.write(out);
    inspections.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Ledger read(DataInput in) throws IOException {
    int opening = in.readInt();
    StateRows states = StateRows.read(in);
    return new Ledger(states, InspectionRows.read(in), opening);
  }

  /** Whether the opening row would no longer be the first, or no longer on its day. */
  private boolean reachesBack(SubjectState state) {
    if (opens(state.id()) || state.effectiveOn() < opening) {
      return state.effectiveOn() != opening;
    }
    return state.effectiveOn() == opening && state.id() < states.ids[0];
  }

  private boolean opens(long stateId) {
    return states.count > 0 && states.ids[0] == stateId;
  }
}
