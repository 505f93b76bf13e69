package anlan.wire;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Reads the dates and times of Debezium's {@code isostring} mode: {@code 2023-05-01Z} (a zone on a
 * date says nothing and may be missing) and {@code 2023-05-01T08:00:00.123456Z}.
 *
 * <p>PostgreSQL's infinity arrives as a year of seven or nine digits or by name; it is out of
 * range, like years of other than four digits and what lies outside 1990 to 2100.
 */
final class IsoText {
  /** The text is no date or time. */
  static final long NOT_ISO = Long.MIN_VALUE;

  /** The text is a date or time outside 1990-01-01 to 2100-12-31. */
  static final long OUT_OF_RANGE = Long.MIN_VALUE + 1;

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long SECONDS_PER_DAY = 86_400;
  private static final long FIRST_DAY = LocalDate.of(1990, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(2100, 12, 31).toEpochDay();
  private static final int DATE_LENGTH = 10;

  private final char[] text;
  private final int end;
  private int at;

  private IsoText(char[] text, int start, int length) {
    this.text = text;
    this.at = start;
    this.end = start + length;
  }

  /** Days since 1970-01-01, {@link #NOT_ISO} or {@link #OUT_OF_RANGE}. */
  static long day(char[] text, int start, int length) {
    IsoText iso = new IsoText(text, start, length);
    long day = iso.date();
    if (day < OUT_OF_RANGE + 1) {
      return day;
    }
    boolean ends = iso.at == iso.end || (iso.take('Z') && iso.at == iso.end);
    return ends ? inRange(day, day) : NOT_ISO;
  }

  /**
   * Microseconds since 1970-01-01T00:00Z, {@link #NOT_ISO} or {@link #OUT_OF_RANGE}. Digits past
   * the microsecond are dropped; PostgreSQL has none.
   */
  static long micros(char[] text, int start, int length) {
    IsoText iso = new IsoText(text, start, length);
    long day = iso.date();
    if (day < OUT_OF_RANGE + 1) {
      return day;
    }
    long micros = iso.take('T') ? iso.time() : NOT_ISO;
    long offset = micros == NOT_ISO ? NOT_ISO : iso.offsetSeconds();
    if (offset == NOT_ISO || iso.at != iso.end) {
      return NOT_ISO;
    }
    return inRange(day, (day * SECONDS_PER_DAY - offset) * MICROS_PER_SECOND + micros);
  }

  private static long inRange(long day, long value) {
    return day < FIRST_DAY || day > LAST_DAY ? OUT_OF_RANGE : value;
  }

  private long date() {
    if (hasLongYear() || isInfinity()) {
      return OUT_OF_RANGE;
    }
    if (end - at < DATE_LENGTH) {
      return NOT_ISO;
    }
    int year = number(4);
    boolean dashes = take('-');
    int month = number(2);
    dashes &= take('-');
    int day = number(2);
    if (!dashes || year < 0 || month < 1 || month > 12 || day < 1) {
      return NOT_ISO;
    }
    if (day > Month.of(month).length(Year.isLeap(year))) {
      return NOT_ISO;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  private boolean isInfinity() {
    String all = end - at > 9 ? "" : new String(text, at, end - at);
    return all.equals("infinity") || all.equals("-infinity");
  }

  /** Whether the year has a sign or more than four digits, and a month follows. */
  private boolean hasLongYear() {
    int i = at;
    boolean signed = i < end && (text[i] == '+' || text[i] == '-');
    i += signed ? 1 : 0;
    int digits = i;
    while (i < end && text[i] >= '0' && text[i] <= '9') {
      i++;
    }
    return i - digits >= (signed ? 4 : 5) && i < end && text[i] == '-';
  }

  private long time() {
    int hour = number(2);
    boolean colons = take(':');
    int minute = number(2);
    colons &= take(':');
    int second = number(2);
    if (!colons || outside(hour, 23) || outside(minute, 59) || outside(second, 59)) {
      return NOT_ISO;
    }
    long fraction = at < end && text[at] == '.' ? fraction() : 0;
    return fraction == NOT_ISO
        ? NOT_ISO
        : ((hour * 60L + minute) * 60 + second) * MICROS_PER_SECOND + fraction;
  }

  private long fraction() {
    at++;
    int from = at;
    long micros = 0;
    for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
      if (at - from < 6) {
        micros = micros * 10 + (text[at] - '0');
      }
    }
    int digits = at - from;
    for (int i = digits; i < 6; i++) {
      micros *= 10;
    }
    return digits < 1 || digits > 9 ? NOT_ISO : micros;
  }

  private long offsetSeconds() {
    if (take('Z')) {
      return 0;
    }
    boolean east = at < end && text[at] == '+';
    if (!east && !(at < end && text[at] == '-')) {
      return NOT_ISO;
    }
    at++;
    int hours = number(2);
    boolean colon = take(':');
    int minutes = number(2);
    if (!colon || outside(hours, 18) || outside(minutes, 59)) {
      return NOT_ISO;
    }
    long seconds = (hours * 60L + minutes) * 60;
    return east ? seconds : -seconds;
  }

  private static boolean outside(int number, int most) {
    return number < 0 || number > most;
  }

  private boolean take(char expected) {
    boolean there = at < end && text[at] == expected;
    at += there ? 1 : 0;
    return there;
  }

  /** The next digits as a number, or -1 if they are not all digits. */
  private int number(int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++, at++) {
      if (at >= end || text[at] < '0' || text[at] > '9') {
        return -1;
      }
      number = number * 10 + (text[at] - '0');
    }
    return number;
  }
}
