package anlan.core.ledger;

import static anlan.core.hazard.Course.NEVER;

import anlan.core.calendar.PeriodKind;
import anlan.core.calendar.WorkingDays;
import anlan.core.hazard.Course;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.HazardState;
import anlan.core.hazard.Origin;

/**
 * Posts the timeline of one hazard.
 *
 * <p>Its level and origin are the facet (细目) of the account, not part of the measure: the journal
 * has one partition and one file per measure and cut, and fourteen times as many small files would
 * cost more than a column that is empty for everything else and compresses to nothing.
 *
 * <p>An open hazard posts its overdue steps at once, in the future; ages are posted as thresholds
 * (8 days or more), which takes four lines where disjoint classes would take seven. Done in time,
 * they are taken back.
 *
 * <p>H12 and H13 are journal measures, not views, since districts, towns and departments ask for
 * them as of any day. A penalty counts if it stands (a revoked one never was) and was decided on or
 * after the first overdue day or the first failed review: one for the finding itself does not
 * answer for the delay. Both counts are of hazards that were ever overdue for so long, whatever
 * became of them (S1 三(三)“限期整改未整改或整改不到位的，坚决从重处罚”; 本系统约定).
 */
final class HazardPosting {
  /** A review is due so many working days after the completion was reported. */
  static final int REVIEW_WORKING_DAYS = 10;

  /** A major hazard is to be listed so many working days after its discovery. */
  static final int LISTING_WORKING_DAYS = 5;

  /** Overdue for more days than this, a hazard is to be penalised. */
  static final int PENALTY_AFTER_DAYS = 10;

  private static final HazardMeasure[] OVERDUE = {
    HazardMeasure.OVERDUE,
    HazardMeasure.OVERDUE_8,
    HazardMeasure.OVERDUE_31,
    HazardMeasure.OVERDUE_91
  };
  private static final int[] OVERDUE_DAYS = {1, 8, 31, 91};
  private static final String[] FACETS = facets();

  private final WorkingDays workingDays;
  private final Timeline sum;
  private final int sign;
  private final Hazard hazard;
  private final Course course;
  private final Cell cell;
  private final String facet;
  private int overdueSince = NEVER;
  private int penaltyDueOn = NEVER;

  HazardPosting(
      WorkingDays workingDays, Hazard hazard, Course course, Cell cell, Timeline sum, int sign) {
    this.workingDays = workingDays;
    this.hazard = hazard;
    this.course = course;
    this.cell = cell;
    this.sum = sum;
    this.sign = sign;
    this.facet =
        FACETS[hazard.level().ordinal() * Origin.values().length + hazard.origin().ordinal()];
  }

  private static String[] facets() {
    Origin[] origins = Origin.values();
    String[] facets = new String[HazardLevel.values().length * origins.length];
    for (int i = 0; i < facets.length; i++) {
      facets[i] = HazardLevel.values()[i / origins.length] + "." + origins[i % origins.length];
    }
    return facets;
  }

  /**
   * Posts everything.
   *
   * @param recurredOn when the same kind was found again, {@link Course#NEVER} if it wasn't
   */
  void post(int recurredOn) {
    if (hazard.dropped()) {
      return;
    }
    postRecurrence(recurredOn);
    add(HazardMeasure.FOUND, hazard.foundOn());
    add(Account.ALWAYS, HazardMeasure.FLAWS, hazard.foundOn(), flaws());
    add(HazardMeasure.CLOSED, course.closedOn());
    if (!course.isRectifiedOnTime()) {
      add(HazardMeasure.CLOSED_LATE, course.closedOn());
    }
    addOf(hazard.foundOn(), HazardMeasure.FOUND_CLOSED, course.closedOn());
    states();
    penalties();
    punctuality();
    reviews();
    if (hazard.level() == HazardLevel.MAJOR) {
      major();
    }
  }

  private int flaws() {
    int flaws = course.isDeadlineImputed() || course.isDeadlineImplausible() ? 1 : 0;
    return hazard.rectifiedOn() < hazard.foundOn() ? flaws + 1 : flaws;
  }

  /** Posts only that the same kind was found again, if it was. */
  void postRecurrence(int recurredOn) {
    add(HazardMeasure.RECURRED, recurredOn);
  }

