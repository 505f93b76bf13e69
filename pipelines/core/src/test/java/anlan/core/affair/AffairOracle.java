package anlan.core.affair;

import anlan.core.accident.Accident;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each measure is on a day, asked of the rows anew for that day and in the words of the rules;
 * no steps, no differences. It knows the terms by heart.
 */
final class AffairOracle {
  private final Collection<AffairRow> rows;
  private final int today;
  private final Map<String, Integer> values = new HashMap<>();

  private AffairOracle(Collection<AffairRow> rows, int today) {
    this.rows = rows;
    this.today = today;
  }

  /** Every value that isn't zero, by measure, period, place, department and facet. */
  static Map<String, Integer> asOf(int day, Collection<AffairRow> rows) {
    AffairOracle oracle = new AffairOracle(rows, day);
    for (AffairRow row : rows) {
      if (row instanceof Accident accident
          && accident.occurredOn() <= day
          && day < accident.cancelledOn()) {
        oracle.accident(accident);
      }
      if (row instanceof UnitActivity a && a.heldOn() <= day) {
        String measure = "unit." + a.kind().name().toLowerCase(java.util.Locale.ROOT);
        oracle.add(measure, a.quarter(), a.unit(), a.department(), "", 1);
      }
      if (row instanceof Decision decision) {
        oracle.decision(decision);
      }
    }
    oracle.figures();
    oracle.ceilings();
    oracle.reports();
    EnforcementOracle.addAsOf(day, rows, oracle.values);
    oracle.values.values().removeIf(value -> value == 0);
    return oracle.values;
  }

  private void accident(Accident a) {
    int deaths = 0;
    int hurt = 0;
    int everDead = 0;
    boolean road = a.kind().name().equals("ROAD_TRAFFIC") || a.kind().name().equals("FIRE");
    for (AffairRow row : rows) {
      if (row instanceof Victim v && v.accidentId() == a.id()) {
        boolean dead;
        boolean dies;
        if (v.harm() == Harm.MISSING) {
          dead = v.declaredOn() <= today || a.concludedOn() <= today;
          dies = v.declaredOn() != AffairRow.NEVER || a.concludedOn() != AffairRow.NEVER;
        } else {
          dies = v.diedOn() != AffairRow.NEVER && v.diedOn() - a.occurredOn() < (road ? 7 : 30);
          dead = dies && v.diedOn() <= today;
          hurt += dead ? 0 : 1;
        }
        deaths += dead ? 1 : 0;
        everDead += dies ? 1 : 0;
      }
    }
    String month = month(a.occurredOn());
    String grade = grade(deaths, hurt, a.lossYuan());
    of(a, "accident.count", month, grade, 1);
    of(a, "accident.deaths", month, a.kind().name(), deaths);
    of(a, "accident.injured", month, a.kind().name(), hurt);
    of(a, "accident.pending", month, "", a.acceptedOn() <= today ? 0 : 1);
    of(a, "accident.responsible", month, grade, a.responsibleOn() <= today ? 1 : 0);
    of(a, "accident.concealed", month, "", a.concealedOn() <= today ? 1 : 0);
    of(a, "A8.fatal", month, "", deaths > 0 ? 1 : 0);
    of(a, "A8.examined", month, "", deaths > 0 && a.examinedOn() <= today ? 1 : 0);
    aftermath(a, grade(everDead, all(a) - everDead - missingForGood(a), a.lossYuan()));
  }

  private int all(Accident a) {
    return (int)
        rows.stream().filter(r -> r instanceof Victim v && v.accidentId() == a.id()).count();
  }

  private int missingForGood(Accident a) {
    return (int)
        rows.stream()
            .filter(
                r ->
                    r instanceof Victim v
                        && v.accidentId() == a.id()
                        && v.harm() == Harm.MISSING
                        && v.declaredOn() == AffairRow.NEVER
                        && a.concludedOn() == AffairRow.NEVER)
            .count();
  }

  private void aftermath(Accident a, String lastGrade) {
    int due =
        a.occurredOn()
            + 60
            + Math.min(60, a.extensionDays())
            + a.appraisalDays()
            + (lastGrade.equals("GRAVE") ? 30 : 15);
    if (due <= today) {
      of(a, "A5.due", month(due), "", 1);
      of(a, "A5.in_time", month(due), "", a.concludedOn() <= due ? 1 : 0);
    }
    if (a.concludedOn() <= today) {
      String month = month(a.concludedOn());
      of(a, "A6.concluded", month, "", 1);
      of(a, "A6.published", month, "", a.publishedOn() <= today ? 1 : 0);
      LocalDate concluded = LocalDate.ofEpochDay(a.concludedOn());
      boolean linyi = a.town().startsWith("3713");
      LocalDate opens = linyi ? concluded.plusYears(1) : concluded.plusMonths(10);
      LocalDate closes = linyi ? concluded.plusYears(1).plusDays(90) : concluded.plusYears(1);
      if (closes.toEpochDay() <= today) {
        String closing = YearMonth.from(closes).toString();
        boolean done =
            opens.toEpochDay() <= a.evaluatedOn() && a.evaluatedOn() <= closes.toEpochDay();
        of(a, "A7.due", closing, "", 1);
        of(a, "A7.evaluated", closing, "", done ? 1 : 0);
      }
    }
  }

