package anlan.city.chance;

import java.util.List;

/**
 * A small seeded generator (SplitMix64). Ours rather than the JDK's, because the same seed has to
 * give the same city byte for byte on any release.
 *
 * <p>Every subject and every aspect of it has dice of its own ({@link #of}), so neither the order
 * in which threads work nor a new kind of event changes what the others draw.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice that depend on the seed and the keys alone. */
  public static Dice of(long seed, long... keys) {
    long state = mix(seed + GOLDEN);
    for (long key : keys) {
      state = mix(state ^ mix(key + GOLDEN));
    }
    return new Dice(state);
  }

  /** A number in [0, 1) that depends on the text alone. */
  public static double fixed(String text) {
    long hash = 7;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return new Dice(mix(hash)).fraction();
  }

  public boolean chance(double probability) {
    return fraction() < probability;
  }

  /** From 0 to bound − 1. */
  public int below(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound " + bound + " is not positive");
    }
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Both ends included. */
  public int between(int first, int last) {
    return first + below(last - first + 1);
  }

  public double fraction() {
    return (next() >>> 11) * 0x1p-53;
  }

  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }

  /** The index of a weight, drawn in proportion; {@code rising} holds the running sums. */
  public int weighted(double[] rising) {
    double point = fraction() * rising[rising.length - 1];
    int low = 0;
    int high = rising.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] > point) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Running sums of weights, for {@link #weighted}. */
  public static double[] rising(List<Double> weights) {
    double[] sums = new double[weights.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weights.get(i);
      sums[i] = sum;
    }
    return sums;
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
