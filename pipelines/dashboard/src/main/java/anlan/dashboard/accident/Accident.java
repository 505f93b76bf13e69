package anlan.dashboard.accident;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One accident as it stands. Nobody is named.
 *
 * @param accident its number
 * @param subject number of the subject involved; null if it is none that is supervised
 * @param kind name of its kind (事故类别)
 * @param occurredAt when it happened
 * @param district name of the district where it happened
 * @param town name of the town
 * @param department name of the department of the industry
 * @param deaths that count
 * @param injured 重伤, with 急性工业中毒
 * @param loss direct loss in 万元; null while it is not settled
 * @param grade recomputed: GENERAL, LARGER, MAJOR or GRAVE
 * @param gradeName its name
 * @param recordedGrade name of the grade that the office recorded, if it differs
 * @param pending not yet accepted as a work accident (待认定)
 * @param cancelledOn day from which it is struck off (核销); null if it is not
 * @param responsible whether it is a 责任事故; null while nobody has found
 * @param concealment CONCEALED or FALSIFIED if established
 * @param twin number of an earlier record that may be the same accident
 * @param after what has to follow
 */
public record Accident(
    long accident,
    @Nullable Long subject,
    String kind,
    Instant occurredAt,
    String district,
    String town,
    String department,
    long deaths,
    long injured,
    @Nullable BigDecimal loss,
    String grade,
    String gradeName,
    @Nullable String recordedGrade,
    boolean pending,
    @Nullable LocalDate cancelledOn,
    @Nullable Boolean responsible,
    @Nullable String concealment,
    @Nullable Long twin,
    After after) {
  /**
   * What has to follow an accident.
   *
   * @param concludeDue day by which the case is to be concluded
   * @param concluded day of the conclusion (结案)
   * @param inTime whether it was in time; null while it still may be
   * @param published day on which the report was published
   * @param evaluateDue last day of the evaluation's window; null before the conclusion
   * @param evaluated day of the evaluation
   * @param examined day of the examination (倒查)
   */
  public record After(
      LocalDate concludeDue,
      @Nullable LocalDate concluded,
      @Nullable Boolean inTime,
      @Nullable LocalDate published,
      @Nullable LocalDate evaluateDue,
      @Nullable LocalDate evaluated,
      @Nullable LocalDate examined) {}
}
