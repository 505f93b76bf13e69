package anlan.core.ledger;

import anlan.core.activity.ActivityKind;
import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.subject.SubjectClass;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule, written out here and not read from the catalogue's files. */
record OracleRule(
    String indicator,
    SubjectClass subjectClass,
    boolean selfCheck,
    int months,
    Set<InspectionType> types,
    Set<Body> by,
    boolean onSite,
    boolean uploaded,
    boolean declared,
    @Nullable Integer uploadDays,
    int grace,
    boolean atStart,
    int relaxedMonths,
    String document,
    LocalDate from,
    @Nullable LocalDate to,
    int times,
    int licensedTimes,
    boolean ownDays,
    Set<ActivityKind> activities) {

  /** One check is enough, of anybody, and on any day of the period. */
  OracleRule(
      String indicator,
      SubjectClass subjectClass,
      boolean selfCheck,
      int months,
      Set<InspectionType> types,
      Set<Body> by,
      boolean onSite,
      boolean uploaded,
      boolean declared,
      @Nullable Integer uploadDays,
      int grace,
      boolean atStart,
      int relaxedMonths,
      String document,
      LocalDate from,
      @Nullable LocalDate to) {
    this(
        indicator,
        subjectClass,
        selfCheck,
        months,
        types,
        by,
        onSite,
        uploaded,
        declared,
        uploadDays,
        grace,
        atStart,
        relaxedMonths,
        document,
        from,
        to,
        1,
        1,
        false,
        Set.of());
  }

  OracleRule times(int some, int licensed) {
    return new OracleRule(
        indicator,
        subjectClass,
        selfCheck,
        months,
        types,
        by,
        onSite,
        uploaded,
        declared,
        uploadDays,
        grace,
        atStart,
        relaxedMonths,
        document,
        from,
        to,
        some,
        licensed,
        ownDays,
        activities);
  }

  OracleRule inForce(String itsDocument, LocalDate first, @Nullable LocalDate last, boolean own) {
    return new OracleRule(
        indicator,
        subjectClass,
        selfCheck,
        months,
        types,
        by,
        onSite,
        uploaded,
        declared,
        uploadDays,
        grace,
        atStart,
        relaxedMonths,
        itsDocument,
        first,
        last,
        times,
        licensedTimes,
        own,
        activities);
  }

  OracleRule of(ActivityKind kind) {
    return new OracleRule(
        indicator,
        subjectClass,
        selfCheck,
        months,
        Set.of(),
        Set.of(),
        false,
        true,
        false,
        uploadDays,
        grace,
        atStart,
        relaxedMonths,
        document,
        from,
        to,
        times,
        licensedTimes,
        ownDays,
        Set.of(kind));
  }
}
