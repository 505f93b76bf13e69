package anlan.dashboard.closing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the deductions of a closed quarter, in the order of its CSV.
 *
 * @param jurisdiction division code
 * @param quarter such as 2023Q3
 * @param version 1 for 初评
 * @param sha256 of the whole version's CSV
 * @param total how many there are
 * @param page this page, from 1
 * @param size rows on a page
 * @param rows 扣分明细, one object per deduction
 */
public record ClosedDeductions(
    String jurisdiction,
    String quarter,
    int version,
    String sha256,
    long total,
    int page,
    int size,
    List<Map<String, @Nullable Object>> rows) {
  /**
   * Which page of which deductions.
   *
   * @param selection of which units
   * @param item of which item; "" for all
   * @param page from 1
   * @param size rows on a page
   */
  public record Search(Selection selection, String item, int page, int size) {
    long offset() {
      return (page - 1L) * size;
    }

    /** Tells pages apart in an ETag. */
    public String mark() {
      return "%s%s-page-%d-%d"
          .formatted(selection.mark(), item.isEmpty() ? "" : "-" + item, page, size);
    }
  }
}
