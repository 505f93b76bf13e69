package anlan.benchmarks.indicators;

/** Chance without a state: the same question about the same thing has the same answer. */
record Dice(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The dice of one thing. */
  Dice of(long thing) {
    return new Dice(mix(seed ^ (thing + 1) * GOLDEN));
  }

  /** A number from 0 on, less than the bound. */
  int below(int bound, int question) {
    return (int) Long.remainderUnsigned(of(question).seed, bound);
  }

  /** Whether what happens in so many of a hundred cases happens. */
  boolean happens(int percent, int question) {
    return below(100, question) < percent;
  }

  private static long mix(long value) {
    long x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
