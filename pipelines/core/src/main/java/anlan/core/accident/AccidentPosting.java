package anlan.core.accident;

import static anlan.core.affair.AffairRow.NEVER;

import anlan.core.affair.AffairMeasure;
import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.AccidentTerms;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.ledger.Timeline;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The timeline of one accident and its victims.
 *
 * <p>Everything belongs to the month in which the accident happened, and counts from the day on
 * which it came to be so: a death from the day of death, a grade from the death that raised it.
 * Losses and injuries have no day of their own and count from the accident on; a correction shows
 * in the cuts.
 *
 * <p>Who dies within the term (30 days, 7 for road traffic and fire, 国务院令第493号第十三条) is a death, and
 * seriously injured until that day; who dies after it stays injured. The regulation counts
 * “自事故发生之日起” and does not say whether that day is one of them: here it is the first (本系统约定).
 * Missing people are deaths from their declaration, or from the conclusion of the case. An accident
 * struck off (核销) takes everything back on that day.
 *
 * <p>The term of an investigation (A5) is counted from the day after the accident, as all terms
 * that someone has to keep (本系统约定); what it adds up to is in {@link AccidentTerms}.
 */
public final class AccidentPosting {
  private final Accident accident;
  private final AccidentTerms terms;
  private final int[] deathDays;
  private final int[] deathDaysOfHarmed;
  private final Cell cell;
  private final Timeline sum = new Timeline();

  private AccidentPosting(Accident accident, List<Victim> victims, AccidentTerms terms) {
    this.accident = accident;
    this.terms = terms;
    this.cell = new Cell(accident.town(), null, accident.department(), null, "", "");
    deathDays = victims.stream().mapToInt(this::deathDay).toArray();
    deathDaysOfHarmed =
        victims.stream()
            .filter(victim -> victim.harm() != Harm.MISSING)
            .mapToInt(this::deathDay)
            .toArray();
  }

  /** The steps of an accident and its victims. */
  public static Timeline of(Accident accident, List<Victim> victims, AccidentTerms terms) {
    AccidentPosting posting = new AccidentPosting(accident, victims, terms);
    posting.people(victims);
    posting.grades();
    posting.findings();
    posting.investigation();
    return posting.sum;
  }

  private int deathDay(Victim victim) {
    if (victim.harm() == Harm.MISSING) {
      return notBefore(Math.min(victim.declaredOn(), accident.concludedOn()));
    }
    int lastDay = accident.occurredOn() + terms.deathDays(accident.kind()) - 1;
    return victim.diedOn() > lastDay ? NEVER : notBefore(victim.diedOn());
  }

  private int notBefore(int day) {
    return Math.max(day, accident.occurredOn());
  }

  private void people(List<Victim> victims) {
    String kind = accident.kind().name();
    for (Victim victim : victims) {
      int deathDay = deathDay(victim);
      ofAccident(AffairMeasure.DEATHS, deathDay, kind, 1);
      if (victim.harm() != Harm.MISSING) {
        ofAccident(AffairMeasure.INJURED, accident.occurredOn(), kind, 1);
        ofAccident(AffairMeasure.INJURED, deathDay, kind, -1);
      }
    }
  }

  /** Posts a count for each grade as long as it has it, and moves on when a death raises it. */
  private void grades() {
    int[] turns =
        Arrays.stream(deathDays)
            .filter(day -> day != NEVER && day > accident.occurredOn())
            .sorted()
            .distinct()
            .toArray();
    int from = accident.occurredOn();
    AccidentGrade grade = gradeOn(from);
    for (int turn : turns) {
      AccidentGrade next = gradeOn(turn);
      if (next != grade) {
        graded(grade, from, turn);
        from = turn;
        grade = next;
      }
    }
    graded(grade, from, NEVER);
  }

  private void graded(AccidentGrade grade, int from, int until) {
    during(AffairMeasure.ACCIDENTS, grade, from, until);
    during(AffairMeasure.RESPONSIBLE, grade, Math.max(from, accident.responsibleOn()), until);
  }

  private void during(AffairMeasure measure, AccidentGrade grade, int from, int until) {
    if (from < until) {
      ofAccident(measure, notBefore(from), grade.name(), 1);
      ofAccident(measure, until, grade.name(), -1);
    }
  }

  private AccidentGrade gradeOn(int day) {
    return AccidentGrade.of(
        upTo(day, deathDays),
        deathDaysOfHarmed.length - upTo(day, deathDaysOfHarmed),
        accident.lossYuan());
  }

  private static int upTo(int day, int[] days) {
    return (int) Arrays.stream(days).filter(one -> one <= day).count();
  }

  private void findings() {
    int occurredOn = accident.occurredOn();
    ofAccident(AffairMeasure.PENDING, occurredOn, Account.WHOLE, 1);
    if (accident.acceptedOn() != NEVER) {
      ofAccident(AffairMeasure.PENDING, notBefore(accident.acceptedOn()), Account.WHOLE, -1);
    }
    ofAccident(AffairMeasure.CONCEALED, notBefore(accident.concealedOn()), Account.WHOLE, 1);
    int firstDeath = Arrays.stream(deathDays).min().orElse(NEVER);
    ofAccident(AffairMeasure.FATAL, firstDeath, Account.WHOLE, 1);
    int examinedOn = Math.max(firstDeath, accident.examinedOn());
    ofAccident(AffairMeasure.EXAMINED, examinedOn, Account.WHOLE, 1);
  }

  private void investigation() {
    AccidentGrade last = gradeOn(NEVER - 1);
    int due = accident.occurredOn() + terms.concludeDays(accident, last);
    int concludedOn = accident.concludedOn();
    ofMonth(AffairMeasure.CONCLUSION_DUE, due, due);
    if (concludedOn <= due) {
      ofMonth(AffairMeasure.CONCLUDED_IN_TIME, due, due);
    }
    if (concludedOn == NEVER) {
      return;
    }
    ofMonth(AffairMeasure.CONCLUDED, concludedOn, concludedOn);
    int publishedOn = Math.max(concludedOn, accident.publishedOn());
    ofMonth(AffairMeasure.PUBLISHED, concludedOn, publishedOn);
    int opensOn = monthsAfter(concludedOn, terms.evaluateFromMonths());
    int until = monthsAfter(concludedOn, terms.evaluateUntilMonths()) + terms.evaluateUntilDays();
    ofMonth(AffairMeasure.EVALUATION_DUE, until, until);
    if (opensOn <= accident.evaluatedOn() && accident.evaluatedOn() <= until) {
      ofMonth(AffairMeasure.EVALUATED, until, until);
    }
  }

  private static int monthsAfter(int day, int months) {
    return (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
  }

  /** Posts to the month of the accident. */
  private void ofAccident(AffairMeasure measure, int day, String facet, int amount) {
    post(measure, accident.occurredOn(), day, facet, amount);
  }

  /** Posts to the month that a day lies in. */
  private void ofMonth(AffairMeasure measure, int dayOfMonth, int day) {
    post(measure, dayOfMonth, day, Account.WHOLE, 1);
  }

  private void post(AffairMeasure measure, int dayOfMonth, int day, String facet, int amount) {
    if (day < accident.cancelledOn()) {
      String period = PeriodKind.MONTH.containing(dayOfMonth).label();
      sum.add(new Account(measure.code(), period, cell, day, facet), amount);
      if (accident.cancelledOn() != NEVER) {
        int off = accident.cancelledOn();
        sum.add(new Account(measure.code(), period, cell, off, facet), -amount);
      }
    }
  }
}
