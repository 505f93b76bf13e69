package anlan.lake;

import java.util.SortedMap;

/**
 * A cut (切面) as readers see it.
 *
 * @param cut the Flink checkpoint it comes from
 * @param outcome what the commit did
 * @param stampMillis the timestamp of all its snapshots, in milliseconds since 1970-01-01T00:00Z; 0
 *     if nothing was published
 * @param publishMillis how long it took from the stamp until readers could see it; 0 if nothing was
 *     published by this call
 * @param snapshots the snapshot of each table that this cut changed
 */
public record CommittedCut(
    long cut,
    Outcome outcome,
    long stampMillis,
    long publishMillis,
    SortedMap<String, Long> snapshots) {

  /**
   * Readers read this far behind the present, so a cut that takes longer to publish can be seen
   * half; {@link CutCommitter} says so loudly.
   */
  public static final long GRACE_MS = 1_000;

  /** What a commit did. */
  public enum Outcome {
    /** The cut is new and visible. */
    PUBLISHED,
    /** The cut had been published before; nothing changed. */
    REPEATED,
    /** No file was written and no mark moved, so there was nothing to publish. */
    NOTHING_MOVED
  }
}
