package anlan.dashboard.enforcement;

/**
 * Which page of which list of duties.
 *
 * @param listed the list
 * @param text part of the enterprise's name or of the case's number; "" for all
 * @param page from 1
 * @param size rows on a page
 */
public record DutySearch(DutyList listed, String text, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }
}
