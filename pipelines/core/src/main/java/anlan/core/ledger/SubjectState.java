package anlan.core.ledger;

import anlan.core.subject.Attribute;
import anlan.core.subject.HouseRules;
import anlan.core.subject.Level;
import anlan.core.subject.Status;
import anlan.core.subject.SubjectClass;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code subject_state} (监管状态): what a subject is from a day on. Texts are empty for
 * "none".
 *
 * @param id the row's key; of several rows with one effective day the greatest id counts
 * @param subjectId whose state it is
 * @param effectiveOn first day it counts on, in days since 1970-01-01
 * @param status whether it works
 * @param subjectClass class
 * @param sector high-risk sector
 * @param category category of the nine small places
 * @param town code of the town
 * @param department id of the supervising department as text
 * @param level level of supervision
 * @param standardised whether it holds the title of a model enterprise (标准化企业)
 * @param licensedOrAboveScale whether it holds a safety licence or is in industry or trade above
 *     the designated scale (安全生产许可企业、规模以上工商贸企业)
 * @param hasGrid whether it is assigned to a grid (网格)
 * @param codeActive whether its code (智管码) is active
 * @param houseRules how far its safety rules (建章立制) are, null where none are asked
 */
public record SubjectState(
    long id,
    long subjectId,
    int effectiveOn,
    Status status,
    SubjectClass subjectClass,
    String sector,
    String category,
    String town,
    String department,
    Level level,
    boolean standardised,
    boolean licensedOrAboveScale,
    boolean hasGrid,
    boolean codeActive,
    @Nullable HouseRules houseRules) {

  /** Where the subject stands in this state. */
  public Cell cell() {
    return new Cell(town, subjectClass, department, level, sector, category);
  }

  /** The attributes it has, as bits. */
  int attributes() {
    return (department.isEmpty() ? 0 : Attribute.DEPARTMENT.bit())
        | (hasGrid ? Attribute.GRID.bit() : 0)
        | (codeActive ? Attribute.CODE.bit() : 0)
        | (houseRules == null ? 0 : Attribute.HOUSE_RULES_ASKED.bit())
        | (houseRules == HouseRules.DONE ? Attribute.HOUSE_RULES_SET.bit() : 0);
  }
}
