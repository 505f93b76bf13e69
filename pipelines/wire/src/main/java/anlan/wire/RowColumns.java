package anlan.wire;

import org.jspecify.annotations.Nullable;

/** Finds columns of one table, and reads those that its contract requires. */
record RowColumns(CapturedTable table) {
  int at(String column) {
    return table.contract().position(column);
  }

  static long number(@Nullable Object[] row, int column) {
    return (Long) required(row, column);
  }

  static int day(@Nullable Object[] row, int column) {
    return (Integer) required(row, column);
  }

  static String code(@Nullable Object[] row, int column) {
    return (String) required(row, column);
  }

  static boolean flag(@Nullable Object[] row, int column) {
    return (Boolean) required(row, column);
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
