package anlan.dashboard.closing;

import anlan.core.closing.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored version of a closed quarter: how far it has come, and its manifest (固化清单).
 *
 * @param number 1 for 初评
 * @param attempt which stored rows are its
 * @param standing how far it has come
 * @param manifest what it rests on
 */
public record Version(int number, String attempt, Standing standing, Manifest manifest) {
  /**
   * How far a version has come. This, of it and of later versions, is all of an answer that can
   * change.
   *
   * @param isResult whether it is the quarter's result: approved, and the newest that is
   * @param step the last step taken
   * @param approvedAt when it was approved (审定); null if it was not
   * @param publishedAt when it was published (发布); null if it was not
   */
  public record Standing(
      boolean isResult, String step, @Nullable Instant approvedAt, @Nullable Instant publishedAt) {
    /** Changes whenever the standing does. */
    public String mark() {
      return isResult ? step + "-RESULT" : step;
    }
  }

  /**
   * What a version rests on.
   *
   * @param kind FIRST, REVISION or SETTLEMENT
   * @param schemes the schemes by which its units were scored
   * @param cut the cut
   * @param cutName the name under which the cut can be read
   * @param stamp the cut's timestamp
   * @param clock the cut's day on the business clock
   * @param catalogue SHA-256 of the catalogue's files
   * @param code which version of the program took it
   * @param sha256 of the CSV
   * @param results rows of results
   * @param items rows of items
   * @param deductions rows of deductions
   * @param takenAt when
   * @param actor by which office or role
   * @param reasons why it was taken, and what changed since the version before
   */
  public record Manifest(
      String kind,
      List<String> schemes,
      long cut,
      String cutName,
      Instant stamp,
      LocalDate clock,
      String catalogue,
      String code,
      String sha256,
      long results,
      long items,
      long deductions,
      Instant takenAt,
      String actor,
      List<String> reasons) {
    /** How many rows of a part there are. */
    int rows(Part part) {
      return Math.toIntExact(
          switch (part) {
            case RESULT -> results;
            case ITEM -> items;
            case DEDUCTION -> deductions;
          });
    }
  }
}