  private static String grade(int deaths, int hurt, long loss) {
    long wan = loss / 10_000;
    if (deaths > 29 || hurt > 99 || wan > 9_999) {
      return "GRAVE";
    }
    if (deaths > 9 || hurt > 49 || wan > 4_999) {
      return "MAJOR";
    }
    return deaths > 2 || hurt > 9 || wan > 999 ? "LARGER" : "GENERAL";
  }

  private void decision(Decision d) {
    boolean lifted = d.liftedOn() <= today;
    boolean confirmed = d.confirmedOn() <= today;
    String name = "decision." + d.kind().name().toLowerCase(java.util.Locale.ROOT);
    if (d.kind() == Decision.Kind.VETO) {
      boolean pending = d.proposedOn() <= today && !confirmed && !lifted;
      add(name, d.quarter(), d.unit(), d.department(), d.code(), confirmed && !lifted ? 1 : 0);
      add(
          "decision.veto_pending",
          d.quarter(),
          d.unit(),
          d.department(),
          d.code(),
          pending ? 1 : 0);
      add("decision.veto_lifted", d.quarter(), d.unit(), d.department(), d.code(), lifted ? 1 : 0);
    } else {
      int points = confirmed && !lifted ? d.hundredths() : 0;
      add(name, d.quarter(), d.unit(), d.department(), d.code(), points);
    }
  }

  private void figures() {
    Map<String, GdpFigure> newest = new HashMap<>();
    for (AffairRow row : rows) {
      if (row instanceof GdpFigure f
          && f.basis() == PriceBasis.CURRENT
          && f.releasedOn() <= today) {
        newest.merge(f.area() + f.year() + "Q" + f.quarter(), f, AffairOracle::newer);
      }
    }
    for (GdpFigure f : newest.values()) {
      String quarter = f.year() + "Q" + f.quarter();
      add("gdp", quarter, f.area(), "", f.version().name(), f.amountWan());
    }
  }

  private static GdpFigure newer(GdpFigure one, GdpFigure other) {
    if (one.releasedOn() != other.releasedOn()) {
      return one.releasedOn() > other.releasedOn() ? one : other;
    }
    if (one.version() != other.version()) {
      return one.version().compareTo(other.version()) > 0 ? one : other;
    }
    return one.id() > other.id() ? one : other;
  }

  private void ceilings() {
    Map<String, DeathCeiling> newest = new HashMap<>();
    for (AffairRow row : rows) {
      if (row instanceof DeathCeiling c && c.setOn() <= today) {
        newest.merge(
            c.area() + c.year(),
            c,
            (one, other) -> {
              boolean later = one.setOn() > other.setOn();
              return later || (one.setOn() == other.setOn() && one.id() > other.id()) ? one : other;
            });
      }
    }
    for (DeathCeiling c : newest.values()) {
      add("death_ceiling", "" + c.year(), c.area(), "", "", c.deaths());
      add("death_ceiling.set", "" + c.year(), c.area(), "", "", 1);
    }
  }

  private void reports() {
    Map<String, List<Submission>> reports = new HashMap<>();
    for (AffairRow row : rows) {
      if (row instanceof Submission s) {
        String report = s.unit() + "|" + s.department() + "|" + s.form() + "|" + s.period();
        reports.computeIfAbsent(report, unseen -> new ArrayList<>()).add(s);
      }
    }
    for (List<Submission> filings : reports.values()) {
      Submission asked = filings.get(0);
      int filed = AffairRow.NEVER;
      for (Submission s : filings) {
        asked = s.id() < asked.id() ? s : asked;
        filed = Math.min(filed, s.submittedOn());
      }
      LocalDate due = LocalDate.ofEpochDay(asked.dueOn());
      String quarter = due.getYear() + "Q" + (due.getMonthValue() + 2) / 3;
      boolean isDue = asked.dueOn() <= today;
      boolean late = filed > asked.dueOn();
      String unit = asked.unit();
      String department = asked.department();
      add("unit.reports_due", quarter, unit, department, asked.form(), isDue ? 1 : 0);
      int onTime = isDue && !late ? 1 : 0;
      add("unit.reports_on_time", quarter, unit, department, asked.form(), onTime);
      if (late && filed <= today) {
        String facet = filed > asked.dueOn() + 5 ? "AFTER_5_DAYS" : "WITHIN_5_DAYS";
        add("unit.reports_late", quarter, unit, department, facet, 1);
      }
    }
  }

  private static String month(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day)).toString();
  }

  private void of(Accident a, String measure, String period, String facet, int value) {
    add(measure, period, a.town(), a.department(), facet, value);
  }

  private void add(
      String measure, String period, String place, String department, String facet, int value) {
    values.merge(String.join(" ", measure, period, place, department, facet), value, Integer::sum);
  }
}
