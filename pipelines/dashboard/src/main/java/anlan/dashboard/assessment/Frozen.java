package anlan.dashboard.assessment;

import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.closing.Version;
import anlan.dashboard.coverage.Source;
import java.time.Instant;
import java.util.List;

/**
 * What was kept of a quarter (固化), apart from its live scores: they go on changing, this never
 * does.
 *
 * @param cut the newest cut when it was read
 * @param versions oldest first; none if the quarter is not closed
 * @param steps of all versions, in the order in which they were taken
 * @param groups the result: scores of the newest approved version; none while there is none
 * @param source where the result comes from
 */
public record Frozen(
    long cut, List<Version> versions, List<Step> steps, List<PeerGroup> groups, Source source) {
  /**
   * A step of the procedure (初评、公示/申诉、复核、审定、发布).
   *
   * @param version the version
   * @param unit name of the unit it is about; "" for all
   * @param step its code
   * @param actor the office or role that took it
   * @param reason why
   * @param takenAt when
   */
  public record Step(
      int version, String unit, String step, String actor, String reason, Instant takenAt) {}
}
