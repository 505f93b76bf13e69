package anlan.core.enforcement;

import static anlan.core.affair.AffairRow.NEVER;

import anlan.core.affair.AffairMeasure;
import anlan.core.calendar.PeriodKind;
import anlan.core.calendar.WorkingDays;
import anlan.core.catalogue.EnforcementTerms;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.ledger.Timeline;
import java.util.Comparator;
import java.util.List;

/**
 * The timeline of the similar cases of one authority and year, or of a case outside of a group.
 *
 * <p>Publication (E1, L14): due the twentieth working day after the decision, the day after it
 * being the first, and counted in the month of that day. A change restarts the term: a decision
 * changed before it was due never falls due itself, only as changed. One that had fallen due stays
 * so, or a change would wipe out a failure (本系统约定). Only a decision made in the general procedure
 * is published.
 *
 * <p>Credit (E4, J32): the documents set no term; it is that of the catalogue (本系统约定), counted by
 * decision and in the month of its due day. Similar cases (E2, L15): counted in the year of the
 * decision, from the day on which the group is large enough to be one.
 *
 * <p>A case withdrawn (撤销) never counted.
 */
public final class EnforcementPosting {
  private final EnforcementTerms terms;
  private final WorkingDays workingDays;
  private final Timeline sum = new Timeline();

  private EnforcementPosting(EnforcementTerms terms, WorkingDays workingDays) {
    this.terms = terms;
    this.workingDays = workingDays;
  }

  /**
   * The steps of cases of one key.
   *
   * @throws anlan.core.calendar.OutsideCalendar if a term of one ends outside the years loaded
   */
  public static Timeline of(
      List<EnforcementCase> cases, EnforcementTerms terms, WorkingDays workingDays) {
    EnforcementPosting posting = new EnforcementPosting(terms, workingDays);
    for (EnforcementCase one : cases) {
      if (!one.withdrawn()) {
        posting.acts(one);
      }
      if (one.isPenalty()) {
        posting.penalty(one);
        posting.publication(one);
        posting.credit(one);
        posting.performance(one);
      }
    }
    posting.group(cases.stream().filter(EnforcementCase::isSimilar).toList());
    return posting.sum;
  }

  /** What is counted by its own day, be the case decided or not. */
  private void acts(EnforcementCase one) {
    Sanctions sanctions = one.sanctions();
    act(one, EnforcementAct.EXPOSED, sanctions.exposedOn());
    act(one, EnforcementAct.INTERVIEWED, sanctions.interviewedOn());
    act(one, EnforcementAct.SANCTIONED, sanctions.sanctionedOn());
    boolean crime = sanctions.dangerousWorkCrime();
    act(
        one,
        crime ? EnforcementAct.TYPICAL_DANGEROUS_WORK : EnforcementAct.TYPICAL,
        sanctions.typicalOn());
    int persons = sanctions.transferredPersons();
    ofMonth(one, AffairMeasure.TRANSFERRED, sanctions.transferredOn(), Account.WHOLE, persons);
  }

  private void penalty(EnforcementCase one) {
    Sanctions sanctions = one.sanctions();
    ofMonth(one, AffairMeasure.PENALTIES, one.decidedOn(), one.procedure().name(), 1);
    ofMonth(one, AffairMeasure.FINED, one.decidedOn(), Account.WHOLE, sanctions.fineYuan());
    act(one, EnforcementAct.BOTH_PENALISED, sanctions.bothPenalised() ? one.decidedOn() : NEVER);
    act(one, EnforcementAct.SHUTDOWN, sanctions.shutdownOrdered() ? one.decidedOn() : NEVER);
  }

  private void publication(EnforcementCase one) {
    if (one.procedure() == Procedure.GENERAL) {
      int due = workingDays.after(one.decidedOn(), terms.publishWorkingDays());
      if (due < one.changedOn()) {
        published(one, due, one.followUp().publishedOn());
      }
      if (one.changedOn() != NEVER) {
        int dueAgain = workingDays.after(one.changedOn(), terms.publishWorkingDays());
        published(one, dueAgain, one.followUp().changePublishedOn());
      }
    }
  }

  private void published(EnforcementCase one, int due, int publishedOn) {
    ofMonth(one, AffairMeasure.PUBLICATION_DUE, due, Account.WHOLE, 1);
    int inTime = publishedOn <= due ? 1 : 0;
    ofMonth(one, AffairMeasure.PUBLISHED_IN_TIME, due, Account.WHOLE, inTime);
  }

  private void credit(EnforcementCase one) {
    int due = workingDays.after(one.decidedOn(), terms.creditWorkingDays());
    ofMonth(one, AffairMeasure.CREDIT_DUE, due, Account.WHOLE, 1);
    int inTime = one.followUp().creditRecordedOn() <= due ? 1 : 0;
    ofMonth(one, AffairMeasure.CREDITED_IN_TIME, due, Account.WHOLE, inTime);
  }

  /** The stock of decisions neither performed in time nor enforced since (逾期不履行, L22). */
  private void performance(EnforcementCase one) {
    FollowUp followUp = one.followUp();
    int until = Math.min(followUp.performedOn(), followUp.enforcedOn());
    if (followUp.performanceDueOn() < until) {
      int from = Math.max(one.decidedOn(), followUp.performanceDueOn() + 1);
      if (from < until) {
        add(one, AffairMeasure.UNPERFORMED, Account.ALWAYS, from, Account.WHOLE, 1);
        add(one, AffairMeasure.UNPERFORMED, Account.ALWAYS, until, Account.WHOLE, -1);
      }
    }
  }

  private void group(List<EnforcementCase> similar) {
    if (similar.size() < terms.similarCasesMin()) {
      return;
    }
    List<EnforcementCase> inOrder =
        similar.stream().sorted(Comparator.comparingInt(EnforcementCase::decidedOn)).toList();
    int groupSince = inOrder.get(terms.similarCasesMin() - 1).decidedOn();
    for (EnforcementCase one : inOrder) {
      int from = Math.max(groupSince, one.decidedOn());
      add(one, AffairMeasure.SIMILAR_CASES, one.year(), from, Account.WHOLE, 1);
      int adjudicated = Math.max(from, one.adjudicatedOn());
      add(one, AffairMeasure.ADJUDICATED, one.year(), adjudicated, Account.WHOLE, 1);
    }
  }

  private void act(EnforcementCase one, EnforcementAct act, int day) {
    ofMonth(one, AffairMeasure.ENFORCEMENT_ACTS, day, act.name(), 1);
  }

  /** Posts to the month that a day lies in, from that day on. */
  private void ofMonth(
      EnforcementCase one, AffairMeasure measure, int day, String facet, int amount) {
    if (day != NEVER) {
      add(one, measure, PeriodKind.MONTH.containing(day).label(), day, facet, amount);
    }
  }

  private void add(
      EnforcementCase one,
      AffairMeasure measure,
      String period,
      int day,
      String facet,
      int amount) {
    if (day != NEVER) {
      Cell cell = new Cell(one.area(), null, one.department(), null, "", "");
      sum.add(new Account(measure.code(), period, cell, day, facet), amount);
    }
  }
}
