package anlan.benchmarks.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes a row as Debezium does: dates as ISO text with a Z, decimals as text. */
final class JsonRow {
  private final StringBuilder text;
  private boolean first = true;

  /** A row that is added to a text. */
  JsonRow(StringBuilder text) {
    this.text = text;
    text.append('{');
  }

  void number(String column, long value) {
    name(column).append(value);
  }

  void flag(String column, boolean value) {
    name(column).append(value);
  }

  /** A text without signs that JSON escapes. */
  void text(String column, @Nullable String value) {
    name(column);
    if (value == null) {
      text.append("null");
    } else {
      text.append('"').append(value).append('"');
    }
  }

  /** A date, in days since 1970-01-01. */
  void day(String column, int day) {
    text(column, day == City.NEVER ? null : LocalDate.ofEpochDay(day) + "Z");
  }

  /** Ten o'clock in Shanghai of a day. */
  void time(String column, int day) {
    text(column, day == City.NEVER ? null : LocalDate.ofEpochDay(day) + "T02:00:00Z");
  }

  void end() {
    text.append('}');
  }

  private StringBuilder name(String column) {
    if (!first) {
      text.append(',');
    }
    first = false;
    return text.append('"').append(column).append("\":");
  }
}
