package anlan.dashboard.hazard;

/**
 * Which page of which list of major hazards.
 *
 * @param listed the list
 * @param page from 1
 * @param size rows on a page
 */
public record MajorSearch(MajorList listed, int page, int size) {
  long offset() {
    return (page - 1L) * size;
  }
}
