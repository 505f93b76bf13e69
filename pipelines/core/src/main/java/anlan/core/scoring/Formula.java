package anlan.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator's value becomes a share of the item's full score (计分公式). It is written as {@code
 * LINEAR(0.6,1)}; x below is the value, numerator × scale / denominator, or just the count.
 *
 * @param shape the kind of formula
 * @param parameters its numbers
 */
public record Formula(Shape shape, List<BigDecimal> parameters) {
  private static final Pattern TEXT =
      Pattern.compile("([A-Z_]+)(?:\\((\\d+(?:\\.\\d+)?(?:,\\d+(?:\\.\\d+)?)*)\\))?");
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /** The kinds of formulas. */
  public enum Shape {
    /** (zero, full): nothing at x = zero, all at x = full, straight between; full may be less. */
    LINEAR(2),
    /** (target): x / target, all from the target on (达到目标得满分，否则按比例). */
    TO_TARGET(1),
    /** (least): all if x is at least that, else nothing. */
    AT_LEAST(1),
    /** (points): full score less so many points per unit of x, down to nothing (扣完为止). */
    PER(1),
    /**
     * (points): as {@link #PER}, of the numerator's excess over the denominator's pro-rata line:
     * its twelfth for each month up to the quarter's last, rounded up (按月进度线).
     */
    PER_ABOVE_PRO_RATA(1);

    private final int parameters;

    Shape(int parameters) {
      this.parameters = parameters;
    }
  }

  /**
   * Reads a formula.
   *
   * @throws IllegalArgumentException naming what can't be read and the forms there are
   */
  public static Formula parse(String text) {
    Matcher parts = TEXT.matcher(text);
    for (Shape shape : Shape.values()) {
      if (parts.matches() && shape.name().equals(parts.group(1))) {
        return new Formula(shape, numbers(text, shape, parts.group(2)));
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not one of %s with its numbers, like LINEAR(0.6,1)"
            .formatted(text, Arrays.toString(Shape.values())));
  }

  /**
   * The share of the full score.
   *
   * @param weight full score in points
   * @param numerator 分子, or the count
   * @param denominator 分母, 1 of a count; not 0 but of {@link Shape#PER_ABOVE_PRO_RATA}
   * @param scale how many units of the numerator the denominator is for
   * @param months months of the year up to the quarter's last
   */
  Share share(BigDecimal weight, long numerator, long denominator, int scale, int months) {
    BigDecimal top = BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(scale));
    BigDecimal bottom = BigDecimal.valueOf(denominator);
    BigDecimal first = parameters.get(0);
    return switch (shape) {
      case LINEAR ->
          Share.clamped(
              top.subtract(first.multiply(bottom)),
              parameters.get(1).subtract(first).multiply(bottom));
      case TO_TARGET -> Share.clamped(top, first.multiply(bottom));
      case AT_LEAST -> top.compareTo(first.multiply(bottom)) >= 0 ? Share.FULL : Share.NOTHING;
      case PER -> Share.clamped(first.multiply(top), weight.multiply(bottom)).rest();
      case PER_ABOVE_PRO_RATA -> {
        BigDecimal line =
            bottom.multiply(BigDecimal.valueOf(months)).divide(MONTHS, 0, RoundingMode.CEILING);
        yield Share.clamped(first.multiply(top.subtract(line)), weight).rest();
      }
    };
  }

  /** Whether it divides by the denominator, so that there is nothing to judge at 0. */
  boolean divides() {
    return shape != Shape.PER_ABOVE_PRO_RATA;
  }

  private static List<BigDecimal> numbers(String text, Shape shape, @Nullable String listed) {
    List<BigDecimal> numbers = new ArrayList<>();
    if (listed != null) {
      for (String number : listed.split(",", -1)) {
        numbers.add(new BigDecimal(number));
      }
    }
    if (numbers.size() != shape.parameters) {
      throw new IllegalArgumentException(
          "'%s' has %d numbers, not %d".formatted(text, numbers.size(), shape.parameters));
    }
    return List.copyOf(numbers);
  }

  @Override
  public String toString() {
    return shape
        + "("
        + String.join(",", parameters.stream().map(BigDecimal::toPlainString).toList())
        + ")";
  }
}
