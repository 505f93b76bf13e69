package anlan.core.ledger;

import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardAct.Kind;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The slow and simple way: paints the deadline of a hazard on every day of some years, then asks of
 * each day how the hazard stands. Shares no code with the ledger but its rows.
 */
final class HazardOracle {
  private static final int EMPTY = Integer.MAX_VALUE;

  /** The holidays of the years the random histories play in, that fall on weekdays. */
  private final Set<Integer> holidays;

  private final Set<Integer> workedWeekends;
  private final int firstDay;
  private final int days;

  HazardOracle(Set<Integer> holidays, Set<Integer> workedWeekends, int firstDay, int days) {
    this.holidays = holidays;
    this.workedWeekends = workedWeekends;
    this.firstDay = firstDay;
    this.days = days;
  }

  /** Amount as of each day, by measure and period. */
  Map<String, int[]> totals(Hazard hazard, List<HazardAct> everything) {
    Map<String, int[]> totals = new HashMap<>();
    if (hazard.dropped()) {
      return totals;
    }
    int found = hazard.foundOn();
    List<HazardAct> acts = new ArrayList<>();
    for (HazardAct act : everything) {
      int end =
          act.kind() == Kind.EXTENSION
              ? act.third()
              : Set.of(Kind.LEADER_SIGNED, Kind.OFFICER_SIGNED, Kind.PENALTY).contains(act.kind())
                  ? act.first()
                  : act.second();
      if (end >= found) {
        acts.add(act);
      }
    }
    int[] deadlines = deadlines(hazard, acts);
    int completed = validCompletion(hazard, acts);
    int overdueSince = EMPTY;
    int overdueLongSince = EMPTY;
    int closed = closed(hazard, acts, completed);
    boolean inTime = completed != EMPTY && completed <= at(deadlines, completed);
    from(totals, "hazard.found", found);
    boolean noDeadline = hazard.deadline() == EMPTY;
    if (noDeadline || hazard.deadline() < found || hazard.deadline() > found + 3 * 365 + 1) {
      from(totals, "hazard.flaws", found);
    }
    if (hazard.rectifiedOn() < found) {
      from(totals, "hazard.flaws", found);
    }
    from(totals, "hazard.closed", closed);
    from(totals, "H1.closed " + month(found), closed);
    if (!inTime) {
      from(totals, "hazard.closed_late", closed);
    }
    for (int day = Math.max(found, firstDay); day < firstDay + days; day++) {
      int deadline = at(deadlines, day);
      int waitingSince = waitingSince(hazard, acts, day, deadlines);
      if (day >= closed) {
        continue;
      } else if (completed <= day && inTime) {
        on(totals, "hazard.sign_off", day);
      } else if (waitingSince != EMPTY) {
        on(totals, "hazard.waiting", day);
        if (day > workingDaysAfter(waitingSince, 10)) {
          on(totals, "hazard.review_late", day);
        }
      } else if (deadline != EMPTY && day > deadline) {
        on(totals, "hazard.overdue", day);
        overdueSince = Math.min(overdueSince, day);
        overdueLongSince = day - deadline > 10 ? Math.min(overdueLongSince, day) : overdueLongSince;
        for (int least : new int[] {8, 31, 91}) {
          if (day - deadline >= least) {
            on(totals, "hazard.overdue_" + least, day);
          }
        }
      } else if (suspended[day - firstDay]) {
        on(totals, "hazard.suspended", day);
      }
    }
    if (!List.of(Origin.SELF_CHECK, Origin.EXPERT, Origin.DIAGNOSIS).contains(hazard.origin())
        && overdueLongSince != EMPTY) {
      from(totals, "H12.due", overdueLongSince);
      int since = Math.min(overdueSince, first(acts, Kind.REVIEW_FAILED, HazardAct::second, 0));
      acts.removeIf(act -> act.kind() == Kind.PENALTY && act.second() != EMPTY);
      int penalty = first(acts, Kind.PENALTY, HazardAct::first, since);
      from(totals, "H12.penalised", latest(overdueLongSince, penalty));
    }
    int judged = completed == EMPTY ? deadlines[days - 1] : at(deadlines, completed);
    boolean typo =
        hazard.deadline() != EMPTY
            && (hazard.deadline() < found || hazard.deadline() > found + 3 * 365 + 1);
    if (judged != EMPTY && !typo) {
      List<String> kinds = hazard.deadline() == EMPTY ? List.of("", "_imputed") : List.of("");
      for (String kind : kinds) {
        from(totals, "H2.due" + kind + " " + month(judged), judged);
        if (inTime) {
          from(totals, "H2.on_time" + kind + " " + month(judged), latest(judged, closed));
        }
      }
    }
    for (HazardAct act : acts) {
      if (act.kind() == Kind.REVIEW_PASSED || act.kind() == Kind.REVIEW_FAILED) {
        from(totals, "H11.reviewed", act.second());
        if (act.second() <= workingDaysAfter(act.first(), 10)) {
          from(totals, "H11.in_time", act.second());
        }
        if (act.kind() == Kind.REVIEW_FAILED) {
          from(totals, "H11.failed", act.second());
        }
      }
    }
    if (hazard.level() == HazardLevel.MAJOR) {
      major(hazard, acts, closed, totals);
    }
    totals.values().removeIf(amounts -> Arrays.stream(amounts).allMatch(amount -> amount == 0));
    return totals;
  }

