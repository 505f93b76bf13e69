package anlan.dashboard.denominator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Into a denominator or out of it. */
public enum Direction {
  IN("新增"),
  OUT("减少");

  private final String words;

  Direction(String words) {
    this.words = words;
  }

  /** The direction a parameter names. */
  public static Optional<Direction> named(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter().equals(parameter)).findFirst();
  }

  /** What a parameter may say. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Direction::parameter).toList();
  }

  /** As in an address. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 新增 or 减少. */
  public String words() {
    return words;
  }

  /** How a subject's rows of a day add up. */
  String condition() {
    return this == IN ? "denominator > 0" : "denominator < 0";
  }
}
