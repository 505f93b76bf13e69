package anlan.core.hazard;

import anlan.core.hazard.HazardAct.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The course of a hazard (隐患闭环): which deadline was in force when, and how it stood on any day.
 * Worked out from its rows alone; it knows no today.
 *
 * <p>Where the documents are silent (所有口径均为本系统约定):
 *
 * <ul>
 *   <li>A date is met through the end of its day; the next day is the first overdue one. A missing
 *       deadline means 立查立改: three days after discovery. So does one before discovery or more than
 *       three years after it, a typing error, and such a hazard is left out of the rate of those
 *       rectified on time.
 *   <li>An extension counts if approved and longer: from its application if that came within the
 *       time allowed, else from its approval, and the days overdue until then stay. A deadline that
 *       was merely overwritten without one is the notice's, as far as the rows can tell.
 *   <li>A failed review voids the completion it looked at: until then the hazard was waiting, from
 *       then on it is open, under the new deadline if one was set, else under the old.
 *   <li>An approved suspension that began in time pushes the deadline back by its days; one that is
 *       not over leaves none.
 *   <li>A completion is valid if the last review on or after its day passed. A general hazard is
 *       then closed from the day of completion, a major one from the last of: completion, first
 *       signatures of the leader and of the safety director or deputy dated no earlier, delisting.
 *       Whether it was in time is judged by the day of completion.
 *   <li>A completion before discovery is none; nor is anything that was over before it.
 * </ul>
 */
public final class Course {
  /** The day of what has not happened. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** How long 立查立改 may take. */
  public static final int IMMEDIATE_GRACE_DAYS = 3;

  /** A deadline further away is a typing error. */
  public static final int LONGEST_ALLOWED_DAYS = 1096;

  private static final Comparator<HazardAct> IN_ORDER =
      Comparator.comparingInt(Course::keyDay)
          .thenComparing(act -> act.kind().source())
          .thenComparingLong(HazardAct::id);

  /** Days from the first on, up to but without the second. */
  private record Days(int from, int until) {
    boolean hold(int day) {
      return from <= day && day < until;
    }
  }

  /** A deadline that is in force from a day on. */
  private record InForce(int from, int deadline) {}

  private final Hazard hazard;
  private final List<HazardAct> acts;
  private final List<InForce> deadlines = new ArrayList<>(2);
  private final List<Days> reviewWaits = new ArrayList<>(1);
  private final List<Days> suspensions = new ArrayList<>(0);
  private final int rectifiedOn;
  private final int closedOn;

  private Course(Hazard hazard, List<HazardAct> all) {
    this.hazard = hazard;
    acts = all.isEmpty() ? all : since(hazard.foundOn(), all);
    deadlines.add(new InForce(hazard.foundOn(), firstDeadline()));
    moveDeadlines();
    rectifiedOn = completion();
    closedOn = closing();
  }

  /** The course of a hazard under all that was done about it, in any order. */
  public static Course of(Hazard hazard, List<HazardAct> acts) {
    return new Course(hazard, acts);
  }

  /** What was done about the hazard and counts. */
  public List<HazardAct> acts() {
    return acts;
  }

  /** Whether the deadline is ours, for want of one in the notice. */
  public boolean isDeadlineImputed() {
    return hazard.deadline() == NEVER;
  }

  /** Whether the notice's deadline can't be meant: the rate of those on time leaves it out. */
  public boolean isDeadlineImplausible() {
    return hazard.deadline() != NEVER
        && (hazard.deadline() < hazard.foundOn()
            || hazard.deadline() - hazard.foundOn() > LONGEST_ALLOWED_DAYS);
  }

  /** The deadline in force on a day (有效期限), {@link #NEVER} in a suspension without an end. */
  public int deadlineOn(int day) {
    int deadline = deadlines.get(0).deadline();
    for (InForce one : deadlines) {
      if (one.from() <= day) {
        deadline = one.deadline();
      }
    }
    return deadline;
  }

  /** The deadline it is judged by: that on the day of its valid completion, else the last. */
  public int deadline() {
    return deadlineOn(rectifiedOn);
  }

  /** The day of the valid completion, {@link #NEVER} if there is none. */
  public int rectifiedOn() {
    return rectifiedOn;
  }

  /** The day from which it is closed (销号), {@link #NEVER} if it isn't. */
  public int closedOn() {
    return closedOn;
  }

  /** Whether a completion on a day was in time. */
  public boolean isInTime(int completedOn) {
    return completedOn <= deadlineOn(completedOn);
  }

  /** Whether a valid completion was in time; false if there is none. */
  public boolean isRectifiedOnTime() {
    return rectifiedOn != NEVER && isInTime(rectifiedOn);
  }

  /** How it stands at the end of a day on or after its discovery. */
  public HazardState stateOn(int day) {
    if (hazard.dropped()) {
      return HazardState.DROPPED;
    }
    if (closedOn <= day) {
      return isRectifiedOnTime() ? HazardState.CLOSED_ON_TIME : HazardState.CLOSED_LATE;
    }
    if (rectifiedOn <= day && isRectifiedOnTime()) {
      return HazardState.WAITING_SIGN_OFF;
    }
    if (waitingSince(day) != NEVER) {
      return HazardState.WAITING_REVIEW;
    }
    if (day > deadlineOn(day)) {
      return HazardState.OVERDUE;
    }
    return suspensions.stream().anyMatch(days -> days.hold(day))
        ? HazardState.SUSPENDED
        : HazardState.NOT_DUE;
  }

