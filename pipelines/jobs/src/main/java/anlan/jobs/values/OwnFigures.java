package anlan.jobs.values;

/**
 * Measures that are told of a unit itself (单位自身的数), such as its GDP: those of districts make up no
 * city, and a town's none of its district.
 */
final class OwnFigures {
  private OwnFigures() {}

  /** Whether a measure is told of the unit whose code stands in the place of the town. */
  static boolean isOne(String measure) {
    return measure.equals("gdp")
        || measure.startsWith("death_ceiling")
        || measure.startsWith("unit.")
        || measure.startsWith("decision.");
  }
}
