package anlan.dashboard.coverage;

/**
 * One row of the overview's query: an indicator's figures of one group.
 *
 * @param key the group's value, "" for nothing assigned
 * @param now as of the day of the figures
 * @param dayBefore as of the day before
 * @param weekBefore as of seven days before
 */
record Cell(
    String indicator, String period, String key, Figure now, Figure dayBefore, Figure weekBefore) {
  Cell plus(Cell other) {
    return new Cell(
        indicator,
        period,
        key,
        now.plus(other.now),
        dayBefore.plus(other.dayBefore),
        weekBefore.plus(other.weekBefore));
  }
}
