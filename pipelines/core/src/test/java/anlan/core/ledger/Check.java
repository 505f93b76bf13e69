package anlan.core.ledger;

import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionType;
import anlan.core.ledger.City.Place;

/** An inspection that is about to be recorded. */
final class Check {
  private final City city;
  private final Place place;
  private final InspectionType type;
  private final Body body;
  private long id;
  private boolean onSite = true;
  private boolean hasResult = true;
  private int problems = Inspection.NOT_FILLED;
  private boolean noHazardDeclared;
  private Integer uploadedOn;
  private int reviewedOn = Inspection.NOT_REVIEWED;
  private boolean isVoid;

  Check(City city, Place place, InspectionType type, Body body) {
    this.city = city;
    this.place = place;
    this.type = type;
    this.body = body;
  }

  Check byVideo() {
    onSite = false;
    return this;
  }

  Check withoutResult() {
    hasResult = false;
    return this;
  }

  Check voided() {
    isVoid = true;
    return this;
  }

  Check notUploaded() {
    return uploadedOn(Inspection.NOT_UPLOADED);
  }

  Check uploadedOn(int day) {
    uploadedOn = day;
    return this;
  }

  Check reviewedOn(int day) {
    reviewedOn = day;
    return this;
  }

  Check finding(int problems) {
    this.problems = problems;
    return this;
  }

  Check declaringNoHazard() {
    noHazardDeclared = true;
    return this;
  }

  /** Corrects an inspection recorded before. */
  Check correcting(long id) {
    this.id = id;
    return this;
  }

  long on(int day) {
    long row = city.rowOf(id);
    city.records(
        place,
        new Inspection(
            row,
            type,
            body,
            day,
            onSite,
            hasResult,
            problems,
            noHazardDeclared,
            uploadedOn == null ? day : uploadedOn,
            reviewedOn,
            isVoid));
    return row;
  }
}
