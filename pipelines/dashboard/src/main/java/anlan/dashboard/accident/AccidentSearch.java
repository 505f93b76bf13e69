package anlan.dashboard.accident;

/**
 * Which page of which accidents.
 *
 * @param jurisdiction where they happened
 * @param district the district; "" for all
 * @param listed the list
 * @param page from 1
 * @param size rows on a page
 */
public record AccidentSearch(
    String jurisdiction, String district, AccidentList listed, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }
}
