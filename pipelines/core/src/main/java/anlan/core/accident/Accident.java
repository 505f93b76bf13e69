package anlan.core.accident;

import anlan.core.affair.AffairRow;

/**
 * A row of {@code accident} (事故), as far as indicators ask. It belongs to the place where it
 * happened (属地), wherever the enterprise is registered. Days are days since 1970-01-01, {@link
 * AffairRow#NEVER} for an empty one.
 *
 * @param id the row's key
 * @param town code of the town it happened in
 * @param department id of the department of the industry (行业主管部门) as text, empty for none
 * @param kind what kind of accident
 * @param occurredOn the day it happened, in Shanghai
 * @param acceptedOn since when it is accepted as a production accident (认定); 待认定 until then
 * @param cancelledOn since when it is struck off (核销)
 * @param lossYuan direct loss in yuan (直接经济损失)
 * @param responsibleOn when someone was found to be responsible for it (责任事故)
 * @param concealedOn when it was established that it had been concealed (瞒报、谎报)
 * @param extensionDays approved extension of the investigation in days
 * @param appraisalDays technical appraisal in days, which the term leaves out (技术鉴定)
 * @param concludedOn when the case was concluded (结案)
 * @param publishedOn when the report was published
 * @param evaluatedOn when what had been ordered was evaluated (结案后评估)
 * @param examinedOn when it was asked, item by item, how it could happen (倒查)
 */
public record Accident(
    long id,
    String town,
    String department,
    AccidentKind kind,
    int occurredOn,
    int acceptedOn,
    int cancelledOn,
    long lossYuan,
    int responsibleOn,
    int concealedOn,
    int extensionDays,
    int appraisalDays,
    int concludedOn,
    int publishedOn,
    int evaluatedOn,
    int examinedOn)
    implements AffairRow {
  @Override
  public Table table() {
    return Table.ACCIDENT;
  }

  @Override
  public String caseKey() {
    return String.valueOf(id);
  }
}
