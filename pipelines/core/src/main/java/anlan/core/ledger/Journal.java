package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.catalogue.Catalogue;
import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import org.jspecify.annotations.Nullable;

/**
 * Applies changes to ledgers and sums up what they post (分录), account by account, until it is
 * taken.
 *
 * <p>What a change posts is the new timeline of the ledger minus the old. Only periods that the
 * change can reach are worked out: those that hold an inspection's day, or those from 60 days
 * before a state on (a reopening reinstates a closure so far back), and of an inspection only under
 * the rules whose evidence it was or is: a self-check leaves the coverage alone. A change of a
 * hazard reaches that hazard and those of its category, which may have recurred in it; a state
 * reaches all of them, for it may be where they were found. It is the same as {@link
 * Timeline#difference} of two whole timelines, at less cost and without keeping the old one.
 *
 * <p>The sum grows with the accounts touched since it was last taken, so take it at every cut.
 */
public final class Journal {
  private final Catalogue catalogue;
  private final int horizonDay;
  private Timeline posted = new Timeline();

  /**
   * A journal under a catalogue and a horizon. When the horizon moves, take what was posted and
   * begin a new journal.
   *
   * @param horizonDay a 1 January in days since 1970-01-01
   */
  public Journal(Catalogue catalogue, int horizonDay) {
    this.catalogue = catalogue;
    this.horizonDay = horizonDay;
  }

  /**
   * Inserts or replaces a state row.
   *
   * @return false, with nothing changed or posted, if it is beyond the ledger
   */
  public boolean put(Ledger ledger, SubjectState state) {
    int since =
        Math.min(ledger.effectiveOn(state.id()), state.effectiveOn())
            - PeriodWalk.REOPENED_WITHIN_DAYS;
    Timeline change = new Timeline();
    postAll(ledger, since, change, -1);
    boolean done = ledger.put(state);
    postAll(ledger, since, change, 1);
    posted.add(change, 1);
    return done;
  }

  /**
   * Removes a state row; one that isn't there posts nothing.
   *
   * @return false, with nothing changed or posted, if it is beyond the ledger
   */
  public boolean removeState(Ledger ledger, long stateId) {
    int effectiveOn = ledger.effectiveOn(stateId);
    if (effectiveOn == Integer.MAX_VALUE) {
      return true;
    }
    int since = effectiveOn - PeriodWalk.REOPENED_WITHIN_DAYS;
    Timeline change = new Timeline();
    postAll(ledger, since, change, -1);
    boolean done = ledger.removeState(stateId);
    postAll(ledger, since, change, 1);
    posted.add(change, 1);
    return done;
  }

  /** All that a state can reach. */
  private void postAll(Ledger ledger, int since, Timeline change, int sign) {
    ledger.post(catalogue, horizonDay, since, change, sign);
    ledger.postHazards(catalogue, change, sign);
    ledger.reviews(catalogue, horizonDay, change, sign).postAll();
    ledger.postTitles(catalogue, change, sign);
  }

  /**
   * Inserts or replaces an inspection.
   *
   * @return false if it is beyond the ledger: it is not kept, and what it posted before is taken
   *     back
   */
  public boolean put(Ledger ledger, Inspection inspection) {
    if (inspection.isBeyond(horizonDay)) {
      removeInspection(ledger, inspection.id());
      return false;
    }
    int before = ledger.inspections.dayOf(inspection.id());
    int day = inspection.checkedOn();
    int from = Math.min(before, day);
    int to = before == Integer.MAX_VALUE ? day : Math.max(before, day);
    int evidence =
        ledger.inspections.evidenceOf(inspection.id(), catalogue)
            | catalogue.evidenceOf(inspection.facts());
    Timeline change = new Timeline();
    ledger.reviews(catalogue, horizonDay, change, -1).post(inspection.id());
    if (ledger.inspections.isAlike(inspection) || (evidence == 0 && !ledger.isUnknown())) {
      ledger.put(inspection);
    } else {
      Bookkeeper bookkeeper = ledger.bookkeeper(catalogue, change);
      bookkeeper.post(horizonDay, from, to, evidence, -1);
      ledger.put(inspection);
      bookkeeper.post(horizonDay, from, to, evidence, 1);
    }
    ledger.reviews(catalogue, horizonDay, change, 1).post(inspection.id());
    posted.add(change, 1);
    return true;
  }

