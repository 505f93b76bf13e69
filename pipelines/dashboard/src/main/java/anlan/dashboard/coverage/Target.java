package anlan.dashboard.coverage;

/**
 * A share that must be covered, as a fraction of integers: 1/4 for 不低于25%.
 *
 * @param numerator at least 1
 * @param denominator at least the numerator
 */
public record Target(int numerator, int denominator) {
  public Target {
    if (numerator < 1 || denominator < numerator) {
      throw new IllegalArgumentException("target %d/%d".formatted(numerator, denominator));
    }
  }

  /** The smallest number of covered that meets the target among so many: N=4→1, 5→2, 101→26. */
  public long needed(long among) {
    return -Math.floorDiv(-among * numerator, (long) denominator);
  }
}
