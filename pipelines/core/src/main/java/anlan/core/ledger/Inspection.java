package anlan.core.ledger;

import anlan.core.inspection.Body;
import anlan.core.inspection.InspectionFacts;
import anlan.core.inspection.InspectionType;

/**
 * A row of {@code inspection} (检查), as far as indicators ask.
 *
 * @param id the row's key
 * @param type type of inspection
 * @param body who made it
 * @param checkedOn business date (检查日期), in days since 1970-01-01
 * @param onSite whether it was made on site; false for video or telephone
 * @param hasResult whether its result is recorded
 * @param problems how many problems were found, {@link #NOT_FILLED} if not filled
 * @param noHazardDeclared whether the enterprise declared that there are no hazards (无隐患)
 * @param uploadedOn day of the upload in Asia/Shanghai, {@link #NOT_UPLOADED} if there was none
 * @param reviewedOn day of the town's review (镇街审核) in Asia/Shanghai, {@link #NOT_REVIEWED} if
 *     there was none
 * @param isVoid whether the record was declared void (作废)
 */
public record Inspection(
    long id,
    InspectionType type,
    Body body,
    int checkedOn,
    boolean onSite,
    boolean hasResult,
    int problems,
    boolean noHazardDeclared,
    int uploadedOn,
    int reviewedOn,
    boolean isVoid) {

  /** {@link #problems} of a row where the number is empty. */
  public static final int NOT_FILLED = -1;

  /** {@link #uploadedOn} of a row that was not uploaded: later than any deadline. */
  public static final int NOT_UPLOADED = Integer.MAX_VALUE;

  /** {@link #reviewedOn} of a row that was not reviewed. */
  public static final int NOT_REVIEWED = Integer.MAX_VALUE;

  /** What evidence asks of it, see {@link InspectionFacts}. */
  int facts() {
    return InspectionFacts.of(
        type,
        body,
        hasResult && !isVoid,
        onSite,
        uploadedOn != NOT_UPLOADED,
        problems > 0 || noHazardDeclared);
  }

  /**
   * Whether the row is too old for the ledger: nothing it could change lies in a period that starts
   * on or after the horizon. Such a row is rejected with reason BEYOND_LEDGER, not put.
   */
  public boolean isBeyond(int horizonDay) {
    return checkedOn < horizonDay;
  }
}
