package anlan.core.ledger;

import anlan.core.calendar.Period;
import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.Rule;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Posts the timeline of one subject's rows.
 *
 * <p>The stock is posted for all days, and so are those of the stock whose states are as a duty
 * asks. Any other indicator is posted only for periods in which something happens to the subject: a
 * state begins, a grace runs, an inspection is made, an activity happens. In all others a subject
 * counts in the denominator exactly when it counts in the stock, so there is nothing to post; that
 * is what keeps a new quarter free of charge.
 */
final class Bookkeeper {
  private static final PeriodKind[] KINDS = PeriodKind.values();
  static final int NEVER = Integer.MAX_VALUE;

  /** Whatever the inspections are evidence of: what a change of a state can reach. */
  static final int ALL_EVIDENCE = -1;

  private final Catalogue catalogue;
  private final Span[] spans;
  private final EvidenceRows inspections;
  private final EvidenceRows activities;
  private final int firstFoundOn;
  private final Timeline sum;
  private final PeriodWalk walk;
  private final int classes;
  private final long documents;
  private int sign;

  Bookkeeper(
      Catalogue catalogue,
      StateRows states,
      EvidenceRows inspections,
      EvidenceRows activities,
      int firstFoundOn,
      Timeline sum) {
    this.catalogue = catalogue;
    this.inspections = inspections;
    this.activities = activities;
    this.firstFoundOn = firstFoundOn;
    this.sum = sum;
    spans = Span.of(states, catalogue);
    walk = new PeriodWalk(catalogue, spans, inspections, activities, sum);
    int seen = 0;
    long switchedOn = 0;
    for (Span span : spans) {
      seen |= 1 << span.subjectClass.ordinal();
      switchedOn |= span.documents;
    }
    classes = seen;
    documents = switchedOn;
  }

  /**
   * Posts, {@code sign} times, the indicators of periods that hold a day from the first to the
   * last, under rules that accept some of the evidence; if the last day is {@link #NEVER}, the
   * stocks as well. May be called again when inspections have changed, but not states.
   */
  void post(int horizonDay, int first, int last, int evidence, int sign) {
    this.sign = sign;
    walk.take(sign);
    if (spans.length == 0) {
      unknownSubject();
    } else if (last == NEVER) {
      stocks(); // an inspection, which reaches but a few periods, leaves them as they are
    }
    for (PeriodKind kind : KINDS) {
      indicators(kind, horizonDay, first, last, evidence);
    }
  }

  private void stocks() {
    stock(Account.SUBJECTS, 1, span -> span.operating);
    for (Rule rule : catalogue.stateRules()) {
      if (wasUnder(rule)) {
        stock(rule.covered(), 1, span -> span.fulfils(rule));
        stock(rule.adjust(), -1, span -> span.isLeftOutOf(rule));
      }
    }
  }

  private void stock(String measure, int amount, Predicate<Span> counts) {
    Cell counted = null;
    for (Span span : spans) {
      Cell cell = counts.test(span) ? span.cell : null;
      if (!same(cell, counted)) {
        post(measure, counted, span.from, -amount);
        post(measure, cell, span.from, amount);
        counted = cell;
      }
    }
  }

  private void unknownSubject() {
    int first = Math.min(inspections.firstCheckedOn(), firstFoundOn);
    if (first != NEVER) {
      post(Account.UNKNOWN_SUBJECT, Cell.NONE, first, 1);
    }
  }

  private void post(String measure, @Nullable Cell cell, int day, int amount) {
    if (cell != null) {
      sum.add(new Account(measure, Account.ALWAYS, cell, day), sign * amount);
    }
  }

  private void indicators(PeriodKind kind, int horizonDay, int first, int last, int evidence) {
    Rule[] rules = catalogue.rules(kind);
    int grace = 0;
    int relaxedUntil = Integer.MIN_VALUE;
    boolean any = false;
    PeriodKind whole = kind; // what a change reaches; the same for any state of the rows
    for (Rule rule : rules) {
      if (rule.relaxedPeriod() != null) {
        whole = PeriodKind.YEAR;
      }
      if (concerns(rule, evidence)) {
        any = true;
        grace = Math.max(grace, rule.graceDays());
        if (rule.relaxedPeriod() != null) {
          relaxedUntil = Math.max(relaxedUntil, rule.effectiveTo());
        }
      }
    }
    if (!any) {
      return;
    }
    int from = Math.max(horizonDay, whole.containing(first).start());
    int to = last == NEVER ? NEVER : whole.containing(last).end();
    int day = from <= relaxedUntil ? from : nextTouched(from, grace);
    while (day <= to && day != NEVER) {
      Period period = kind.containing(day);
      if (period.start() >= horizonDay) {
        for (Rule rule : rules) {
          if (concerns(rule, evidence)) {
            walk.post(rule, period);
          }
        }
      }
      int next = period.end() + 1;
      day = next <= relaxedUntil ? next : nextTouched(next, grace);
    }
  }

  /** Whether the subject ever stood under the rule, and the rule takes some of the evidence. */
  private boolean concerns(Rule rule, int evidence) {
    return rule.accepts(evidence) && wasUnder(rule);
  }

  private boolean wasUnder(Rule rule) {
    return (classes & 1 << rule.subjectClass().ordinal()) != 0 && rule.countsIn(documents);
  }

  /** The first day, not before the given, on which something happens. */
  private int nextTouched(int day, int grace) {
    int next = Math.min(inspections.firstFrom(day), activities.firstFrom(day));
    for (Span span : spans) {
      if (span.from >= day) {
        return Math.min(next, span.from);
      }
      if (span.to >= day && span.isAlive() && day < span.runStart + grace) {
        return day;
      }
    }
    return next;
  }

  static boolean same(@Nullable Cell one, @Nullable Cell other) {
    return one == other || (one != null && one.equals(other));
  }
}
