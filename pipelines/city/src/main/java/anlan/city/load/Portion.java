package anlan.city.load;

import anlan.city.hazard.HazardBook;
import anlan.city.inspection.Answer;
import anlan.city.inspection.Casebook;
import anlan.city.inspection.Check;
import anlan.city.inspection.Inspection;
import anlan.city.inspection.Seat;
import anlan.city.place.Jurisdiction;
import anlan.city.season.Day;
import anlan.city.season.Span;
import anlan.city.subject.Entry;
import anlan.city.subject.Life;
import anlan.city.subject.SafetyActivity;
import anlan.city.subject.Setting;
import anlan.city.subject.State;
import anlan.city.subject.Subject;
import anlan.city.subject.Title;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few hundred subjects with everything recorded about them until a day: rows in their first form,
 * ready for COPY, and the corrections to make afterwards as real updates and deletes.
 *
 * <p>What was corrected before the year began is written corrected. A row recorded after the last
 * day is left out, an upload after it is still open. A subject recorded after the last day may
 * already have inspections: the other database does not wait for it.
 */
final class Portion {
  final CopyText subjects = new CopyText();
  final CopyText states = new CopyText();
  final CopyText titles = new CopyText();
  final CopyText activities = new CopyText();
  final CopyText inspections = new CopyText();
  final CopyText members = new CopyText();
  final CopyText answers = new CopyText();
  final HazardTexts hazards;
  final List<Subject> amendedSubjects = new ArrayList<>();
  final List<State> amendedStates = new ArrayList<>();
  final List<Long> deletedStates = new ArrayList<>();
  final List<Title> cancelledTitles = new ArrayList<>();
  final List<Inspection> amendedInspections = new ArrayList<>();
  final List<Long> deletedInspections = new ArrayList<>();
  private final long seed;
  private final int yearStart;
  private final int until;

  private Portion(Setting setting, int until) {
    this.seed = setting.seed();
    this.yearStart = Span.year(setting.year()).first();
    this.until = until;
    this.hazards = new HazardTexts(until);
  }

  /** The jurisdiction's subjects of index {@code from} to {@code to} − 1. */
  static Portion of(Jurisdiction jurisdiction, int from, int to, Setting setting, int until) {
    Portion portion = new Portion(setting, until);
    for (int index = from; index < to; index++) {
      portion.add(Life.of(jurisdiction, index, setting), setting);
    }
    return portion;
  }

  int rows() {
    int checks = inspections.rows() + members.rows() + answers.rows();
    return subjects.rows()
        + states.rows()
        + titles.rows()
        + activities.rows()
        + checks
        + hazards.rows();
  }

  int corrections() {
    return amendedSubjects.size()
        + amendedStates.size()
        + deletedStates.size()
        + cancelledTitles.size()
        + amendedInspections.size()
        + deletedInspections.size()
        + hazards.completions.size();
  }

  private void add(Life life, Setting setting) {
    Entry<Subject> subject = life.subject();
    if (isRecorded(subject.row().recordedAt())) {
      Subject row = firstForm(subject);
      if (row != null) {
        put(row);
        Subject amended = amendment(subject);
        if (amended != null) {
          amendedSubjects.add(amended);
        }
        life.states().forEach(this::addState);
        Title.of(life, setting).forEach(this::addTitle);
        SafetyActivity.of(life, setting).forEach(this::addActivity);
      }
    }
    List<Entry<Inspection>> cases = Casebook.of(life, setting);
    cases.forEach(this::addInspection);
    HazardBook.of(life, cases, setting).forEach(hazards::add);
  }

  private void addState(Entry<State> entry) {
    State row = firstForm(entry);
    if (row == null || !isRecorded(row.recordedAt())) {
      return;
    }
    put(row);
    State amended = amendment(entry);
    if (amended != null) {
      amendedStates.add(amended);
    } else if (isDeletedLater(entry)) {
      deletedStates.add(row.id());
    }
  }

  private void addTitle(Title title) {
    if (isRecorded(title.recordedAt())) {
      put(title);
      Integer cancelledOn = title.cancelledOn();
      if (cancelledOn != null && cancelledOn <= until) {
        cancelledTitles.add(title);
      }
    }
  }

  private void addActivity(SafetyActivity activity) {
    if (isRecorded(activity.recordedAt())) {
      put(activity);
    }
  }

