package anlan.contracts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type, written as in {@code physicalType} of a contract.
 *
 * <p>The comment of each constant names the Java object that holds a value between decoding and
 * writing; dates and timestamps are plain numbers, so that a row serializes without reflection.
 *
 * @param kind the kind of value
 * @param precision digits in all, for decimals only, else 0
 * @param scale digits after the point, for decimals only, else 0
 */
public record ColumnType(Kind kind, int precision, int scale) {
  /** The kinds of value a column can hold. */
  public enum Kind {
    /** {@link String}. */
    STRING,
    /** {@link Integer}. */
    INT,
    /** {@link Long}. */
    LONG,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Integer}: days since 1970-01-01. */
    DATE,
    /** {@link Long}: microseconds since 1970-01-01T00:00Z. */
    TIMESTAMPTZ,
    /** {@link java.math.BigDecimal} of exactly the column's scale. */
    DECIMAL,
    /** {@link java.nio.ByteBuffer}. */
    BINARY,
    /** {@link java.util.Map} from {@link String} to {@link Integer} days since 1970-01-01. */
    MAP_OF_DATE,
    /** {@link java.util.Map} from {@link String} to {@link Integer}. */
    MAP_OF_INT,
    /** {@link java.util.Map} from {@link String} to {@link Long}. */
    MAP_OF_LONG
  }

  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+),\\s*(\\d+)\\)");
  private static final Pattern MAP = Pattern.compile("map<string,\\s*(date|int|long)>");

  /**
   * Reads a {@code physicalType}.
   *
   * @throws IllegalArgumentException naming the text and the types there are
   */
  public static ColumnType parse(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    if (decimal.matches()) {
      return new ColumnType(
          Kind.DECIMAL, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    Matcher map = MAP.matcher(text);
    if (map.matches()) {
      return new ColumnType(Kind.valueOf("MAP_OF_" + map.group(1).toUpperCase(Locale.ROOT)), 0, 0);
    }
    return switch (text) {
      case "string", "int", "long", "boolean", "date", "timestamptz", "binary" ->
          new ColumnType(Kind.valueOf(text.toUpperCase(Locale.ROOT)), 0, 0);
      default ->
          throw new IllegalArgumentException(
              "type '"
                  + text
                  + "' is not one of string, int, long, boolean, date, timestamptz, binary,"
                  + " decimal(p,s), map<string,date|int|long>");
    };
  }
}
