package anlan.dashboard.assessment;

/**
 * Which page of what is behind which item.
 *
 * @param item number of the item, D4.1
 * @param page from 1
 * @param size rows on a page
 */
public record DeductionSearch(String item, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }
}
