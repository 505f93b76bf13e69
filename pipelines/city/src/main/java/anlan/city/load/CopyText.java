package anlan.city.load;

import anlan.city.season.Day;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's COPY text format. */
final class CopyText {
  private static final byte[] NULL = {'\\', 'N'};
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private int rows;
  private boolean inRow;

  CopyText text(@Nullable String value) {
    separate();
    if (value == null) {
      return append(NULL);
    }
    return append(escape(value).getBytes(StandardCharsets.UTF_8));
  }

  /** "" is written as NULL. */
  CopyText textOrNull(String value) {
    return text(value.isEmpty() ? null : value);
  }

  CopyText number(@Nullable Number value) {
    separate();
    return append(value == null ? NULL : value.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  CopyText flag(boolean value) {
    separate();
    return append(new byte[] {(byte) (value ? 't' : 'f')});
  }

  CopyText day(int day) {
    return text(Day.date(day).toString());
  }

  CopyText instant(@Nullable Long seconds) {
    return text(seconds == null ? null : Day.instant(seconds));
  }

  void endRow() {
    append(new byte[] {'\n'});
    inRow = false;
    rows++;
  }

  int rows() {
    return rows;
  }

  int length() {
    return length;
  }

  /** The rows' bytes; only the first {@link #length} count. */
  byte[] bytes() {
    return bytes;
  }

  private void separate() {
    if (inRow) {
      append(new byte[] {'\t'});
    }
    inRow = true;
  }

  private CopyText append(byte[] more) {
    if (length + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more.length));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  private static String escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
        return value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
      }
    }
    return value;
  }
}
