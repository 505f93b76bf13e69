package anlan.dashboard.closing;

import anlan.dashboard.closing.Version.Manifest;
import anlan.dashboard.closing.Version.Standing;
import java.util.List;

/**
 * A page of the versions of closed quarters in a jurisdiction, without their rows.
 *
 * @param jurisdiction division code
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows the newest quarter first, of each the newest version first
 */
public record ClosedVersions(
    String jurisdiction, long total, int page, int size, List<ClosedVersion> rows) {
  /**
   * A version of a closed quarter.
   *
   * @param quarter such as 2023Q3
   * @param version 1 for 初评
   * @param standing how far it has come
   * @param restatedBy later versions of the quarter, oldest first
   * @param manifest what it rests on
   */
  public record ClosedVersion(
      String quarter,
      int version,
      Standing standing,
      List<Restatement> restatedBy,
      Manifest manifest) {}
}
