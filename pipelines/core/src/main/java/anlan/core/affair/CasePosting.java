package anlan.core.affair;

import static anlan.core.affair.AffairRow.NEVER;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentPosting;
import anlan.core.accident.Victim;
import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.EnforcementPosting;
import anlan.core.ledger.Account;
import anlan.core.ledger.Cell;
import anlan.core.ledger.Timeline;
import anlan.core.post.Post;
import anlan.core.post.PostLog;
import anlan.core.post.PostPosting;
import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The timeline of the rows of one case. Where a later row takes the place of an earlier one — a
 * version of GDP, a ceiling set anew — the earlier amount is taken back on the later one's day, and
 * of rows of one day the last counts.
 */
final class CasePosting {
  /** The facet of reports that came up to so many days late (D8, O2; 本系统约定). */
  static final String WITHIN_5_DAYS = "WITHIN_5_DAYS";

  /** The facet of reports that came later than that. */
  static final String AFTER_5_DAYS = "AFTER_5_DAYS";

  private static final int SLIGHTLY_LATE_DAYS = 5;

  private final Timeline sum = new Timeline();

  private CasePosting() {}

  /**
   * Those of the steps that the rows of one case yield which a change of some of them can reach.
   *
   * @param changed the rows as they were and as they are
   */
  static Timeline of(
      Collection<AffairRow> rows, Collection<AffairRow> changed, Catalogue catalogue) {
    List<PostLog> logs = of(changed, PostLog.class);
    if (logs.isEmpty() || logs.size() < changed.size()) {
      return of(rows, catalogue);
    }
    IntSummaryStatistics days = logs.stream().mapToInt(PostLog::dutyDay).summaryStatistics();
    return PostPosting.ofLogs(
        of(rows, Post.class), of(rows, PostLog.class), days.getMin(), days.getMax(), catalogue);
  }

  /**
   * The steps that the rows of one case yield.
   *
   * @throws anlan.core.calendar.OutsideCalendar if a term of one ends outside the years loaded
   */
  static Timeline of(Collection<AffairRow> rows, Catalogue catalogue) {
    CasePosting posting = new CasePosting();
    for (AffairRow row : rows) {
      if (row instanceof Accident accident) {
        return AccidentPosting.of(
            accident, of(rows, Victim.class), catalogue.accidentTerms(accident.town()));
      } else if (row instanceof EnforcementCase one) {
        return EnforcementPosting.of(
            of(rows, EnforcementCase.class),
            catalogue.enforcementTerms(one.area()),
            catalogue.workingDays());
      } else if (row instanceof Post || row instanceof PostLog) {
        return PostPosting.of(of(rows, Post.class), of(rows, PostLog.class), catalogue);
      } else if (row instanceof UnitActivity activity) {
        posting.activity(activity);
      } else if (row instanceof Decision decision) {
        posting.decision(decision);
      }
    }
    posting.gdp(of(rows, GdpFigure.class));
    posting.ceilings(of(rows, DeathCeiling.class));
    posting.submissions(of(rows, Submission.class));
    return posting.sum;
  }

  private static <T extends AffairRow> List<T> of(Collection<AffairRow> rows, Class<T> type) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void activity(UnitActivity activity) {
    Cell cell = unit(activity.unit(), activity.department());
    add(activity.kind().measure(), activity.quarter(), cell, activity.heldOn(), Account.WHOLE, 1);
  }

  private void decision(Decision decision) {
    Cell cell = unit(decision.unit(), decision.department());
    AffairMeasure measure =
        switch (decision.kind()) {
          case VETO -> AffairMeasure.VETO;
          case BONUS -> AffairMeasure.BONUS;
          case PENALTY -> AffairMeasure.PENALTY;
        };
    boolean veto = decision.kind() == Decision.Kind.VETO;
    int settledOn = Math.min(decision.confirmedOn(), decision.liftedOn());
    if (veto && decision.proposedOn() < settledOn) {
      String quarter = decision.quarter();
      String trigger = decision.code();
      add(AffairMeasure.VETO_PENDING, quarter, cell, decision.proposedOn(), trigger, 1);
      add(AffairMeasure.VETO_PENDING, quarter, cell, settledOn, trigger, -1);
    }
    if (veto) {
      String trigger = decision.code();
      add(AffairMeasure.VETO_LIFTED, decision.quarter(), cell, decision.liftedOn(), trigger, 1);
    }
    if (decision.confirmedOn() < decision.liftedOn()) {
      int amount = veto ? 1 : decision.hundredths();
      String quarter = decision.quarter();
      add(measure, quarter, cell, decision.confirmedOn(), decision.code(), amount);
      add(measure, quarter, cell, decision.liftedOn(), decision.code(), -amount);
    }
  }

