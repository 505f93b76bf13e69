package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.TimeLimit;
import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
 * some two to three years of its subject, and older hazards only while they are open and for a year
 * after, in which they may recur; a subject with thousands of hazards is slow, for each change
 * looks through its arrays. What a change has to say about forgotten days is refused: {@link
 * #put(SubjectState)} and {@link #removeState} return false, and of an inspection ask {@link
 * Inspection#isBeyond} first, of a hazard {@link #isBeyond}. All are rejected with reason
 * BEYOND_LEDGER.
 *
 * <p>A hazard (隐患) counts where its subject stood when it was found (发现日归属), from then on
 * unchanged; until the subject has a state it only makes an unknown subject of it, and what was
 * done about a hazard waits in the same way for the hazard. A title (称号) counts where its subject
 * stands, day by day; titles and accidents are few, and kept for good.
 *
 * <p>Not thread-safe.
 */
public final class Ledger {
  /**
   * State rows and closed hazards are kept this long before the horizon: longer than any grace
   * after an opening, and than a hazard takes to recur.
   */
  private static final int DAYS_KEPT_BEFORE_HORIZON = 366;

  private static final int NOTHING_FORGOTTEN = Integer.MIN_VALUE;

  /** Never put to. */
  private static final EvidenceRows NO_ACTIVITIES = new EvidenceRows();

  private final StateRows states;
  final EvidenceRows inspections;
  final HazardRows hazards;
  final ActRows acts;

  /** Null until the subject has done something: most, such as small shops, never report any. */
  private @Nullable EvidenceRows activities;

  /** Null until the subject has a title or an accident: most never have. */
  private @Nullable TitleRows titles;

  /** Effective day of the first state row kept, if rows before it were forgotten. */
  private int opening;

  /** An empty ledger. */
  public Ledger() {
    this(new StateRows(), new EvidenceRows(), new HazardRows(), new ActRows(), NOTHING_FORGOTTEN);
  }

  private Ledger(
      StateRows states, EvidenceRows inspections, HazardRows hazards, ActRows acts, int opening) {
    this.states = states;
    this.inspections = inspections;
    this.hazards = hazards;
    this.acts = acts;
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

  /** Inserts an activity, or replaces the one of the same id. */
  public void put(Activity activity) {
    if (activities == null) {
      activities = new EvidenceRows();
    }
    activities.put(activity);
  }

  /** Removes an activity; one that isn't there is no error. */
  public void removeActivity(long activityId) {
    if (activities != null) {
      activities.remove(activityId);
    }
  }

  /** Inserts a hazard, or replaces the one of the same id. */
  public void put(Hazard hazard) {
    hazards.put(hazard);
  }

  /** Removes a hazard; one that isn't there is no error. */
  public void removeHazard(long hazardId) {
    hazards.remove(hazardId);
  }

  /** Inserts what was done about a hazard, or replaces the row of the same table and id. */
  public void put(HazardAct act) {
    acts.put(act);
  }

  /** Removes what was done about a hazard; a row that isn't there is no error. */
  public void removeAct(HazardAct.Source source, long id) {
    acts.remove(source, id);
  }

  /**
   * Whether a hazard is too old for the ledger: found before the horizon, and not one of those that
   * were found before it moved and are kept while they are open. Such a row is rejected with reason
   * BEYOND_LEDGER, not put.
   */
  public boolean isBeyond(Hazard hazard, int horizonDay) {
    if (hazard.foundOn() >= horizonDay) {
      return false;
    }
    int at = hazards.indexOf(hazard.id());
    return at < 0 || hazards.foundOn[at] >= horizonDay;
  }

  /** Inserts a title, or replaces the one of the same id. */
  public void put(ModelTitle title) {
    titlesOrNew().put(title);
  }

  /** Removes a title; one that isn't there is no error. */
  public void removeTitle(long titleId) {
    titlesOrNew().removeTitle(titleId);
  }

  /** Inserts an accident of the subject's own, or replaces the one of the same id. */
  public void put(OwnAccident accident) {
    titlesOrNew().put(accident);
  }

  /** Removes an accident; one that isn't there is no error. */
  public void removeAccident(long accidentId) {
    titlesOrNew().removeAccident(accidentId);
  }

  private TitleRows titlesOrNew() {
    if (titles == null) {
      titles = new TitleRows();
    }
    return titles;
  }

  /** Whether there are no rows, so that the ledger itself can be dropped. */
  public boolean isEmpty() {
    return states.count == 0
        && inspections.count == 0
        && hazards.count == 0
        && acts.count == 0
        && activities().count == 0
        && (titles == null || titles.isEmpty());
  }

  /**
   * The steps the rows yield: the stocks and the hazards on all days, the indicators of periods
   * that start on or after the horizon. Steps may lie in the future.
   *
   * @param horizonDay a 1 January, in days since 1970-01-01
   */
  public Timeline timeline(Catalogue catalogue, int horizonDay) {
    Timeline timeline = new Timeline();
    post(catalogue, horizonDay, horizonDay, timeline, 1);
    postHazards(catalogue, timeline, 1);
    reviews(catalogue, horizonDay, timeline, 1).postAll();
    postTitles(catalogue, timeline, 1);
    return timeline;
  }

  /**
   * Forgets inspections and activities before the horizon, hazards found before it and closed a
   * year before it, unless they recurred in one that is kept, and state rows that no day from a
   * year before it on and no hazard kept can see. Posts nothing: timelines taken after it still
   * differ from each other as before.
   */
  public void prune(int horizonDay) {
    if (states.count > 0) {
      inspections.removeFirst(inspections.before(horizonDay));
      if (activities != null) {
        activities.removeFirst(activities.before(horizonDay));
      }
      hazards.forget(horizonDay, horizonDay - DAYS_KEPT_BEFORE_HORIZON, acts);
    }
    int seenFrom = Math.min(horizonDay - DAYS_KEPT_BEFORE_HORIZON, hazards.firstFoundOn());
    int opener = 0;
    while (opener + 1 < states.count && states.effectiveOn[opener + 1] <= seenFrom) {
      opener++;
    }
    if (opener > 0) {
      states.removeFirst(opener);
      opening = states.effectiveOn[0];
    }
  }

  /**
   * Adds the part of the timeline, {@code sign} times, that a change of a state can reach: the
   * stocks, and the periods that end on or after a day.
   */
  void post(Catalogue catalogue, int horizonDay, int from, Timeline sum, int sign) {
    bookkeeper(catalogue, sum)
        .post(horizonDay, from, Bookkeeper.NEVER, Bookkeeper.ALL_EVIDENCE, sign);
  }

  /** Posts to a sum until a state changes. */
  Bookkeeper bookkeeper(Catalogue catalogue, Timeline sum) {
    return new Bookkeeper(
        catalogue, states, inspections, activities(), hazards.firstFoundOn(), sum);
  }

  /** Posts reviews of grid checks to a sum, {@code sign} times. */
  ReviewPosting reviews(Catalogue catalogue, int horizonDay, Timeline sum, int sign) {
    return new ReviewPosting(states, inspections, catalogue, horizonDay, sum, sign);
  }

  /** Adds the part of the timeline, {@code sign} times, that comes of titles: of most, nothing. */
  void postTitles(Catalogue catalogue, Timeline sum, int sign) {
    if (titles != null && !titles.titles.isEmpty() && states.count > 0) {
      new TitlePosting(
              Span.of(states, catalogue),
              titles.titles,
              TitlePosting.troubles(titles, hazards, acts),
              catalogue.days(TimeLimit.TITLE_CANCELLATION),
              sum,
              sign)
          .post();
    }
  }

  /** Whether nothing is known of the subject's states. */
  boolean isUnknown() {
    return states.count == 0;
  }

  /** Adds the part of the timeline, {@code sign} times, that comes of all hazards. */
  void postHazards(Catalogue catalogue, Timeline sum, int sign) {
    for (int i = 0; i < hazards.count && states.count > 0; i++) {
      post(hazards.at(i), catalogue, sum, sign);
    }
  }

  /**
   * Adds the part of the timeline, {@code sign} times, that a change of one hazard can reach: its
   * own steps, and whether the subject is unknown.
   */
  void postHazard(long hazardId, Catalogue catalogue, Timeline sum, int sign) {
    if (states.count == 0) {
      int first = Math.min(inspections.firstCheckedOn(), hazards.firstFoundOn());
      if (first != Course.NEVER) {
        sum.add(new Account(Account.UNKNOWN_SUBJECT, Account.ALWAYS, Cell.NONE, first), sign);
      }
      return;
    }
    int at = hazards.indexOf(hazardId);
    if (at >= 0) {
      post(hazards.at(at), catalogue, sum, sign);
    }
  }

  /**
   * Adds the recurrences, {@code sign} times, of the hazards of a category, less one of them: the
   * steps of others that its coming, changing or going can reach.
   */
  void postRecurrences(String category, long lessId, Catalogue catalogue, Timeline sum, int sign) {
    int less = hazards.indexOf(lessId);
    for (int i = 0; i < hazards.count && states.count > 0; i++) {
      if (i != less && hazards.isOf(i, category)) {
        Hazard hazard = hazards.at(i);
        Course course = Course.of(hazard, acts.of(hazard.id()));
        posting(hazard, course, catalogue, sum, sign)
            .postRecurrence(hazards.recurredOn(hazard, course));
      }
    }
  }

  private void post(Hazard hazard, Catalogue catalogue, Timeline sum, int sign) {
    Course course = Course.of(hazard, acts.of(hazard.id()));
    posting(hazard, course, catalogue, sum, sign).post(hazards.recurredOn(hazard, course));
  }

  private HazardPosting posting(
      Hazard hazard, Course course, Catalogue catalogue, Timeline sum, int sign) {
    Cell cell = states.cellOn(hazard.foundOn());
    return new HazardPosting(catalogue.workingDays(), hazard, course, cell, sum, sign);
  }

  /** The effective day of a state row, {@link Integer#MAX_VALUE} if there is no such row. */
  int effectiveOn(long stateId) {
    int at = states.indexOf(stateId);
    return at < 0 ? Integer.MAX_VALUE : states.effectiveOn[at];
  }

  /** What the enterprise did; not to be changed. */
  EvidenceRows activities() {
    return activities == null ? NO_ACTIVITIES : activities;
  }

  /** A ledger of the same rows that shares nothing which changes. */
  public Ledger copy() {
    Ledger copy =
        new Ledger(states.copy(), inspections.copy(), hazards.copy(), acts.copy(), opening);
    copy.activities = activities == null ? null : activities.copy();
    copy.titles = titles == null ? null : titles.copy();
    return copy;
  }

  /** Writes all rows. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(opening);
    states.write(out);
    inspections.write(out);
    hazards.write(out);
    acts.write(out);
    boolean hasActivities = activities().count > 0;
    out.writeBoolean(hasActivities);
    if (hasActivities) {
      activities().write(out);
    }
    boolean hasTitles = titles != null && !titles.isEmpty();
    out.writeBoolean(hasTitles);
    if (titles != null && hasTitles) {
      titles.write(out);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Ledger read(DataInput in) throws IOException {
    int opening = in.readInt();
    StateRows states = StateRows.read(in);
    EvidenceRows inspections = EvidenceRows.read(in);
    HazardRows hazards = HazardRows.read(in);
    Ledger ledger = new Ledger(states, inspections, hazards, ActRows.read(in), opening);
    ledger.activities = in.readBoolean() ? EvidenceRows.read(in) : null;
    ledger.titles = in.readBoolean() ? TitleRows.read(in) : null;
    return ledger;
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
