package anlan.dashboard.coverage;

import anlan.core.calendar.Period;
import anlan.dashboard.period.Names;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The distance to a target in the words of an official: 还差 37 家，距季末 12 天. */
final class GapWords {
  private GapWords() {}

  static String of(
      Figure figure, @Nullable Target target, Period period, LocalDate asOf, String unit) {
    if (figure.denominator() == 0) {
      return "本期无应查对象";
    }
    if (target == null) {
      return "不设考核目标";
    }
    long gap = figure.gap(target);
    if (gap > 0) {
      return "还差 %,d %s，%s".formatted(gap, unit, left(period, asOf));
    }
    long spare = figure.numerator() - target.needed(figure.denominator());
    return spare == 0 ? "已达到目标" : "已超出目标 %,d %s".formatted(spare, unit);
  }

  private static String left(Period period, LocalDate asOf) {
    long days = period.end() - asOf.toEpochDay();
    String end = Names.end(period.kind());
    return days == 0 ? "统计日即" + end : "距%s %d 天".formatted(end, days);
  }
}