  /** The completion, reported in time, whose review is awaited on a day, else {@link #NEVER}. */
  public int waitingSince(int day) {
    for (Days wait : reviewWaits) {
      if (wait.hold(day) && isInTime(wait.from())) {
        return wait.from();
      }
    }
    return NEVER;
  }

  /** The days, in order, on which the state or the deadline may change; the first is discovery. */
  public int[] turns() {
    int[] days = new int[3 + 2 * (deadlines.size() + reviewWaits.size() + suspensions.size())];
    int count = 0;
    days[count++] = hazard.foundOn();
    days[count++] = rectifiedOn;
    days[count++] = closedOn;
    for (InForce one : deadlines) {
      days[count++] = one.from();
      days[count++] = one.deadline() == NEVER ? NEVER : one.deadline() + 1;
    }
    for (Days wait : reviewWaits) {
      days[count++] = wait.from();
      days[count++] = wait.until();
    }
    for (Days still : suspensions) {
      days[count++] = still.from();
      days[count++] = still.until();
    }
    Arrays.sort(days);
    int kept = 0;
    for (int day : days) {
      boolean counts = day != NEVER && day >= hazard.foundOn();
      if (counts && (kept == 0 || days[kept - 1] != day)) {
        days[kept++] = day;
      }
    }
    return Arrays.copyOf(days, kept);
  }

  private int firstDeadline() {
    return isDeadlineImputed() || isDeadlineImplausible()
        ? hazard.foundOn() + IMMEDIATE_GRACE_DAYS
        : hazard.deadline();
  }

  private static List<HazardAct> since(int day, List<HazardAct> all) {
    List<HazardAct> counted = new ArrayList<>(all.size());
    for (HazardAct act : all) {
      if (act.lastDay() >= day) {
        counted.add(act);
      }
    }
    return counted;
  }

  private void moveDeadlines() {
    List<HazardAct> moving = new ArrayList<>(0);
    for (HazardAct act : acts) {
      if (movesDeadline(act)) {
        moving.add(act);
      }
    }
    moving.sort(IN_ORDER);
    moving.forEach(this::moveDeadline);
  }

  private static boolean movesDeadline(HazardAct act) {
    return switch (act.kind()) {
      case REVIEW_FAILED, SUSPENSION -> act.third() != NEVER;
      case EXTENSION -> act.second() != NEVER;
      case REVIEW_PASSED, LEADER_SIGNED, OFFICER_SIGNED, LISTING, PENALTY -> false;
    };
  }

  /** By which day acts that move the deadline follow each other. */
  private static int keyDay(HazardAct act) {
    return act.kind() == Kind.SUSPENSION ? act.first() : act.second();
  }

  private void moveDeadline(HazardAct act) {
    InForce last = deadlines.get(deadlines.size() - 1);
    if (act.kind() == Kind.REVIEW_FAILED) {
      inForce(act.second(), act.third(), last);
    } else if (act.kind() == Kind.EXTENSION) {
      if (act.third() > last.deadline()) {
        boolean inTime = act.first() <= last.deadline();
        inForce(inTime ? act.first() : Math.max(act.first(), act.second()), act.third(), last);
      }
    } else if (act.first() <= last.deadline() && act.second() >= act.first()) {
      int until = act.second() == NEVER ? NEVER : act.second() + 1;
      boolean endless = until == NEVER || last.deadline() == NEVER;
      inForce(act.first(), endless ? NEVER : last.deadline() + until - act.first(), last);
      suspensions.add(new Days(act.first(), until));
    }
  }

  private void inForce(int from, int deadline, InForce last) {
    deadlines.add(new InForce(Math.max(from, last.from()), deadline));
  }

  /** The valid completion; on the way, what waited for a review. */
  private int completion() {
    for (HazardAct act : acts) {
      if (act.kind() == Kind.REVIEW_FAILED) {
        reviewWaits.add(new Days(Math.max(act.first(), hazard.foundOn()), act.second()));
      }
    }
    int completed = hazard.rectifiedOn();
    if (completed == NEVER || completed < hazard.foundOn()) {
      return NEVER;
    }
    HazardAct last = null;
    for (HazardAct act : acts) {
      if (act.kind().source() == HazardAct.Source.REVIEW
          && act.second() >= completed
          && (last == null
              || act.second() > last.second()
              || (act.second() == last.second() && act.id() > last.id()))) {
        last = act;
      }
    }
    if (last == null) {
      reviewWaits.add(new Days(completed, NEVER));
      return NEVER;
    }
    return last.kind() == Kind.REVIEW_PASSED ? completed : NEVER;
  }

  private int closing() {
    if (rectifiedOn == NEVER || hazard.level() == HazardLevel.GENERAL) {
      return rectifiedOn;
    }
    int leader = NEVER;
    int officer = NEVER;
    int delisted = rectifiedOn;
    for (HazardAct act : acts) {
      boolean afterwards = act.first() >= rectifiedOn;
      switch (act.kind()) {
        case LEADER_SIGNED -> leader = afterwards ? Math.min(leader, act.first()) : leader;
        case OFFICER_SIGNED -> officer = afterwards ? Math.min(officer, act.first()) : officer;
        case LISTING -> delisted = Math.max(delisted, act.second());
        case REVIEW_PASSED, REVIEW_FAILED, EXTENSION, SUSPENSION, PENALTY -> {}
      }
    }
    return Math.max(delisted, Math.max(leader, officer));
  }
}
