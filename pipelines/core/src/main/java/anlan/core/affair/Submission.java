package anlan.core.affair;

/**
 * A row of {@code submission} (报送): a report a unit has to file, or has filed again.
 *
 * @param id the row's key
 * @param unit code of the unit's division
 * @param department id of the department as text if the unit is one, else empty
 * @param form which form
 * @param period what period it is about, as the form writes it
 * @param dueOn the last day it is in time, days since 1970-01-01
 * @param submittedOn when it was filed, {@link AffairRow#NEVER} while it isn't
 */
public record Submission(
    long id, String unit, String department, String form, String period, int dueOn, int submittedOn)
    implements AffairRow {
  @Override
  public Table table() {
    return Table.SUBMISSION;
  }

  @Override
  public String caseKey() {
    return String.join("\n", unit, department, form, period);
  }
}