  /** Removes an inspection; one that isn't there posts nothing. */
  public void removeInspection(Ledger ledger, long inspectionId) {
    int day = ledger.inspections.dayOf(inspectionId);
    if (day == Integer.MAX_VALUE) {
      return;
    }
    int evidence = ledger.inspections.evidenceOf(inspectionId, catalogue);
    Timeline change = new Timeline();
    ledger.reviews(catalogue, horizonDay, change, -1).post(inspectionId);
    Bookkeeper bookkeeper = ledger.bookkeeper(catalogue, change);
    bookkeeper.post(horizonDay, day, day, evidence, -1);
    ledger.removeInspection(inspectionId);
    bookkeeper.post(horizonDay, day, day, evidence, 1);
    posted.add(change, 1);
  }

  /**
   * Inserts or replaces an activity.
   *
   * @return false if it is beyond the ledger: it is not kept, and what it posted before is taken
   *     back
   */
  public boolean put(Ledger ledger, Activity activity) {
    if (activity.isBeyond(horizonDay)) {
      removeActivity(ledger, activity.id());
      return false;
    }
    int before = ledger.activities().dayOf(activity.id());
    int day = activity.happenedOn();
    int last = before == Integer.MAX_VALUE ? day : Math.max(before, day);
    int evidence =
        ledger.activities().evidenceOf(activity.id(), catalogue)
            | catalogue.evidenceOf(EvidenceRows.factsOf(activity));
    act(ledger, Math.min(before, day), last, evidence, () -> ledger.put(activity));
    return true;
  }

  /** Removes an activity; one that isn't there posts nothing. */
  public void removeActivity(Ledger ledger, long activityId) {
    int day = ledger.activities().dayOf(activityId);
    if (day != Integer.MAX_VALUE) {
      int evidence = ledger.activities().evidenceOf(activityId, catalogue);
      act(ledger, day, day, evidence, () -> ledger.removeActivity(activityId));
    }
  }

  /** Nothing is posted of subjects whose states aren't known, or for what is no evidence. */
  private void act(Ledger ledger, int first, int last, int evidence, Runnable replace) {
    if (evidence == 0 || ledger.isUnknown()) {
      replace.run();
      return;
    }
    Timeline change = new Timeline();
    Bookkeeper bookkeeper = ledger.bookkeeper(catalogue, change);
    bookkeeper.post(horizonDay, first, last, evidence, -1);
    replace.run();
    ledger.bookkeeper(catalogue, change).post(horizonDay, first, last, evidence, 1);
    posted.add(change, 1);
  }

  /**
   * Inserts or replaces a hazard.
   *
   * @return false if it is beyond the ledger: it is not kept, and what it posted before is taken
   *     back
   * @throws anlan.core.calendar.OutsideCalendar with nothing changed or posted, if its review would
   *     be due outside the years loaded
   */
  public boolean put(Ledger ledger, Hazard hazard) {
    if (ledger.isBeyond(hazard, horizonDay)) {
      removeHazard(ledger, hazard.id());
      return false;
    }
    requireReviewIsDatable(hazard.foundOn());
    requireReviewIsDatable(hazard.rectifiedOn());
    boolean alike = ledger.hazards.foundAlike(hazard);
    String before = alike ? "" : ledger.hazards.categoryOf(hazard.id());
    String after = alike ? "" : hazard.category();
    Timeline change = new Timeline();
    postReach(ledger, hazard.id(), before, after, change, -1);
    ledger.put(hazard);
    postReach(ledger, hazard.id(), before, after, change, 1);
    posted.add(change, 1);
    return true;
  }

