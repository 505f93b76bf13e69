package anlan.core.ledger;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the days of a period for one rule and posts a step wherever numerator, denominator
 * or stock change.
 *
 * <p>Membership can change only on a few days: when a state begins, when the first qualifying
 * inspection or activity is recorded, when the grace ends, at the first suspension and at the
 * thirtieth operating day. The walk goes from one such day to the next, at most a dozen, instead of
 * through up to 366.
 */
final class PeriodWalk {
  /** Rule 4: a subject that was suspended in the period is due from so many operating days on. */
  private static final int OPERATING_DAYS_DUE = 30;

  /** Rule 3: a closure in the last days of a period, undone soon, leaves the subject due. */
  private static final int LAST_DAYS = 10;

  static final int REOPENED_WITHIN_DAYS = 60;

  private static final int NEVER = Integer.MAX_VALUE;

  /** Made once: a walk is made at every change. */
  private static final Period NOT_ENTERED = PeriodKind.YEAR.containing(0);

  private final Catalogue catalogue;
  private final Span[] spans;
  private final EvidenceRows inspections;
  private final EvidenceRows activities;
  private final Timeline sum;
  private int sign = 1;

  private Period period = NOT_ENTERED;
  private int spanAtStart;
  private int classesInView;
  private int suspendedFrom;
  private int thirtiethDay;

  private int coveredFrom;

  /** The same for those that hold a licence or are above scale, of whom more may be asked. */
  private int licensedCoveredFrom;

  /** First evidence since the longer period's start: counts for standardised subjects (rule 9). */
  private int relaxedCoveredFrom;

  private boolean lastOfLonger;

  private final Position now = new Position();
  private final Position posted = new Position();

  PeriodWalk(
      Catalogue catalogue,
      Span[] spans,
      EvidenceRows inspections,
      EvidenceRows activities,
      Timeline sum) {
    this.catalogue = catalogue;
    this.spans = spans;
    this.inspections = inspections;
    this.activities = activities;
    this.sum = sum;
  }

  /** From now on every step is posted so many times: 1, or -1 to take it back. */
  void take(int times) {
    sign = times;
  }

  /** Turns to a period, and works out what is the same for all rules. */
  private void enter(Period entered) {
    period = entered;
    spanAtStart = -1;
    classesInView = 0;
    suspendedFrom = NEVER;
    thirtiethDay = NEVER;
    int operatingDays = 0;
    for (int i = 0; i < spans.length; i++) {
      Span span = spans[i];
      if (span.from <= period.start()) {
        spanAtStart = i;
      }
      int first = Math.max(span.from, period.start());
      int last = Math.min(span.to, period.end());
      if (span.to >= period.start() - 1 && span.from <= period.end()) {
        classesInView |= 1 << span.subjectClass.ordinal();
      }
      if (first > last) {
        continue;
      }
      if (span.suspended && suspendedFrom == NEVER) {
        suspendedFrom = first;
      }
      if (span.operating) {
        int days = last - first + 1;
        if (operatingDays < OPERATING_DAYS_DUE && operatingDays + days >= OPERATING_DAYS_DUE) {
          thirtiethDay = first + OPERATING_DAYS_DUE - operatingDays - 1;
        }
        operatingDays += days;
      }
    }
  }

  /** Posts a period's steps for a rule. */
  void post(Rule rule, Period of) {
    if (!rule.appliesTo(of)) {
      return;
    }
    Period counted = rule.counted(of);
    if (!counted.equals(period)) {
      enter(counted);
    }
    if ((classesInView & 1 << rule.subjectClass().ordinal()) == 0) {
      return;
    }
    coveredFrom = evidenceDay(rule, period.start(), rule.times());
    licensedCoveredFrom =
        rule.licensedTimes() == rule.times()
            ? coveredFrom
            : evidenceDay(rule, period.start(), rule.licensedTimes());
    PeriodKind longer = rule.relaxedPeriod();
    if (longer != null) {
      Period whole = period.within(longer);
      lastOfLonger = whole.end() == period.end();
      relaxedCoveredFrom = evidenceDay(rule, whole.start(), rule.times());
    }
    posted.clear();
    if (rule.isSelfCheck()) {
      selfCheck(rule);
    } else if (rule.isFixedAtStart()) {
      fixed(rule);
    } else {
      coverage(rule);
    }
  }

