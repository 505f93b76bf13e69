package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nine denominator rules, told again for one subject as naively as they can be: day by day,
 * with a loop over rows for each question. Shares no code with the ledger but the row records.
 */
final class Oracle {
  /** Where the subject counts on a day for a rule and a period. */
  record Standing(
      @Nullable Cell member,
      @Nullable Cell covered,
      @Nullable Cell relaxed,
      @Nullable Cell stock) {}

  /** A subject that left: when, from where, whether inspected. */
  record Exit(int day, Cell cell, boolean covered) {}

  private final List<OracleRule> rules;
  private final Map<String, Set<String>> documentsOfTown;
  private final @Nullable SubjectState[] stateOfDay;
  private final int[] runStartOfDay;

  /** Operating and suspended days before each day, from the first on. */
  private final int[] operatingBefore;

  private final int[] suspendedBefore;
  private final int firstDay;
  private final List<Inspection> inspections;
  private final List<Activity> activities;

  Oracle(
      List<OracleRule> rules,
      Map<String, Set<String>> documentsOfTown,
      Collection<SubjectState> states,
      Collection<Inspection> inspections,
      Collection<Activity> activities,
      int firstDay,
      int lastDay) {
    this.rules = rules;
    this.documentsOfTown = documentsOfTown;
    this.firstDay = firstDay;
    this.inspections = List.copyOf(inspections);
    this.activities = List.copyOf(activities);
    stateOfDay = new @Nullable SubjectState[lastDay - firstDay + 1];
    runStartOfDay = new int[stateOfDay.length];
    operatingBefore = new int[stateOfDay.length + 1];
    suspendedBefore = new int[stateOfDay.length + 1];
    for (int day = firstDay; day <= lastDay; day++) {
      SubjectState found = null;
      for (SubjectState state : states) {
        boolean later =
            found == null
                || state.effectiveOn() > found.effectiveOn()
                || (state.effectiveOn() == found.effectiveOn() && state.id() > found.id());
        if (state.effectiveOn() <= day && later) {
          found = state;
        }
      }
      stateOfDay[day - firstDay] = found;
      boolean wasAlive = day > firstDay && alive(day - 1);
      int at = day - firstDay;
      runStartOfDay[at] = wasAlive ? runStartOfDay[at - 1] : day;
      operatingBefore[at + 1] = operatingBefore[at] + (operating(day) ? 1 : 0);
      boolean suspended = found != null && found.status() == Status.SUSPENDED;
      suspendedBefore[at + 1] = suspendedBefore[at] + (suspended ? 1 : 0);
    }
  }

