package anlan.dashboard.enforcement;

import anlan.dashboard.coverage.Figure;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What an authority did in a period (E1–E4). The counts are nobody's target.
 *
 * @param published decisions published within 20 working days, of those due (处罚按时公开率)
 * @param adjudicated cases adjudicated publicly, of those similar to others (公开裁定比例); null unless
 *     the period is a year
 * @param credited recorded on the enterprise's credit in time, of those due (信用纳入率)
 * @param counts of what was done
 */
public record CaseFigures(
    Figure published, @Nullable Figure adjudicated, Figure credited, Counts counts) {
  /** 公开裁定 of at least a tenth, in integers. */
  private static final int TENTH = 10;

  static final CaseFigures NONE =
      new CaseFigures(
          new Figure(0, 0), null, new Figure(0, 0), new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

  /**
   * Counts of a period.
   *
   * @param penalties decisions (次)
   * @param general of them by the general procedure
   * @param finedYuan fines (元)
   * @param bothPenalised 一案双罚
   * @param shutdowns 责令停产整顿
   * @param transferred persons transferred to justice (移送司法)
   * @param exposures 曝光
   * @param interviews 约谈
   * @param sanctions 联合惩戒
   * @param typical 典型执法案例
   * @param dangerousWork of them of the crime of dangerous work (危险作业罪)
   */
  public record Counts(
      long penalties,
      long general,
      long finedYuan,
      long bothPenalised,
      long shutdowns,
      long transferred,
      long exposures,
      long interviews,
      long sanctions,
      long typical,
      long dangerousWork) {}

  /** Whether a tenth was adjudicated publicly; null where it isn't asked for. */
  @JsonProperty
  public @Nullable Boolean adjudicationMet() {
    return adjudicated == null || adjudicated.denominator() == 0
        ? null
        : TENTH * adjudicated.numerator() >= adjudicated.denominator();
  }

  long unpublished() {
    return published.denominator() - published.numerator();
  }

  long uncredited() {
    return credited.denominator() - credited.numerator();
  }
}
