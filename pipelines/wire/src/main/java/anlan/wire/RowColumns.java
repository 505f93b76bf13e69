package anlan.wire;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds columns of one table, and reads those that its contract requires. */
record RowColumns(CapturedTable table) {
  private static final long DAY_MICROS = TimeUnit.DAYS.toMicros(1);

  /** Asia/Shanghai is eight hours ahead of UTC, without summer time since 1991. */
  private static final long SHANGHAI_AHEAD_MICROS = TimeUnit.HOURS.toMicros(8);

  int at(String column) {
    return table.contract().position(column);
  }

  static long number(@Nullable Object[] row, int column) {
    return (Long) required(row, column);
  }

  static int day(@Nullable Object[] row, int column) {
    return (Integer) required(row, column);
  }

  static int count(@Nullable Object[] row, int column) {
    return (Integer) required(row, column);
  }

  static BigDecimal decimal(@Nullable Object[] row, int column) {
    return (BigDecimal) required(row, column);
  }

  static String code(@Nullable Object[] row, int column) {
    return (String) required(row, column);
  }

  static boolean flag(@Nullable Object[] row, int column) {
    return (Boolean) required(row, column);
  }

  /** The day in Shanghai of a time. */
  static int shanghaiDay(@Nullable Object[] row, int column) {
    return (int) Math.floorDiv(number(row, column) + SHANGHAI_AHEAD_MICROS, DAY_MICROS);
  }

  /** A value as text, empty for none. */
  static String text(@Nullable Object[] row, int column) {
    Object value = row[column];
    return value == null ? "" : value.toString();
  }

  private static Object required(@Nullable Object[] row, int column) {
    Object value = row[column];
    if (value == null) {
      throw new IllegalArgumentException(
          "column %d has no value, but its contract must require one".formatted(column));
    }
    return value;
  }
}
