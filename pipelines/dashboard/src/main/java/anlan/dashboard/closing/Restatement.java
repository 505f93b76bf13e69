package anlan.dashboard.closing;

import anlan.dashboard.closing.Version.Standing;
import java.time.Instant;
import java.util.List;

/**
 * A later version of a quarter (重述). It restates the earlier ones once it is approved; what was
 * published stays as it was.
 *
 * @param version its number
 * @param kind REVISION or SETTLEMENT
 * @param standing how far it has come
 * @param sha256 of its CSV
 * @param takenAt when it was taken
 * @param actor by which office or role
 * @param reasons why, and what changed since the version before
 */
public record Restatement(
    int version,
    String kind,
    Standing standing,
    String sha256,
    Instant takenAt,
    String actor,
    List<String> reasons) {
  /** The versions after one, oldest first. */
  public static List<Restatement> of(Version version, List<Version> all) {
    return all.stream()
        .filter(later -> later.number() > version.number())
        .map(
            later ->
                new Restatement(
                    later.number(),
                    later.manifest().kind(),
                    later.standing(),
                    later.manifest().sha256(),
                    later.manifest().takenAt(),
                    later.manifest().actor(),
                    later.manifest().reasons()))
        .toList();
  }
}