  /** First days of the periods of a rule that start between two days. */
  static List<LocalDate> starts(OracleRule rule, LocalDate from, LocalDate to) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % rule.months() == 0) {
        starts.add(day);
      }
    }
    return starts;
  }

  static String label(OracleRule rule, LocalDate start) {
    int month = start.getMonthValue();
    return switch (rule.months()) {
      case 12 -> "" + start.getYear();
      case 6 -> start.getYear() + "H" + (month < 7 ? 1 : 2);
      case 3 -> start.getYear() + "Q" + (month + 2) / 3;
      default -> start.getYear() + "-" + (month < 10 ? "0" : "") + month;
    };
  }

  boolean applies(OracleRule rule, LocalDate start) {
    LocalDate last = last(rule, start);
    return !rule.from().isAfter(last) && (rule.to() == null || !rule.to().isBefore(last));
  }

  private static LocalDate last(OracleRule rule, LocalDate start) {
    return start.plusMonths(rule.months()).minusDays(1);
  }

  /** The first day of a period that counts for a rule. */
  static LocalDate begin(OracleRule rule, LocalDate start) {
    return rule.ownDays() && rule.from().isAfter(start) ? rule.from() : start;
  }

  private static int first(OracleRule rule, LocalDate start) {
    return (int) begin(rule, start).toEpochDay();
  }

  Standing standing(OracleRule rule, LocalDate start, int day) {
    int first = first(rule, start);
    Cell stock = operating(day) && inRule(rule, day) ? cell(day) : null;
    if (rule.selfCheck()) {
      boolean member = stock != null && inScopeOnFirstDay(rule, first);
      boolean covered = member && covered(rule, start, day);
      return new Standing(member ? stock : null, covered ? stock : null, null, stock);
    }
    if (rule.atStart()) {
      Cell member = member(rule, start, first) ? cell(first) : null;
      boolean covered = member != null && coveredAs(rule, start, first, day);
      Cell relaxed = relaxed(rule, start, first) ? cell(first) : null;
      return new Standing(member, covered ? member : null, relaxed, stock);
    }
    int closed = reinstated(rule, start, day);
    if (closed > 0) {
      return new Standing(cell(closed - 1), null, null, stock);
    }
    boolean member = member(rule, start, day);
    return new Standing(
        member ? cell(day) : null,
        member && covered(rule, start, day) ? cell(day) : null,
        relaxed(rule, start, day) ? cell(day) : null,
        stock);
  }

  @Nullable Exit exit(OracleRule rule, LocalDate start) {
    if (rule.selfCheck() || rule.atStart()) {
      return null;
    }
    int last = (int) last(rule, start).toEpochDay();
    for (int c = first(rule, start); c <= last; c++) {
      if (alive(c - 1) && !alive(c) && inRule(rule, c - 1) && !reinstates(rule, start, c)) {
        return new Exit(c, cell(c - 1), covered(rule, start, c - 1));
      }
    }
    return null;
  }

  /** The closing day by which a day is reinstated, 0 if it isn't. */
  private int reinstated(OracleRule rule, LocalDate start, int day) {
    int first = first(rule, start);
    for (int c = day; c > first; c--) {
      if (alive(c)) {
        return 0;
      }
      if (alive(c - 1)) {
        return reinstates(rule, start, c) ? c : 0;
      }
    }
    return 0;
  }

  private boolean reinstates(OracleRule rule, LocalDate start, int c) {
    int last = (int) last(rule, start).toEpochDay();
    if (last - c >= 10 || !inRule(rule, c - 1) || c == first(rule, start)) {
      return false;
    }
    if (!member(rule, start, c - 1) || covered(rule, start, c - 1)) {
      return false;
    }
    for (int r = c; r - c <= 60; r++) {
      if (alive(r)) {
        return true;
      }
    }
    return false;
  }

  private boolean member(OracleRule rule, LocalDate start, int day) {
    return wouldBeMember(rule, start, day) && !relaxed(rule, start, day);
  }

  private boolean wouldBeMember(OracleRule rule, LocalDate start, int day) {
    return inRule(rule, day)
        && (due(rule, start, day) || (operating(day) && covered(rule, start, day)));
  }

  private boolean relaxed(OracleRule rule, LocalDate start, int day) {
    return rule.relaxedMonths() > 0
        && state(day) != null
        && state(day).standardised()
        && !lastOfLonger(rule, start)
        && wouldBeMember(rule, start, day);
  }

  private static boolean lastOfLonger(OracleRule rule, LocalDate start) {
    return start.plusMonths(rule.months()).getMonthValue() % rule.relaxedMonths()
        == 1 % rule.relaxedMonths();
  }

  private boolean due(OracleRule rule, LocalDate start, int day) {
    int first = first(rule, start) - firstDay;
    int after = day + 1 - firstDay;
    int operatingDays = operatingBefore[after] - operatingBefore[first];
    boolean stopped = suspendedBefore[after] > suspendedBefore[first];
    return stopped ? operatingDays >= 30 : day - runStartOfDay[day - firstDay] >= rule.grace();
  }

  private boolean covered(OracleRule rule, LocalDate start, int day) {
    return coveredAs(rule, start, day, day);
  }

  /** Whether covered on a day, with the title it has on another. */
  private boolean coveredAs(OracleRule rule, LocalDate start, int titleDay, int day) {
    LocalDate since = begin(rule, start);
    if (rule.relaxedMonths() > 0
        && state(titleDay) != null
        && state(titleDay).standardised()
        && lastOfLonger(rule, start)) {
      since = start.plusMonths(rule.months()).minusMonths(rule.relaxedMonths());
    }
    int last = (int) last(rule, start).toEpochDay();
    Set<Integer> days = new HashSet<>();
    for (Inspection one : inspections) {
      boolean evidence =
          !one.isVoid()
              && one.hasResult()
              && rule.types().contains(one.type())
              && rule.by().contains(one.body())
              && (!rule.onSite() || one.onSite())
              && (!rule.uploaded() || one.uploadedOn() != Inspection.NOT_UPLOADED)
              && (!rule.declared() || one.problems() >= 1 || one.noHazardDeclared())
              && (rule.uploadDays() == null || one.uploadedOn() <= last + rule.uploadDays());
      if (evidence && one.checkedOn() >= since.toEpochDay() && one.checkedOn() <= day) {
        days.add(one.checkedOn());
      }
    }
    for (Activity one : activities) {
      boolean evidence =
          !one.isVoid()
              && rule.activities().contains(one.kind())
              && one.uploadedOn() != Activity.NOT_UPLOADED;
      if (evidence && one.happenedOn() >= since.toEpochDay() && one.happenedOn() <= day) {
        days.add(one.happenedOn());
      }
    }
    boolean licensed = state(titleDay) != null && state(titleDay).licensedOrAboveScale();
    return days.size() >= (licensed ? rule.licensedTimes() : rule.times());
  }

  private boolean inRule(OracleRule rule, int day) {
    return alive(day)
        && state(day).subjectClass() == rule.subjectClass()
        && documents(day).contains(rule.document());
  }

  /** Whether it is in operation on a day where and as what the rule counts. */
  boolean isUnder(OracleStateRule rule, int day) {
    return operating(day)
        && state(day).subjectClass() == rule.subjectClass()
        && documents(day).contains(rule.document());
  }

  private boolean inScopeOnFirstDay(OracleRule rule, int first) {
    if (!operating(first)) {
      return false;
    }
    for (OracleRule other : rules) {
      if (other.selfCheck()
          && other.indicator().equals(rule.indicator())
          && state(first).subjectClass() == other.subjectClass()
          && documents(first).contains(other.document())) {
        return true;
      }
    }
    return false;
  }

  private Set<String> documents(int day) {
    return documentsOfTown.getOrDefault(state(day).town(), Set.of());
  }

  @Nullable SubjectState state(int day) {
    return day < firstDay ? null : stateOfDay[day - firstDay];
  }

  boolean operating(int day) {
    return state(day) != null
        && (state(day).status() == Status.OPERATING
            || state(day).status() == Status.UNDER_CONSTRUCTION);
  }

  private boolean alive(int day) {
    return operating(day) || (state(day) != null && state(day).status() == Status.SUSPENDED);
  }

  private Cell cell(int day) {
    SubjectState state = state(day);
    return new Cell(
        state.town(),
        state.subjectClass(),
        state.department(),
        state.level(),
        state.sector(),
        state.category());
  }

  /** Grid checks due for review in a span of days and by a day, or those reviewed in time. */
  Map<Cell, Integer> reviews(int first, int last, int asOf, boolean onlyReviewed) {
    Map<Cell, Integer> counts = new HashMap<>();
    for (Inspection one : inspections) {
      boolean counted =
          one.type() == InspectionType.GRID_CHECK
              && one.body() == Body.GRID
              && one.hasResult()
              && !one.isVoid()
              && one.uploadedOn() != Inspection.NOT_UPLOADED
              && one.checkedOn() >= LocalDate.of(2022, 1, 1).toEpochDay();
      int tenth = counted ? one.uploadedOn() + 10 : Integer.MAX_VALUE;
      int at = one.checkedOn();
      while (at - firstDay < stateOfDay.length && state(at) == null) {
        at++; // before the first state: where it stands then
      }
      if (tenth >= first
          && tenth <= Math.min(last, asOf)
          && at - firstDay < stateOfDay.length
          && (!onlyReviewed || one.reviewedOn() <= tenth)) {
        counts.merge(cell(at), 1, Integer::sum);
      }
    }
    return counts;
  }
}
