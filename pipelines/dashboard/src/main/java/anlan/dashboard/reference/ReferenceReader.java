package anlan.dashboard.reference;

/** Gives the catalogue, or as much of it as one may see. */
@FunctionalInterface
public interface ReferenceReader {
  /**
   * The catalogue.
   *
   * @throws anlan.dashboard.trino.Unavailable if it was never read and Trino does not answer
   */
  Reference reference();
}
