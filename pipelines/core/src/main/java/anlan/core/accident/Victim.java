package anlan.core.accident;

import anlan.core.affair.AffairRow;

/**
 * A row of {@code accident_victim} (伤亡人员): one person, without a name. Days are days since
 * 1970-01-01, {@link AffairRow#NEVER} for an empty one.
 *
 * @param id the row's key
 * @param accidentId which accident
 * @param harm what happened to the person, as first reported
 * @param diedOn the day of death
 * @param declaredOn the day a missing person was declared dead
 */
public record Victim(long id, long accidentId, Harm harm, int diedOn, int declaredOn)
    implements AffairRow {
  @Override
  public Table table() {
    return Table.VICTIM;
  }

  @Override
  public String caseKey() {
    return String.valueOf(accidentId);
  }
}
