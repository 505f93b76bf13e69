package anlan.dashboard.coverage;

import anlan.core.calendar.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator's figures are held against.
 *
 * @param target null for none
 * @param period the indicator's period
 * @param asOf the day of the figures
 * @param unit what is counted
 */
record Judge(@Nullable Target target, Period period, LocalDate asOf, String unit) {
  Verdict verdict(Cell cell) {
    Figure now = cell.now();
    return new Verdict(
        now.numerator(),
        now.denominator(),
        now.rate(),
        now.against(target),
        target == null ? 0 : now.gap(target),
        GapWords.of(now, target, period, asOf, unit),
        change(now, cell.dayBefore()),
        change(now, cell.weekBefore()));
  }

  private static @Nullable BigDecimal change(Figure now, Figure before) {
    BigDecimal rate = now.rate();
    BigDecimal past = before.rate();
    return rate == null || past == null
        ? null
        : rate.subtract(past).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }
}
