package anlan.core.post;

/**
 * What the journal counts of resident supervision (驻点), in the cell of the dispatching department;
 * the code is the measure of the journal. Stocks are of {@code ALWAYS}, the others of a month.
 */
public enum PostMeasure {
  /** Months of posts that had to meet the standard (应达标驻点月). */
  MONTHS_DUE("Z1.due"),
  /** Of these, met (达标). */
  MONTHS_MET("Z1.met"),
  /** Duty days whose log had to be entered by then (应填日志). */
  LOGS_DUE("Z2.due"),
  /** Of these, entered in time (日志及时). */
  LOGS_IN_TIME("Z2.in_time"),
  /** Stock of persons at one enterprise for longer than allowed (轮换超期). */
  OVER_ROTATION("Z3.over"),
  /** Days without anybody between two posts, of the month in which the later begins (衔接空挡). */
  GAP_DAYS("Z3.gap_days"),
  /** Stock of pairs of departments with posts at one enterprise (重复驻点). */
  REPEATED("Z4.pairs"),
  /** Dangerous works reported while someone was posted there always or in turn (危险作业). */
  DANGEROUS_WORKS("Z5.works"),
  /** Of these, supervised on the spot (到场监督). */
  ATTENDED_WORKS("Z5.attended");

  private final String code;

  PostMeasure(String code) {
    this.code = code;
  }

  /** The measure of the journal. */
  public String code() {
    return code;
  }
}
