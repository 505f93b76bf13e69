package anlan.city.season;

import java.time.LocalDate;

/** Days as the number since 1970-01-01, instants as seconds; all dates are Asia/Shanghai (+8). */
public final class Day {
  public static final int SECONDS = 86_400;
  private static final int SHANGHAI = 8 * 3_600;

  private Day() {}

  public static int of(int year, int month, int day) {
    return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
  }

  public static int of(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  public static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** The instant, in seconds, of a second of a day in Shanghai. */
  public static long at(int day, int second) {
    return (long) day * SECONDS - SHANGHAI + second;
  }

  /** The day in Shanghai of an instant. */
  public static int on(long instant) {
    return Math.toIntExact(Math.floorDiv(instant + SHANGHAI, (long) SECONDS));
  }

  /** {@code 2023-05-31 08:30:00+08}. */
  public static String instant(long instant) {
    int second = (int) Math.floorMod(instant + SHANGHAI, (long) SECONDS);
    StringBuilder text = new StringBuilder(22).append(date(on(instant))).append(' ');
    two(text, second / 3600).append(':');
    two(text, second / 60 % 60).append(':');
    return two(text, second % 60).append("+08").toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