  private static int first(
      List<HazardAct> acts, Kind kind, ToIntFunction<HazardAct> day, int atLeast) {
    return acts.stream()
        .filter(act -> act.kind() == kind)
        .mapToInt(day)
        .filter(one -> one >= atLeast)
        .min()
        .orElse(EMPTY);
  }

  /**
   * Of each hazard that came back, by id, the day it did: closed, and one of its category found
   * within a year.
   */
  Map<Long, Integer> recurrences(List<Hazard> hazards, List<HazardAct> everything) {
    Map<Long, Integer> recurrences = new HashMap<>();
    for (Hazard hazard : hazards) {
      List<HazardAct> own =
          everything.stream().filter(act -> act.hazardId() == hazard.id()).toList();
      int[] closed = totals(hazard, own).getOrDefault("hazard.closed", new int[days]);
      for (Hazard other : hazards) {
        boolean sameKind =
            !hazard.category().isEmpty() && hazard.category().equals(other.category());
        for (int day = 1; day < days && sameKind && !other.dropped(); day++) {
          boolean closesHere = closed[day - 1] == 0 && closed[day] == 1;
          LocalDate yearLater = LocalDate.ofEpochDay(firstDay + day).plusYears(1);
          if (closesHere
              && other.foundOn() > firstDay + day
              && other.foundOn() <= yearLater.toEpochDay()) {
            recurrences.merge(hazard.id(), other.foundOn(), Math::min);
          }
        }
      }
    }
    return recurrences;
  }

  private void major(Hazard hazard, List<HazardAct> acts, int closed, Map<String, int[]> totals) {
    if (hazard.rectifiedOn() != hazard.foundOn()) {
      from(totals, "H7.due", hazard.foundOn());
      if (hazard.fullyPlanned()) {
        from(totals, "H7.complete", hazard.foundOn());
      }
    }
    from(totals, "H10.reported", hazard.reportedOn());
    acts.stream()
        .filter(act -> act.kind() == Kind.LISTING)
        .map(HazardAct::first)
        .min(Comparator.naturalOrder())
        .ifPresent(
            listed -> {
              from(totals, "H9.listed", listed);
              from(totals, "H9.closed", latest(listed, closed));
              if (listed <= workingDaysAfter(hazard.foundOn(), 5)) {
                from(totals, "H8.listed", listed);
              }
            });
  }

  private boolean[] suspended = {};

  /** The deadline in force on every day, and on the way the days of suspensions that count. */
  private int[] deadlines(Hazard hazard, List<HazardAct> acts) {
    suspended = new boolean[days];
    int found = hazard.foundOn();
    int[] painted = new int[days];
    boolean usable =
        hazard.deadline() != EMPTY
            && hazard.deadline() >= found
            && hazard.deadline() <= found + 3 * 365 + 1;
    Arrays.fill(painted, usable ? hazard.deadline() : found + 3);
    List<HazardAct> moves = new ArrayList<>(acts);
    moves.removeIf(
        act ->
            switch (act.kind()) {
              case REVIEW_FAILED, SUSPENSION -> act.third() == EMPTY;
              case EXTENSION -> act.second() == EMPTY;
              default -> true;
            });
    moves.sort(
        Comparator.comparing(
                (HazardAct act) -> act.kind() == Kind.SUSPENSION ? act.first() : act.second())
            .thenComparing(
                act ->
                    List.of(Kind.REVIEW_FAILED, Kind.EXTENSION, Kind.SUSPENSION)
                        .indexOf(act.kind()))
            .thenComparing(HazardAct::id));
    int since = found;
    for (HazardAct act : moves) {
      int deadline = painted[days - 1];
      switch (act.kind()) {
        case REVIEW_FAILED -> since = paint(painted, since, act.second(), act.third());
        case EXTENSION -> {
          if (act.third() > deadline) {
            int start = act.first() <= deadline ? act.first() : latest(act.first(), act.second());
            since = paint(painted, since, start, act.third());
          }
        }
        default -> {
          if (act.first() <= deadline && act.second() >= act.first()) {
            boolean endless = act.second() == EMPTY || deadline == EMPTY;
            int moved = endless ? EMPTY : deadline + (act.second() - act.first() + 1);
            since = paint(painted, since, act.first(), moved);
            for (int i = 0; i < days; i++) {
              suspended[i] |= firstDay + i >= act.first() && firstDay + i <= act.second();
            }
          }
        }
      }
    }
    return painted;
  }

