package anlan.stack.warehouse;

import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.Inspection;
import anlan.core.ledger.SubjectState;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;

/** Subjects in cases counted by hand: what becomes of them and who inspects them. */
final class SubjectCases {
  final HistoryRows history = new HistoryRows();
  private long ids;

  /** A number that no other row of these cases has. */
  long nextId() {
    return ++ids;
  }

  /** From a day on it stands so, with no department. */
  SubjectState state(
      long subject, String day, Status status, SubjectClass subjectClass, String town) {
    return state(subject, day, status, subjectClass, town, "");
  }

  /** From a day on it operates in a high-risk sector, with no department. */
  SubjectState state(
      long subject, String day, SubjectClass subjectClass, String sector, String town) {
    return state(subject, day, Status.OPERATING, subjectClass, sector, town, "");
  }

  SubjectState state(
      long subject,
      String day,
      Status status,
      SubjectClass subjectClass,
      String town,
      String department) {
    return state(subject, day, status, subjectClass, "", town, department);
  }

  private SubjectState state(
      long subject,
      String day,
      Status status,
      SubjectClass subjectClass,
      String sector,
      String town,
      String department) {
    SubjectState state =
        new SubjectState(
            nextId(),
            subject,
            day(day),
            status,
            subjectClass,
            sector,
            "",
            town,
            department,
            Level.CITY,
            false,
            false,
            false,
            false,
            null);
    history.add("c", state);
    return state;
  }

  /** An inspection on site with a result, uploaded on its day. */
  void check(long subject, InspectionType type, Body body, String day) {
    check(subject, type, body, day, true, true, day, false);
  }

  void check(
      long subject,
      InspectionType type,
      Body body,
      String day,
      boolean onSite,
      boolean hasResult,
      String uploaded,
      boolean isVoid) {
    int uploadedOn = uploaded.isEmpty() ? Inspection.NOT_UPLOADED : day(uploaded);
    history.add(
        "c",
        subject,
        new Inspection(
            nextId(),
            type,
            body,
            day(day),
            onSite,
            hasResult,
            1,
            false,
            uploadedOn,
            Inspection.NOT_REVIEWED,
            isVoid));
  }

  static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }
}
