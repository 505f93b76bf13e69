package anlan.benchmarks.pipeline;

import java.util.Locale;

/**
 * A number against its goal.
 *
 * @param name what was measured
 * @param value the number
 * @param unit its unit
 * @param goal the least or the most it may be
 * @param atLeast whether the goal is the least
 */
record Measurement(String name, double value, String unit, double goal, boolean atLeast) {
  static Measurement atLeast(String name, double value, String unit, double goal) {
    return new Measurement(name, value, unit, goal, true);
  }

  static Measurement atMost(String name, double value, String unit, double goal) {
    return new Measurement(name, value, unit, goal, false);
  }

  boolean isReached() {
    return atLeast ? value >= goal : value <= goal;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-42s %,10.1f %-7s goal %s %,.0f  %s",
        name,
        value,
        unit,
        atLeast ? "≥" : "≤",
        goal,
        isReached() ? "reached" : "MISSED");
  }
}
