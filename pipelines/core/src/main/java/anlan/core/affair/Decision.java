package anlan.core.affair;

/**
 * A row of {@code assessment_decision} (考评决定): a veto, bonus or penalty. It has effect once a
 * person has confirmed it, until it is lifted. Days are days since 1970-01-01, {@link
 * AffairRow#NEVER} for an empty one.
 *
 * @param id the row's key
 * @param unit code of the unit's division
 * @param department id of the department as text if the unit is one, else empty
 * @param quarter label of the quarter
 * @param kind what it is
 * @param code the trigger of a veto, the reason of a bonus or penalty
 * @param hundredths how many hundredths of a point, zero of a veto
 * @param proposedOn when it was proposed
 * @param confirmedOn when it was confirmed
 * @param liftedOn when it was lifted
 */
public record Decision(
    long id,
    String unit,
    String department,
    String quarter,
    Kind kind,
    String code,
    int hundredths,
    int proposedOn,
    int confirmedOn,
    int liftedOn)
    implements AffairRow {

  /** What is decided. */
  public enum Kind {
    /** 一票否决. */
    VETO,
    /** 加分. */
    BONUS,
    /** 扣分. */
    PENALTY
  }

  @Override
  public Table table() {
    return Table.DECISION;
  }

  @Override
  public String caseKey() {
    return String.valueOf(id);
  }
}
