package anlan.core.ledger;

/** What the journal counts of the towns' reviews of grid checks (镇街审核), by quarter. */
public enum ReviewMeasure {
  /** Uploaded grid checks whose review is due (应审核). */
  DUE("C7.due"),
  /** Of these, reviewed in time (按期审核). */
  REVIEWED("C7.reviewed");

  private final String code;

  ReviewMeasure(String code) {
    this.code = code;
  }

  /** The measure of the journal. */
  public String code() {
    return code;
  }
}
