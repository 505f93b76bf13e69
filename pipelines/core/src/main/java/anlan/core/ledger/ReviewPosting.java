package anlan.core.ledger;

import anlan.core.calendar.PeriodKind;
import anlan.core.catalogue.Catalogue;
import anlan.core.catalogue.TimeLimit;

/**
 * Posts the towns' reviews (镇街审核) of one subject's grid checks, C7.
 *
 * <p>A check that was uploaded is due some days later, and counts from that day on in the quarter
 * of that day (本系统约定): so the figure of a quarter that is over changes only when rows do, as that
 * of rectification does. A review within the limit counts on the same day, a later one never.
 * Where: as the subject stood on the day of the check.
 */
final class ReviewPosting {
  private final StateRows states;
  private final EvidenceRows inspections;
  private final int horizonDay;
  private final int limitDays;
  private final Timeline sum;
  private final int sign;

  /** Of inspections made on or after the horizon. */
  ReviewPosting(
      StateRows states,
      EvidenceRows inspections,
      Catalogue catalogue,
      int horizonDay,
      Timeline sum,
      int sign) {
    this.states = states;
    this.inspections = inspections;
    this.horizonDay = horizonDay;
    this.limitDays = catalogue.days(TimeLimit.GRID_CHECK_REVIEW);
    this.sum = sum;
    this.sign = sign;
  }

  void postAll() {
    for (int i = inspections.before(horizonDay); i < inspections.count; i++) {
      post(i);
    }
  }

  /** Posts one, if it is there. */
  void post(long inspectionId) {
    int at = inspections.indexOf(inspectionId);
    if (at >= 0 && inspections.checkedOn[at] >= horizonDay) {
      post(at);
    }
  }

  private void post(int at) {
    if (states.count == 0 || !inspections.isReviewable(at)) {
      return;
    }
    int due = inspections.uploadedOn[at] + limitDays;
    String quarter = PeriodKind.QUARTER.containing(due).label();
    Cell cell = states.cellOn(inspections.checkedOn[at]);
    sum.add(new Account(ReviewMeasure.DUE.code(), quarter, cell, due), sign);
    if (inspections.reviewedOn(at) <= due) {
      sum.add(new Account(ReviewMeasure.REVIEWED.code(), quarter, cell, due), sign);
    }
  }
}
