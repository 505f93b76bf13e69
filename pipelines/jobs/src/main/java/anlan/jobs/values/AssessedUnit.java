package anlan.jobs.values;

/**
 * A place that has values of its own.
 *
 * @param jurisdiction the jurisdiction it lies in
 * @param code its division code; the jurisdiction's own for the whole of it
 */
public record AssessedUnit(String jurisdiction, String code) {
  /** The kind as {@code indicators.values} writes it. */
  public String kind() {
    return code.equals(jurisdiction) ? "JURISDICTION" : "DISTRICT";
  }
}
