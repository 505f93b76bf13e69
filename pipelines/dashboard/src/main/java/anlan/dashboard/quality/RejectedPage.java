package anlan.dashboard.quality;

import anlan.dashboard.coverage.Source;
import java.time.Instant;
import java.util.List;

/**
 * Messages that could not be taken (拒收), by reason. What they hold stays with operations.
 *
 * @param cut the cut at which it was read
 * @param total how many there are
 * @param rows the most first
 * @param source where they come from
 */
public record RejectedPage(long cut, long total, List<Rejected> rows, Source source) {
  /**
   * So many messages of a table, rejected for one reason.
   *
   * @param reason its code
   * @param reasonName in words
   * @param table the source table; "" if it is not known
   * @param messages how many
   * @param lastAt when the last was sent
   */
  public record Rejected(
      String reason, String reasonName, String table, long messages, Instant lastAt) {}
}