  private void states() {
    int[] turns = course.turns();
    for (int i = 0; i < turns.length; i++) {
      int from = turns[i];
      int until = i + 1 < turns.length ? turns[i + 1] : NEVER;
      HazardState state = course.stateOn(from);
      switch (state) {
        case OVERDUE -> overdue(course.deadlineOn(from), from, until);
        case WAITING_REVIEW -> {
          during(HazardMeasure.WAITING, from, until);
          int reviewLate = workingDays.after(course.waitingSince(from), REVIEW_WORKING_DAYS) + 1;
          during(HazardMeasure.REVIEW_LATE, Math.max(from, reviewLate), until);
        }
        case WAITING_SIGN_OFF -> during(HazardMeasure.SIGN_OFF, from, until);
        case SUSPENDED -> during(HazardMeasure.SUSPENDED, from, until);
        case DROPPED, NOT_DUE, CLOSED_ON_TIME, CLOSED_LATE -> {}
      }
    }
  }

  private void overdue(int deadline, int from, int until) {
    overdueSince = Math.min(overdueSince, from);
    int due = Math.max(from, deadline + PENALTY_AFTER_DAYS + 1);
    penaltyDueOn = due < until ? Math.min(penaltyDueOn, due) : penaltyDueOn;
    for (int i = 0; i < OVERDUE.length; i++) {
      during(OVERDUE[i], Math.max(from, deadline + OVERDUE_DAYS[i]), until);
    }
  }

  /** Comes after the states, which find out since when it is overdue. */
  private void penalties() {
    if (!hazard.origin().isAuthority() || penaltyDueOn == NEVER) {
      return;
    }
    add(HazardMeasure.PENALTY_DUE, penaltyDueOn);
    int missedOn = overdueSince;
    for (HazardAct act : course.acts()) {
      boolean failed = act.kind() == HazardAct.Kind.REVIEW_FAILED;
      missedOn = failed ? Math.min(missedOn, act.second()) : missedOn;
    }
    int decidedOn = NEVER;
    for (HazardAct act : course.acts()) {
      boolean stands = act.kind() == HazardAct.Kind.PENALTY && act.second() == NEVER;
      if (stands && act.first() >= missedOn) {
        decidedOn = Math.min(decidedOn, act.first());
      }
    }
    add(HazardMeasure.PENALISED, Math.max(penaltyDueOn, decidedOn));
  }

  private void punctuality() {
    int deadline = course.deadline();
    if (deadline == NEVER || course.isDeadlineImplausible()) {
      return;
    }
    int onTime = course.isRectifiedOnTime() ? Math.max(deadline, course.closedOn()) : NEVER;
    addOf(deadline, HazardMeasure.DUE, deadline);
    addOf(deadline, HazardMeasure.ON_TIME, onTime);
    if (course.isDeadlineImputed()) {
      addOf(deadline, HazardMeasure.DUE_IMPUTED, deadline);
      addOf(deadline, HazardMeasure.ON_TIME_IMPUTED, onTime);
    }
  }

  private void reviews() {
    for (HazardAct act : course.acts()) {
      if (act.kind().source() == HazardAct.Source.REVIEW) {
        add(HazardMeasure.REVIEWED, act.second());
        if (act.second() <= workingDays.after(act.first(), REVIEW_WORKING_DAYS)) {
          add(HazardMeasure.REVIEWED_IN_TIME, act.second());
        }
        if (act.kind() == HazardAct.Kind.REVIEW_FAILED) {
          add(HazardMeasure.REVIEW_FAILED, act.second());
        }
      }
    }
  }

  private void major() {
    if (hazard.rectifiedOn() != hazard.foundOn()) {
      add(HazardMeasure.TO_PLAN, hazard.foundOn());
      if (hazard.fullyPlanned()) {
        add(HazardMeasure.PLANNED, hazard.foundOn());
      }
    }
    add(HazardMeasure.REPORTED, hazard.reportedOn());
    int listed = NEVER;
    for (HazardAct act : course.acts()) {
      listed = act.kind() == HazardAct.Kind.LISTING ? Math.min(listed, act.first()) : listed;
    }
    if (listed != NEVER) {
      add(HazardMeasure.LISTED, listed);
      add(HazardMeasure.LISTED_CLOSED, Math.max(listed, course.closedOn()));
      if (listed <= workingDays.after(hazard.foundOn(), LISTING_WORKING_DAYS)) {
        add(HazardMeasure.LISTED_IN_TIME, listed);
      }
    }
  }

  private void during(HazardMeasure measure, int from, int until) {
    if (from < until) {
      add(measure, from);
      add(Account.ALWAYS, measure, until, -1);
    }
  }

  private void add(HazardMeasure measure, int day) {
    add(Account.ALWAYS, measure, day, 1);
  }

  /** Posts to the month that a day lies in. */
  private void addOf(int dayOfMonth, HazardMeasure measure, int day) {
    add(PeriodKind.MONTH.containing(dayOfMonth).label(), measure, day, 1);
  }

  private void add(String period, HazardMeasure measure, int day, int amount) {
    if (day != NEVER) {
      sum.add(new Account(measure.code(), period, cell, day, facet), sign * amount);
    }
  }
}
