package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Figure;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The hazards of one group at the end of the clock's day.
 *
 * @param open found and not closed (未销号)
 * @param ages the overdue (逾期未整改) by age
 * @param weekAgo the overdue seven days before
 * @param waitingReview reported rectified in time, review awaited (待复查)
 * @param waitingSignOff rectified in time, a signature or the delisting is missing (待销号)
 * @param suspended suspended with approval (挂起)
 * @param majorOpen major ones (重大) among the open
 * @param majorOverdue major ones among the overdue
 * @param onTime of those due in the running quarter, rectified on time and closed (按期整改率)
 * @param dueImputed of those due, by a deadline that is ours for want of one in the notice
 */
public record Stock(
    long open,
    Ages ages,
    long weekAgo,
    long waitingReview,
    long waitingSignOff,
    long suspended,
    long majorOpen,
    long majorOverdue,
    Figure onTime,
    long dueImputed) {
  static final Stock NONE =
      new Stock(0, new Ages(0, 0, 0, 0), 0, 0, 0, 0, 0, 0, new Figure(0, 0), 0);

  /** All that are overdue (逾期未整改). */
  @JsonProperty
  public long overdue() {
    return ages.overdue();
  }

  /** What is left of the open ones: neither overdue nor waiting nor suspended (未到期). */
  @JsonProperty
  public long notDue() {
    return open - overdue() - waitingReview - waitingSignOff - suspended;
  }

  Stock plus(Stock other) {
    return new Stock(
        open + other.open,
        ages.plus(other.ages),
        weekAgo + other.weekAgo,
        waitingReview + other.waitingReview,
        waitingSignOff + other.waitingSignOff,
        suspended + other.suspended,
        majorOpen + other.majorOpen,
        majorOverdue + other.majorOverdue,
        onTime.plus(other.onTime),
        dueImputed + other.dueImputed);
  }

  /**
   * The stock of one group.
   *
   * @param key the value of the dimension, "" for nothing assigned
   * @param name what people call it
   * @param stock its figures
   */
  public record Group(String key, String name, Stock stock) {}
}
