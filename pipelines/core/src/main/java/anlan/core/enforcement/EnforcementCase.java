package anlan.core.enforcement;

import anlan.core.affair.AffairRow;
import anlan.core.calendar.PeriodKind;

/**
 * A row of {@code enforcement_case} (执法案件), as far as indicators ask. It belongs to the authority
 * that handles it, wherever the enterprise is. Days are days since 1970-01-01, {@link
 * AffairRow#NEVER} for an empty one.
 *
 * @param id the row's key
 * @param area code of the authority's division: a town, district or city
 * @param department id of the authority as text
 * @param procedure the procedure
 * @param decidedOn the day of the decision
 * @param changedOn the day on which the decision was last changed
 * @param withdrawn whether it was withdrawn (撤销), and so never counted
 * @param similarityGroup which cases it is similar to (案情相似), empty for none
 * @param adjudicatedOn when it was adjudicated publicly (公开裁定)
 * @param sanctions what it brought on the enterprise
 * @param followUp what was done after the decision
 */
public record EnforcementCase(
    long id,
    String area,
    String department,
    Procedure procedure,
    int decidedOn,
    int changedOn,
    boolean withdrawn,
    String similarityGroup,
    int adjudicatedOn,
    Sanctions sanctions,
    FollowUp followUp)
    implements AffairRow {
  @Override
  public Table table() {
    return Table.ENFORCEMENT;
  }

  /** Whether it was decided and stands. */
  boolean isPenalty() {
    return decidedOn != NEVER && !withdrawn;
  }

  /** Whether it may be one of several similar cases of its authority and year. */
  boolean isSimilar() {
    return isPenalty() && !similarityGroup.isEmpty();
  }

  /** The group of similar cases of its authority and year, or the case itself outside of one. */
  @Override
  public String caseKey() {
    return isSimilar()
        ? String.join("\n", area, department, year(), similarityGroup)
        : String.valueOf(id);
  }

  /** Label of the year of the decision. */
  String year() {
    return PeriodKind.YEAR.containing(decidedOn).label();
  }
}