  /** Removes a hazard; one that isn't there posts nothing. */
  public void removeHazard(Ledger ledger, long hazardId) {
    String category = ledger.hazards.categoryOf(hazardId);
    Timeline change = new Timeline();
    postReach(ledger, hazardId, category, category, change, -1);
    ledger.removeHazard(hazardId);
    postReach(ledger, hazardId, category, category, change, 1);
    posted.add(change, 1);
  }

  /** A hazard, the recurrences of others of both categories, and titles to be cancelled for it. */
  private void postReach(
      Ledger ledger, long hazardId, String one, String other, Timeline change, int sign) {
    ledger.postHazard(hazardId, catalogue, change, sign);
    ledger.postRecurrences(one, hazardId, catalogue, change, sign);
    if (!one.equals(other)) {
      ledger.postRecurrences(other, hazardId, catalogue, change, sign);
    }
    ledger.postTitles(catalogue, change, sign);
  }

  /**
   * Inserts or replaces what was done about a hazard, which may not have come yet.
   *
   * @throws anlan.core.calendar.OutsideCalendar with nothing changed or posted, if it is a review
   *     that was due outside the years loaded
   */
  public void put(Ledger ledger, HazardAct act) {
    if (act.kind().source() == HazardAct.Source.REVIEW) {
      requireReviewIsDatable(act.first());
    }
    replace(ledger, act.kind().source(), act.id(), act);
  }

  /** Removes what was done about a hazard; a row that isn't there posts nothing. */
  public void removeAct(Ledger ledger, HazardAct.Source source, long id) {
    replace(ledger, source, id, null);
  }

  private void requireReviewIsDatable(int completedOn) {
    if (completedOn != Course.NEVER) {
      catalogue.workingDays().after(completedOn, HazardPosting.REVIEW_WORKING_DAYS);
    }
  }

  private void replace(
      Ledger ledger, HazardAct.Source source, long id, @Nullable HazardAct replacement) {
    HazardAct before = ledger.acts.find(source, id);
    Timeline change = new Timeline();
    postBoth(ledger, before, replacement, change, -1);
    ledger.removeAct(source, id);
    if (replacement != null) {
      ledger.put(replacement);
    }
    postBoth(ledger, before, replacement, change, 1);
    posted.add(change, 1);
  }

  /** The hazards of both acts, the same one once, and titles to be cancelled for them. */
  private void postBoth(
      Ledger ledger,
      @Nullable HazardAct one,
      @Nullable HazardAct other,
      Timeline change,
      int sign) {
    if (one != null) {
      ledger.postHazard(one.hazardId(), catalogue, change, sign);
    }
    if (other != null && (one == null || one.hazardId() != other.hazardId())) {
      ledger.postHazard(other.hazardId(), catalogue, change, sign);
    }
    ledger.postTitles(catalogue, change, sign);
  }

  /** Inserts or replaces a title. */
  public void put(Ledger ledger, ModelTitle title) {
    retitle(ledger, () -> ledger.put(title));
  }

  /** Removes a title; one that isn't there posts nothing. */
  public void removeTitle(Ledger ledger, long titleId) {
    retitle(ledger, () -> ledger.removeTitle(titleId));
  }

  /** Inserts or replaces an accident of the subject's own, which may cost it its titles. */
  public void put(Ledger ledger, OwnAccident accident) {
    retitle(ledger, () -> ledger.put(accident));
  }

  /** Removes an accident; one that isn't there posts nothing. */
  public void removeAccident(Ledger ledger, long accidentId) {
    retitle(ledger, () -> ledger.removeAccident(accidentId));
  }

  private void retitle(Ledger ledger, Runnable replace) {
    Timeline change = new Timeline();
    ledger.postTitles(catalogue, change, -1);
    replace.run();
    ledger.postTitles(catalogue, change, 1);
    posted.add(change, 1);
  }

  /** What was posted since the last call; begins anew. */
  public Timeline take() {
    Timeline taken = posted;
    posted = new Timeline();
    return taken;
  }
}