  private void gdp(List<GdpFigure> figures) {
    List<GdpFigure> standing =
        successive(
            figures.stream().filter(figure -> figure.basis() == PriceBasis.CURRENT).toList(),
            Comparator.comparingInt(GdpFigure::releasedOn)
                .thenComparing(GdpFigure::version)
                .thenComparingLong(GdpFigure::id),
            GdpFigure::releasedOn);
    for (int i = 0; i < standing.size(); i++) {
      GdpFigure figure = standing.get(i);
      Cell cell = unit(figure.area(), "");
      int until = i + 1 < standing.size() ? standing.get(i + 1).releasedOn() : NEVER;
      String version = figure.version().name();
      int amount = figure.amountWan();
      add(AffairMeasure.GDP, figure.period(), cell, figure.releasedOn(), version, amount);
      add(AffairMeasure.GDP, figure.period(), cell, until, version, -amount);
    }
  }

  private void ceilings(List<DeathCeiling> ceilings) {
    List<DeathCeiling> standing =
        successive(
            ceilings,
            Comparator.comparingInt(DeathCeiling::setOn).thenComparingLong(DeathCeiling::id),
            DeathCeiling::setOn);
    for (int i = 0; i < standing.size(); i++) {
      DeathCeiling ceiling = standing.get(i);
      Cell cell = unit(ceiling.area(), "");
      String year = String.valueOf(ceiling.year());
      int until = i + 1 < standing.size() ? standing.get(i + 1).setOn() : NEVER;
      int deaths = ceiling.deaths();
      add(AffairMeasure.CEILING, year, cell, ceiling.setOn(), Account.WHOLE, deaths);
      add(AffairMeasure.CEILING, year, cell, until, Account.WHOLE, -deaths);
      if (i == 0) {
        add(AffairMeasure.CEILING_SET, year, cell, ceiling.setOn(), Account.WHOLE, 1);
      }
    }
  }

  /**
   * The first filing counts, and the due day of the first row (O2: resubmission keeps the first).
   */
  private void submissions(List<Submission> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Submission first = rows.stream().min(Comparator.comparingLong(Submission::id)).orElseThrow();
    int submittedOn = rows.stream().mapToInt(Submission::submittedOn).min().orElse(NEVER);
    int dueOn = first.dueOn();
    Cell cell = unit(first.unit(), first.department());
    String quarter = PeriodKind.QUARTER.containing(dueOn).label();
    add(AffairMeasure.REPORTS_DUE, quarter, cell, dueOn, first.form(), 1);
    if (submittedOn <= dueOn) {
      add(AffairMeasure.REPORTS_ON_TIME, quarter, cell, dueOn, first.form(), 1);
    } else {
      boolean slightly = submittedOn - dueOn <= SLIGHTLY_LATE_DAYS;
      String facet = slightly ? WITHIN_5_DAYS : AFTER_5_DAYS;
      add(AffairMeasure.REPORTS_LATE, quarter, cell, submittedOn, facet, 1);
    }
  }

  /** Rows in their order, of each day the last. */
  private static <T> List<T> successive(List<T> rows, Comparator<T> order, ToIntFunction<T> day) {
    List<T> sorted = rows.stream().sorted(order).toList();
    return IntStream.range(0, sorted.size())
        .filter(
            i ->
                i + 1 == sorted.size()
                    || day.applyAsInt(sorted.get(i)) < day.applyAsInt(sorted.get(i + 1)))
        .mapToObj(sorted::get)
        .toList();
  }

  private static Cell unit(String unit, String department) {
    return new Cell(unit, null, department, null, "", "");
  }

  private void add(
      AffairMeasure measure, String period, Cell cell, int day, String facet, int amount) {
    if (day != NEVER) {
      sum.add(new Account(measure.code(), period, cell, day, facet), amount);
    }
  }
}
