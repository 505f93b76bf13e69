package anlan.lake.upkeep;

/**
 * What became of a request.
 *
 * @param request the request; of one to name the newest cut, with that cut
 * @param outcome what was done
 * @param detail in words: files before and after, or why not and what to do
 */
public record Answer(Request request, Outcome outcome, String detail) {
  /** How a request ended. */
  public enum Outcome {
    /** All of it is done. */
    DONE,
    /** Nothing was done, as it can't be understood. */
    REFUSED,
    /** Some of it failed; it may be asked again. */
    FAILED
  }
}