  /** The day from which there has been evidence on so many days; of one day, rows count once. */
  private int evidenceDay(Rule rule, int since, int times) {
    EvidenceRows rows = rule.isOfActivities() ? activities : inspections;
    int uploadedBy = rule.uploadedBy(period);
    int counted = NEVER;
    int left = times;
    for (int i = rows.before(since); i < rows.count && rows.checkedOn[i] <= period.end(); i++) {
      if (rows.checkedOn[i] != counted
          && rule.accepts(catalogue.evidenceOf(rows.facts[i]))
          && rows.uploadedOn[i] <= uploadedBy) {
        counted = rows.checkedOn[i];
        left--;
        if (left == 0) {
          return counted;
        }
      }
    }
    return NEVER;
  }

  /** Rules 1 to 6 and 9. */
  private void coverage(Rule rule) {
    boolean hasLeft = false;
    int heldUntil = Integer.MIN_VALUE;
    Cell held = null;
    int at = spanAtStart;
    int day = period.start();
    while (day <= period.end()) {
      Span span = at < 0 ? null : spans[at];
      if (span != null && span.from == day && at > 0 && ends(spans[at - 1], span, rule)) {
        if (isReinstated(at)) {
          held = now.member;
          heldUntil = aliveAgain(at) - 1;
        } else if (!hasLeft) {
          hasLeft = true;
          leave(rule, spans[at - 1], day);
        }
      }
      now.clear();
      if (span != null && span.isAlive()) {
        stand(rule, span, day);
      } else if (day <= heldUntil) {
        now.member = held;
      }
      step(rule, day);
      day = nextDay(day, at, rule);
      if (at + 1 < spans.length && spans[at + 1].from == day) {
        at++;
      }
    }
  }

  /** Rule 8: who is a member, and where, is settled on the first day. */
  private void fixed(Rule rule) {
    Span first = spanAtStart < 0 ? null : spans[spanAtStart];
    now.clear();
    if (first != null && first.isAlive()) {
      stand(rule, first, period.start());
    }
    Cell member = now.member;
    Cell relaxed = now.relaxed;
    int covered = first == null ? NEVER : coveredSince(rule, first);
    int at = spanAtStart;
    int day = period.start();
    while (day <= period.end()) {
      Span span = at < 0 ? null : spans[at];
      now.member = member;
      now.relaxed = relaxed;
      now.covered = covered <= day ? member : null;
      now.stock = span != null && span.operating && span.isUnder(rule) ? span.cell : null;
      step(rule, day);
      day = nextDay(day, at, rule);
      if (at + 1 < spans.length && spans[at + 1].from == day) {
        at++;
      }
    }
  }

  /** Rule 7: in scope on the month's first day and still on this. */
  private void selfCheck(Rule rule) {
    Span first = spanAtStart < 0 ? null : spans[spanAtStart];
    boolean wasInScope =
        first != null
            && first.operating
            && rule.isInScopeOnFirstDay(first.subjectClass, first.documents);
    int at = spanAtStart;
    int day = period.start();
    while (day <= period.end()) {
      Span span = at < 0 ? null : spans[at];
      now.clear();
      if (span != null && span.operating && span.isUnder(rule)) {
        now.stock = span.cell;
        now.member = wasInScope ? span.cell : null;
        now.covered = coveredSince(rule, span) <= day ? now.member : null;
      }
      step(rule, day);
      day = nextDay(day, at, rule);
      if (at + 1 < spans.length && spans[at + 1].from == day) {
        at++;
      }
    }
  }

