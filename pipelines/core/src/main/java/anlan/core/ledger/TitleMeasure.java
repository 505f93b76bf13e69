package anlan.core.ledger;

/**
 * What the journal counts of titles (标准化企业称号): stocks, with level and field as facet, of subjects
 * in operation, where each stands on the day. Several titles of one level and field are one.
 */
public enum TitleMeasure {
  /** Titles that stand (有效称号). */
  VALID("title.valid"),
  /** Of these, those that should have been cancelled by then (应取消未取消). */
  TO_CANCEL("title.to_cancel");

  private final String code;

  TitleMeasure(String code) {
    this.code = code;
  }

  /** The measure of the journal. */
  public String code() {
    return code;
  }
}
