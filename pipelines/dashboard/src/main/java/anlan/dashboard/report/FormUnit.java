package anlan.dashboard.report;

import anlan.dashboard.trino.Question;

/**
 * The unit that a form is of.
 *
 * @param jurisdiction the jurisdiction (辖区) that it lies in, or is
 * @param kind JURISDICTION, DISTRICT or TOWN, as views write {@code unit_kind}
 * @param code the code of the unit itself
 */
public record FormUnit(String jurisdiction, String kind, String code) {
  /** The town (镇街); if "" the district (区县、功能区); if that is "" too the jurisdiction itself. */
  public static FormUnit of(String jurisdiction, String district, String town) {
    if (!town.isEmpty()) {
      return new FormUnit(jurisdiction, "TOWN", town);
    }
    return district.isEmpty()
        ? new FormUnit(jurisdiction, "JURISDICTION", jurisdiction)
        : new FormUnit(jurisdiction, "DISTRICT", district);
  }

  /** Adds to a query that has its WHERE that the rows are those of this unit. */
  void restrict(Question.Builder question) {
    question.line(
        "  and jurisdiction = ? and unit_kind = ? and unit = ?", jurisdiction, kind, code);
  }
}