  /** Where a living subject stands on a day. */
  private void stand(Rule rule, Span span, int day) {
    if (!span.isUnder(rule)) {
      return;
    }
    boolean covered = coveredSince(rule, span) <= day;
    boolean due =
        suspendedFrom <= day ? thirtiethDay <= day : day - span.runStart >= rule.graceDays();
    now.stock = span.operating ? span.cell : null;
    if (!due && !(span.operating && covered)) {
      return;
    }
    if (rule.relaxedPeriod() != null && span.standardised && !lastOfLonger) {
      now.relaxed = span.cell;
    } else {
      now.member = span.cell;
      now.covered = covered ? span.cell : null;
    }
  }

  private int coveredSince(Rule rule, Span span) {
    boolean looksBack = rule.relaxedPeriod() != null && span.standardised && lastOfLonger;
    if (looksBack) {
      return relaxedCoveredFrom;
    }
    return span.licensedOrAboveScale ? licensedCoveredFrom : coveredFrom;
  }

  /** Whether a run that was under the rule ends between two spans. */
  private static boolean ends(Span before, Span after, Rule rule) {
    return !after.isAlive() && before.isUnder(rule);
  }

  /** Rule 3; {@code now} still is where the subject stood on the day before. */
  private boolean isReinstated(int at) {
    int closed = spans[at].from;
    return closed > period.start()
        && period.end() - closed < LAST_DAYS
        && now.member != null
        && now.covered == null
        && aliveAgain(at) <= closed + REOPENED_WITHIN_DAYS;
  }

  private int aliveAgain(int at) {
    for (int i = at; i < spans.length; i++) {
      if (spans[i].isAlive()) {
        return spans[i].from;
      }
    }
    return NEVER;
  }

  private void leave(Rule rule, Span before, int day) {
    add(rule.exited(), before.cell, day, 1);
    if (coveredSince(rule, before) < day) {
      add(rule.exitedCovered(), before.cell, day, 1);
    }
  }

  /** The next day on which the subject may stand elsewhere. */
  private int nextDay(int day, int at, Rule rule) {
    int next = period.end() + 1;
    if (at + 1 < spans.length) {
      next = Math.min(next, spans[at + 1].from);
    }
    next = earlierAfter(day, coveredFrom, next);
    next = earlierAfter(day, licensedCoveredFrom, next);
    next = earlierAfter(day, suspendedFrom, next);
    next = earlierAfter(day, thirtiethDay, next);
    if (rule.relaxedPeriod() != null) {
      next = earlierAfter(day, relaxedCoveredFrom, next);
    }
    return at < 0 ? next : earlierAfter(day, spans[at].runStart + rule.graceDays(), next);
  }

  private static int earlierAfter(int day, int candidate, int next) {
    return candidate > day && candidate < next ? candidate : next;
  }

  /** Posts what changed since the last step. */
  private void step(Rule rule, int day) {
    move(rule.covered(), posted.covered, now.covered, day);
    move(rule.relaxed(), posted.relaxed, now.relaxed, day);
    boolean agreed = Bookkeeper.same(posted.member, posted.stock);
    boolean agree = Bookkeeper.same(now.member, now.stock);
    if (!agreed || !agree) {
      move(rule.adjust(), posted.member, now.member, day);
      move(rule.adjust(), now.stock, posted.stock, day);
    }
    posted.set(now);
  }

  private void move(String measure, @Nullable Cell from, @Nullable Cell to, int day) {
    if (!Bookkeeper.same(from, to)) {
      add(measure, from, day, -1);
      add(measure, to, day, 1);
    }
  }

  private void add(String measure, @Nullable Cell cell, int day, int amount) {
    if (cell != null) {
      sum.add(new Account(measure, period.label(), cell, day), sign * amount);
    }
  }
}
