package anlan.core.closing;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A column of a {@link Part}.
 *
 * @param name its name
 * @param kind what its values are
 */
public record Field(String name, Kind kind) {
  /** What values are. */
  public enum Kind {
    /** Text. */
    TEXT,
    /** A whole number. */
    WHOLE,
    /** A decimal fraction, with all digits of its column. */
    DECIMAL,
    /** A day, such as 2023-09-30. */
    DAY
  }

  static Field text(String name) {
    return new Field(name, Kind.TEXT);
  }

  static Field whole(String name) {
    return new Field(name, Kind.WHOLE);
  }

  static Field decimal(String name) {
    return new Field(name, Kind.DECIMAL);
  }

  static Field day(String name) {
    return new Field(name, Kind.DAY);
  }

  /**
   * The one way to write a value: numbers without exponent; "" where there is none.
   *
   * @throws NumberFormatException if it is no number where one belongs
   */
  String canonical(String value) {
    return switch (kind) {
      case TEXT, DAY -> value;
      case WHOLE -> value.isEmpty() ? "" : Long.toString(Long.parseLong(value));
      case DECIMAL -> value.isEmpty() ? "" : new BigDecimal(value).toPlainString();
    };
  }

  /** Numbers by size, others by letter; none comes first. */
  Comparator<String> order() {
    return switch (kind) {
      case TEXT, DAY -> Comparator.naturalOrder();
      case WHOLE, DECIMAL ->
          Comparator.comparing((String value) -> !value.isEmpty())
              .thenComparing(value -> value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value));
    };
  }
}
