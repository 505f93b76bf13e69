package anlan.warehouse.closing;

import anlan.warehouse.cut.Moment;
import java.util.List;

/**
 * What a version rests on and what came of it (固化清单), as in {@code assessment.versions}.
 *
 * @param closing what was to be closed
 * @param attempt its number among tries, of which only this one counts
 * @param moment the cut
 * @param schemes the schemes its units were scored by
 * @param catalogue hash of the catalogue's files
 * @param csvSha256 hash of its text
 * @param results rows of results
 * @param items rows of items
 * @param deductions rows of deductions
 * @param reasons why it was taken and what changed since the version before, at least one
 */
public record Manifest(
    Closing closing,
    String attempt,
    Moment moment,
    List<String> schemes,
    String catalogue,
    String csvSha256,
    long results,
    long items,
    long deductions,
    List<String> reasons) {

  public Manifest {
    schemes = List.copyOf(schemes);
    reasons = List.copyOf(reasons);
  }
}