  private void addInspection(Entry<Inspection> entry) {
    Inspection row = firstForm(entry);
    if (row == null || !isRecorded(row.check().recordedAt())) {
      return;
    }
    put(row);
    Inspection amended = amendment(entry);
    if (amended != null) {
      amendedInspections.add(amended.with(clipped(amended.check())));
    } else if (isDeletedLater(entry)) {
      deletedInspections.add(row.id());
    }
  }

  private <R> @Nullable R firstForm(Entry<R> entry) {
    return entry.mendedOn() < yearStart ? entry.mended() : entry.row();
  }

  private <R> @Nullable R amendment(Entry<R> entry) {
    return isMendedLater(entry) ? entry.mended() : null;
  }

  private boolean isDeletedLater(Entry<?> entry) {
    return isMendedLater(entry) && entry.isDeleted();
  }

  private boolean isMendedLater(Entry<?> entry) {
    return entry.mendedOn() >= yearStart && entry.mendedOn() <= until;
  }

  private boolean isRecorded(long instant) {
    return Day.on(instant) <= until;
  }

  private Check clipped(Check check) {
    return check.uploadedAt(recorded(check.uploadedAt())).reviewedAt(recorded(check.reviewedAt()));
  }

  /** An instant, null if it comes after the last day. */
  private @Nullable Long recorded(@Nullable Long instant) {
    return instant != null && isRecorded(instant) ? instant : null;
  }

  private void put(Subject row) {
    subjects
        .number(row.id())
        .text(row.kind())
        .text(row.uscc())
        .text(row.name())
        .text(row.address())
        .text(row.industry())
        .number(row.employees())
        .flag(row.aboveScale())
        .text(row.legalRepresentative())
        .text(row.legalRepIdNumber())
        .text(row.phone())
        .instant(row.recordedAt())
        .endRow();
  }

  private void put(State row) {
    states
        .number(row.id())
        .number(row.subjectId())
        .day(row.effectiveOn())
        .text(row.status())
        .text(row.subjectClass())
        .textOrNull(row.sector())
        .textOrNull(row.category())
        .text(row.town())
        .textOrNull(row.grid())
        .number(row.department())
        .text(row.level())
        .flag(row.marks().standardised())
        .flag(row.marks().licensedOrAboveScale())
        .flag(row.marks().codeActive())
        .text(row.marks().houseRules())
        .instant(row.recordedAt())
        .endRow();
  }

  /** As awarded; what became of it is an update. */
  private void put(Title row) {
    titles
        .number(row.id())
        .number(row.subjectId())
        .text(row.level())
        .text(row.field())
        .day(row.awardedOn())
        .text(null)
        .text(null)
        .instant(row.recordedAt())
        .endRow();
  }

  private void put(SafetyActivity row) {
    activities
        .number(row.id())
        .number(row.subjectId())
        .text(row.kind())
        .day(row.happenedOn())
        .instant(recorded(row.uploadedAt()))
        .flag(row.isVoid())
        .instant(row.recordedAt())
        .endRow();
  }

  private void put(Inspection row) {
    Check check = clipped(row.check());
    inspections
        .number(row.id())
        .number(row.subjectId())
        .text(check.type())
        .text(check.body())
        .number(check.department())
        .day(check.checkedOn())
        .flag(check.onSite())
        .flag(check.expertPresent())
        .text(check.findings().result())
        .number(check.findings().problems())
        .flag(check.findings().noHazardDeclared())
        .instant(check.uploadedAt())
        .instant(check.reviewedAt())
        .flag(check.isVoid())
        .instant(check.recordedAt())
        .endRow();
    int number = 0;
    for (Seat seat : check.team()) {
      members
          .number(row.memberId(number++))
          .number(row.id())
          .number(row.subjectId())
          .text(seat.role())
          .text(seat.person().name())
          .text(seat.person().idNumber())
          .number(seat.department())
          .endRow();
    }
    if (check.checkedOn() >= yearStart && check.checkedOn() <= until) {
      Answer.of(row, seed).forEach(this::put);
    }
  }

  private void put(Answer row) {
    answers
        .number(row.id())
        .number(row.inspectionId())
        .number(row.subjectId())
        .number(row.checklist().id())
        .text(row.item())
        .text(row.verdict())
        .text(row.evidence())
        .endRow();
  }
}
