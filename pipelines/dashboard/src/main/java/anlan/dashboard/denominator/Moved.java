package anlan.dashboard.denominator;

import java.time.LocalDate;

/**
 * How many came in or left in one month for one reason.
 *
 * @param month its first day
 * @param reason a code of the set change_reason
 * @param comesIn whether they came in
 * @param subjects how many
 */
record Moved(LocalDate month, String reason, boolean comesIn, long subjects) {
  long signed() {
    return comesIn ? subjects : -subjects;
  }
}
