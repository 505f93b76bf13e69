package anlan.core.post;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.calendar.WorkingDays;
import anlan.core.catalogue.PostTerms;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.ledger.Timeline;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What is asked of one post day by day and month by month.
 *
 * <p>Standard (Z1, N03): a month of a regular post (定期) is met by logs of five different working
 * days, or of seven days; it isn't due if the post begins after the 20th of it, or leaves it fewer
 * working days than that. One of the other forms is met by logs on nine tenths of its working days.
 * Either is judged on the last day of the month, however late a log was entered.
 *
 * <p>Logs (Z2, N09): due by the end of the next day, for every working day of a stationed or mobile
 * post; of a regular one for the days it has logs of, since nobody else says which days it was
 * there. Dangerous works (Z5, N08): those of stationed and mobile posts. All figures are the
 * catalogue's (本系统约定 where the document has none).
 */
final class PostDuties {
  private static final int WHOLE = 100;

  private final Post post;
  private final PostTerms terms;
  private final WorkingDays workingDays;
  private final Timeline sum;
  private final Cell cell;

  /** The days logged, and the day on which each one's first log was entered. */
  private final NavigableMap<Integer, Integer> logged = new TreeMap<>();

  PostDuties(Post post, PostTerms terms, WorkingDays workingDays, Timeline sum) {
    this.post = post;
    this.terms = terms;
    this.workingDays = workingDays;
    this.sum = sum;
    cell = post.cell();
  }

  /** Posts the months that hold days from one to another: what logs of these days can reach. */
  void post(List<PostLog> logs, int fromDay, int toDay) {
    workingDays.isWorkday(post.startsOn());
    workingDays.isWorkday(post.endsOn());
    int first = Math.max(post.startsOn(), terms.since());
    int reachedFirst = Math.max(first, fromDay);
    int reachedLast = Math.min(post.endsOn(), toDay);
    if (reachedFirst > reachedLast) {
      return;
    }
    Period month = PeriodKind.MONTH.containing(reachedFirst);
    int from = Math.max(first, month.start());
    int to = Math.min(post.endsOn(), PeriodKind.MONTH.containing(reachedLast).end());
    for (PostLog log : logs) {
      if (from <= log.dutyDay() && log.dutyDay() <= to) {
        logged.merge(log.dutyDay(), log.enteredOn(), Math::min);
        dangerousWorks(log);
      }
    }
    while (month.start() <= to) {
      month(month, Math.max(from, month.start()), Math.min(to, month.end()));
      month = month.next();
    }
  }

  private boolean isRegular() {
    return post.form() == PostForm.REGULAR;
  }

  private void dangerousWorks(PostLog log) {
    if (!isRegular()) {
      String month = PeriodKind.MONTH.containing(log.dutyDay()).label();
      add(PostMeasure.DANGEROUS_WORKS, month, log.dutyDay(), log.dangerousWorks());
      add(PostMeasure.ATTENDED_WORKS, month, log.dutyDay(), log.attendedWorks());
    }
  }

  private void month(Period month, int from, int to) {
    int workdays = 0;
    int loggedDays = 0;
    int loggedWorkdays = 0;
    for (int day = from; day <= to; day++) {
      boolean isWorked = workingDays.isWorkday(day);
      boolean isLogged = logged.containsKey(day);
      workdays += isWorked ? 1 : 0;
      loggedDays += isLogged ? 1 : 0;
      loggedWorkdays += isWorked && isLogged ? 1 : 0;
      if (isRegular() ? isLogged : isWorked) {
        log(month.label(), day);
      }
    }
    if (terms.since() <= month.start()) {
      boolean met =
          isRegular()
              ? loggedWorkdays >= terms.weekWorkingDays() || loggedDays >= terms.weekDays()
              : WHOLE * loggedWorkdays >= terms.dutyPercent() * workdays;
      if (isDue(month, workdays)) {
        add(PostMeasure.MONTHS_DUE, month.label(), month.end(), 1);
        add(PostMeasure.MONTHS_MET, month.label(), month.end(), met ? 1 : 0);
      }
    }
  }

  private boolean isDue(Period month, int workdays) {
    return isRegular()
        ? post.startsOn() - month.start() < terms.dueUntilDay()
            && workdays >= terms.weekWorkingDays()
        : workdays > 0;
  }

  private void log(String month, int day) {
    int due = day + terms.logDays();
    Integer enteredOn = logged.get(day);
    add(PostMeasure.LOGS_DUE, month, due, 1);
    add(PostMeasure.LOGS_IN_TIME, month, due, enteredOn != null && enteredOn <= due ? 1 : 0);
  }

  private void add(PostMeasure measure, String period, int day, int amount) {
    sum.add(new Account(measure.code(), period, cell, day), amount);
  }
}
