package anlan.core.affair;

/**
 * A row of {@code unit_activity} (组织领导活动): what a unit did for a quarter.
 *
 * @param id the row's key
 * @param unit code of the unit's division
 * @param department id of the department as text if the unit is one, else empty
 * @param kind what it did
 * @param quarter label of the quarter it did it for
 * @param heldOn when, days since 1970-01-01
 */
public record UnitActivity(
    long id, String unit, String department, Kind kind, String quarter, int heldOn)
    implements AffairRow {

  /** What units do. */
  public enum Kind {
    /** 党委（党组）专题研究. */
    STUDY(AffairMeasure.STUDY),
    /** 方案备案. */
    PLAN(AffairMeasure.PLAN),
    /** 清单. */
    LIST(AffairMeasure.LIST),
    /** 专项行动通报. */
    BULLETIN(AffairMeasure.BULLETIN);

    private final AffairMeasure measure;

    Kind(AffairMeasure measure) {
      this.measure = measure;
    }

    AffairMeasure measure() {
      return measure;
    }
  }

  @Override
  public Table table() {
    return Table.ACTIVITY;
  }

  @Override
  public String caseKey() {
    return String.valueOf(id);
  }
}
