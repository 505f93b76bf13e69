package anlan.jobs.ledger;

import anlan.core.activity.ActivityKind;
import anlan.core.hazard.HazardAct;
import anlan.core.hazard.HazardLevel;
import anlan.core.hazard.Origin;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import anlan.core.title.TitleLevel;

/** The codes by number, each array made once. On edges only: no number outlives a run's bytes. */
final class Constants {
  static final Status[] STATUSES = Status.values();
  static final SubjectClass[] CLASSES = SubjectClass.values();
  static final Level[] LEVELS = Level.values();
  static final InspectionType[] TYPES = InspectionType.values();
  static final Body[] BODIES = Body.values();
  static final HazardLevel[] HAZARD_LEVELS = HazardLevel.values();
  static final Origin[] ORIGINS = Origin.values();
  static final HazardAct.Kind[] ACTS = HazardAct.Kind.values();
  static final TitleLevel[] TITLE_LEVELS = TitleLevel.values();
  static final ActivityKind[] ACTIVITIES = ActivityKind.values();
  static final HouseRules[] HOUSE_RULES = HouseRules.values();
  static final LedgerChange.What[] WHATS = LedgerChange.What.values();

  private Constants() {}
}
