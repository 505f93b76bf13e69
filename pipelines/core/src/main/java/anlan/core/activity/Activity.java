package anlan.core.activity;

/**
 * A row of {@code activity} (企业安全活动): something an enterprise did for safety.
 *
 * @param id the row's key
 * @param kind what was done
 * @param happenedOn business date (活动日期), in days since 1970-01-01
 * @param uploadedOn day of the upload in Asia/Shanghai, {@link #NOT_UPLOADED} if there was none
 * @param isVoid whether the record was declared void (作废)
 */
public record Activity(long id, ActivityKind kind, int happenedOn, int uploadedOn, boolean isVoid) {

  /** {@link #uploadedOn} of a row that was not uploaded: later than any deadline. */
  public static final int NOT_UPLOADED = Integer.MAX_VALUE;

  /** Whether it was uploaded, on any day. */
  public boolean isUploaded() {
    return uploadedOn != NOT_UPLOADED;
  }

  /**
   * Whether the row is too old for the ledger: nothing it could change lies in a period that starts
   * on or after the horizon. Such a row is rejected with reason BEYOND_LEDGER, not put.
   */
  public boolean isBeyond(int horizonDay) {
    return happenedOn < horizonDay;
  }
}
