package anlan.core.ledger;

import anlan.core.activity.Activity;
import anlan.core.activity.ActivityKind;
import anlan.core.ledger.City.Place;

/** An activity that is about to be recorded. */
final class Act {
  private final City city;
  private final Place place;
  private final ActivityKind kind;
  private long id;
  private boolean uploaded = true;
  private boolean isVoid;

  Act(City city, Place place, ActivityKind kind) {
    this.city = city;
    this.place = place;
    this.kind = kind;
  }

  Act voided() {
    isVoid = true;
    return this;
  }

  Act notUploaded() {
    uploaded = false;
    return this;
  }

  /** Corrects an activity recorded before. */
  Act correcting(long row) {
    id = row;
    return this;
  }

  long on(int day) {
    long row = city.rowOf(id);
    int uploadedOn = uploaded ? day : Activity.NOT_UPLOADED;
    city.records(place, new Activity(row, kind, day, uploadedOn, isVoid));
    return row;
  }
}
