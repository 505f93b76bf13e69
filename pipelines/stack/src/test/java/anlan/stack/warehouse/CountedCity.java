package anlan.stack.warehouse;

import static anlan.core.affair.AffairRow.NEVER;
import static anlan.stack.warehouse.SubjectCases.day;

import anlan.core.accident.Accident;
import anlan.core.accident.AccidentKind;
import anlan.core.accident.Harm;
import anlan.core.accident.Victim;
import anlan.core.affair.AffairRow;
import anlan.core.affair.CaseLedger;
import anlan.core.affair.DeathCeiling;
import anlan.core.affair.Submission;
import anlan.core.affair.UnitActivity;
import anlan.core.catalogue.Catalogue;
import anlan.core.enforcement.EnforcementCase;
import anlan.core.enforcement.FollowUp;
import anlan.core.enforcement.Procedure;
import anlan.core.enforcement.Sanctions;
import anlan.core.hazard.Hazard;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.hazard.Signer;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Account;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.Ledger;
import anlan.core.ledger.Timeline;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts few enough to be counted by hand, and the journal that the ledgers make of them. */
final class CountedCity {
  private final SubjectCases cases = new SubjectCases();
  private final Catalogue catalogue;
  private final Map<Long, Ledger> subjects = new TreeMap<>();
  private final Map<String, CaseLedger> affairs = new HashMap<>();
  private final Timeline posted = new Timeline();

  CountedCity(Catalogue catalogue) {
    this.catalogue = catalogue;
    history().addChecklist(1);
  }

  HistoryRows history() {
    return cases.history;
  }

  /** What the ledgers posted of the days since a horizon. */
  Map<Account, Integer> journal(String horizon) {
    Map<Account, Integer> journal = new HashMap<>();
    posted.forEach((account, amount) -> journal.merge(account, amount, Integer::sum));
    subjects
        .values()
        .forEach(
            ledger ->
                ledger
                    .timeline(catalogue, day(horizon))
                    .forEach((account, amount) -> journal.merge(account, amount, Integer::sum)));
    return journal;
  }

  private Ledger ledger(long subject) {
    return subjects.computeIfAbsent(subject, unseen -> new Ledger());
  }

  /** In operation since long ago. */
  void stands(long subject, SubjectClass subjectClass, String town) {
    ledger(subject).put(cases.state(subject, "2020-01-01", Status.OPERATING, subjectClass, town));
  }

  /** An inspection on site with a result; its number. */
  long inspects(long subject, InspectionType type, Body body, String day) {
    return inspects(subject, type, body, day, true, true, false);
  }

  long inspects(
      long subject,
      InspectionType type,
      Body body,
      String day,
      boolean onSite,
      boolean hasResult,
      boolean isVoid) {
    Inspection inspection =
        new Inspection(
            cases.nextId(),
            type,
            body,
            day(day),
            onSite,
            hasResult,
            Inspection.NOT_FILLED,
            true,
            day(day),
            Inspection.NOT_REVIEWED,
            isVoid);
    history().add("c", subject, inspection);
    ledger(subject).put(inspection);
    return inspection.id();
  }

  /** The last inspection was a department's, whose inspectors filled in so many problems. */
  void byDepartment(int department, int problems) {
    Map<String, Object> row = last(history().inspections);
    row.put("department_id", department);
    row.put("problems", problems);
  }

  void answers(long subject, long inspection, String verdict, List<String> items) {
    items.forEach(
        item -> history().addAnswer("c", cases.nextId(), subject, inspection, item, verdict));
  }

  /** A hazard that is open; its number. */
  long finds(long subject, HazardLevel level, Origin origin, String found, String deadline) {
    return finds(subject, level, origin, found, deadline, "");
  }

  /** A hazard, rectified and reviewed on the day after it if a day is given; its number. */
  long finds(
      long subject,
      HazardLevel level,
      Origin origin,
      String found,
      String deadline,
      String rectified) {
    Hazard hazard =
        new Hazard(
            cases.nextId(),
            level,
            origin,
            "",
            day(found),
            day(deadline),
            rectified.isEmpty() ? NEVER : day(rectified),
            NEVER,
            false,
            false);
    history().hazards.add("c", subject, hazard);
    ledger(subject).put(hazard);
    if (!rectified.isEmpty()) {
      int reviewed = day(rectified) + 1;
      act(
          subject,
          HazardAct.review(cases.nextId(), hazard.id(), day(rectified), reviewed, true, NEVER));
    }
    return hazard.id();
  }

  /** The last hazard was found in an inspection. */
  void foundIn(long inspection) {
    last(history().hazards.tables.getOrDefault("history.hazard", List.of()))
        .put("inspection_id", inspection);
  }

  /** Both sign: closed from that day on. */
  void signs(long subject, long hazard, String day) {
    act(subject, HazardAct.signature(cases.nextId(), hazard, Signer.LEADER, day(day)));
    act(subject, HazardAct.signature(cases.nextId(), hazard, Signer.DEPUTY, day(day)));
  }

  private void act(long subject, HazardAct act) {
    history().hazards.add("c", subject, act);
    ledger(subject).put(act);
  }

  /** An accident with so many deaths on its day, and the grade that the office gave it. */
  void happens(String town, String day, int deaths, String recordedGrade, String cancelled) {
    Accident accident =
        new Accident(
            cases.nextId(),
            town,
            "",
            AccidentKind.FALL,
            day(day),
            day(day),
            cancelled.isEmpty() ? NEVER : day(cancelled),
            0,
            NEVER,
            NEVER,
            0,
            0,
            NEVER,
            NEVER,
            NEVER,
            NEVER);
    affair(accident);
    last(history().affairs.tables.getOrDefault("history.accident", List.of()))
        .put("recorded_grade", recordedGrade);
    for (int i = 0; i < deaths; i++) {
      affair(new Victim(cases.nextId(), accident.id(), Harm.DEATH, day(day), NEVER));
    }
  }

  void allots(String area, int year, int deaths, String day) {
    affair(new DeathCeiling(cases.nextId(), area, year, deaths, day(day)));
  }

  void penalises(String area, String day, int fineYuan) {
    penalises(
        area,
        day,
        new Sanctions(fineYuan, false, false, 0, NEVER, NEVER, NEVER, NEVER, NEVER, false),
        false);
  }

  /** A case decided on a day, withdrawn or not. */
  void penalises(String area, String day, Sanctions sanctions, boolean withdrawn) {
    affair(
        new EnforcementCase(
            cases.nextId(),
            area,
            "8",
            Procedure.GENERAL,
            day(day),
            NEVER,
            withdrawn,
            "",
            NEVER,
            sanctions,
            FollowUp.NONE));
  }

  void meets(String unit, String department, UnitActivity.Kind kind, String quarter, String day) {
    affair(new UnitActivity(cases.nextId(), unit, department, kind, quarter, day(day)));
  }

  void files(String unit, String period, String due, String submitted) {
    affair(new Submission(cases.nextId(), unit, "", "MONTHLY", period, day(due), day(submitted)));
  }

  private void affair(AffairRow row) {
    history().affairs.add("c", row);
    affairs
        .computeIfAbsent(row.table().ledger(), unseen -> new CaseLedger())
        .put(row, catalogue, posted);
  }

  private static Map<String, Object> last(List<Map<String, Object>> rows) {
    return rows.get(rows.size() - 1);
  }
}