  private int paint(int[] painted, int since, int from, int deadline) {
    int start = latest(since, from);
    for (int i = 0; i < painted.length; i++) {
      if (firstDay + i >= start) {
        painted[i] = deadline;
      }
    }
    return start;
  }

  private static int validCompletion(Hazard hazard, List<HazardAct> acts) {
    int completed = hazard.rectifiedOn();
    if (completed == EMPTY || completed < hazard.foundOn()) {
      return EMPTY;
    }
    return acts.stream()
        .filter(act -> act.kind() == Kind.REVIEW_PASSED || act.kind() == Kind.REVIEW_FAILED)
        .filter(act -> act.second() >= completed)
        .max(Comparator.comparing(HazardAct::second).thenComparing(HazardAct::id))
        .filter(act -> act.kind() == Kind.REVIEW_PASSED)
        .map(act -> completed)
        .orElse(EMPTY);
  }

  private static int closed(Hazard hazard, List<HazardAct> acts, int completed) {
    if (completed == EMPTY || hazard.level() == HazardLevel.GENERAL) {
      return completed;
    }
    int closed = completed;
    for (Kind signature : List.of(Kind.LEADER_SIGNED, Kind.OFFICER_SIGNED)) {
      int signed =
          acts.stream()
              .filter(act -> act.kind() == signature && act.first() >= completed)
              .mapToInt(HazardAct::first)
              .min()
              .orElse(EMPTY);
      closed = latest(closed, signed);
    }
    for (HazardAct act : acts) {
      closed = act.kind() == Kind.LISTING ? latest(closed, act.second()) : closed;
    }
    return closed;
  }

  private int waitingSince(Hazard hazard, List<HazardAct> acts, int day, int[] deadlines) {
    for (HazardAct act : acts) {
      if (act.kind() == Kind.REVIEW_FAILED) {
        int since = latest(act.first(), hazard.foundOn());
        if (since <= day && day < act.second() && since <= at(deadlines, since)) {
          return since;
        }
      }
    }
    int completed = hazard.rectifiedOn();
    boolean pending =
        completed != EMPTY
            && completed >= hazard.foundOn()
            && completed <= day
            && completed <= at(deadlines, completed)
            && acts.stream()
                .noneMatch(
                    act ->
                        (act.kind() == Kind.REVIEW_PASSED || act.kind() == Kind.REVIEW_FAILED)
                            && act.second() >= completed);
    return pending ? completed : EMPTY;
  }

  private int at(int[] painted, int day) {
    return painted[Math.min(Math.max(day - firstDay, 0), days - 1)];
  }

  private static int latest(int one, int other) {
    return Math.max(one, other);
  }

  private int workingDaysAfter(int day, int wanted) {
    int at = day;
    for (int counted = 0; counted < wanted; counted += isWorked(at) ? 1 : 0) {
      at++;
    }
    return at;
  }

  private boolean isWorked(int day) {
    DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
    return workedWeekends.contains(day)
        || (weekday.getValue() < DayOfWeek.SATURDAY.getValue() && !holidays.contains(day));
  }

  private static String month(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day)).toString();
  }

  private void from(Map<String, int[]> totals, String measure, int day) {
    for (int at = Math.max(day, firstDay); at < firstDay + days && day != EMPTY; at++) {
      on(totals, measure, at);
    }
  }

  private void on(Map<String, int[]> totals, String measure, int day) {
    totals.computeIfAbsent(measure, unseen -> new int[days])[day - firstDay]++;
  }
}
